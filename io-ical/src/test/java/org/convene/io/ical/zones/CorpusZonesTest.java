package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convene.event.RawComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every TZID in the files of others, found by a naive scan, where those files are at hand. */
class CorpusZonesTest {

  private static final Pattern TIME =
      Pattern.compile(
          "[A-Z-]+;(?:[^:\"]*;)?TZID=(\"[^\"]*\"|[^:;\"]*)[^:]*:(\\d{8})T?.*",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, ZoneReading> unresolved = new TreeMap<>();
  private final Set<String> resolved = new TreeSet<>();
  private final Map<String, Integer> warnings = new TreeMap<>();
  private int times;

  @Test
  void mostTzidsHaveAZone() throws IOException {
    Path corpus = corpus();
    assumeTrue(corpus != null, "no shared/corpus beside this checkout");
    assertThat(corpus).isNotNull();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(CorpusZonesTest::isCalendar).sorted().toList()) {
        read(file);
      }
    }
    System.out.printf(
        "%d times, %d TZIDs with a zone, %d without: %s%nwarnings: %s%n",
        times, resolved.size(), unresolved.size(), unresolved.keySet(), warnings);
    assertThat(times).isGreaterThan(1_000);
    assertThat(resolved).hasSizeGreaterThan(70);
    assertThat(unresolved).hasSizeLessThan(resolved.size() / 8);
  }

  private void read(Path file) {
    List<String> lines = lines(file);
    DocumentZones zones = new DocumentZones();
    for (RawComponent timeZone : timeZones(Components.all(lines))) {
      zones.define(timeZone).forEach(warning -> count(warning, ""));
    }
    for (String line : lines) {
      Matcher time = TIME.matcher(line);
      if (line.contains("TZID=") && time.matches()) {
        ZoneReading reading = zones.read(time.group(1), local(time.group(2)));
        zones
            .readSeries(time.group(1), local(time.group(2)), null)
            .forEach(warning -> count(warning, "/series"));
        reading.warnings().forEach(warning -> count(warning, ""));
        times++;
        String name = TzidResolver.name(time.group(1));
        if (reading.zone().isPresent()) {
          resolved.add(name);
        } else {
          unresolved.put(name, reading);
        }
      }
    }
  }

  private void count(ZoneWarning warning, String where) {
    assertThat(warning.message()).hasSizeLessThan(400).doesNotContain("\n");
    warnings.merge(warning.code() + where, 1, Integer::sum);
  }

  private static LocalDateTime local(String date) {
    int day = Integer.parseInt(date);
    return LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC)
        .withYear(Math.max(1, day / 10_000))
        .withMonth(Math.max(1, Math.min(12, day / 100 % 100)))
        .withDayOfMonth(Math.max(1, Math.min(28, day % 100)))
        .withHour(9);
  }

  private static List<RawComponent> timeZones(List<RawComponent> components) {
    List<RawComponent> found = new ArrayList<>();
    for (RawComponent component : components) {
      if (component.name().equals("VTIMEZONE")) {
        found.add(component);
      }
      found.addAll(timeZones(component.components()));
    }
    return found;
  }

  private static List<String> lines(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.replaceAll("\r?\n[ \t]", "").lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCalendar(Path file) {
    return file.toString().endsWith(".ics");
  }

  private static @Nullable Path corpus() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (String name : List.of("shared/corpus", "../shared/corpus")) {
        if (Files.isDirectory(at.resolve(name))) {
          return at.resolve(name);
        }
      }
    }
    return null;
  }
}
