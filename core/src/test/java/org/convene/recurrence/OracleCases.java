package org.convene.recurrence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the expected lists of other programs, and how we read the RFC where we differ. */
final class OracleCases {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private OracleCases() {}

  /**
   * What is expected of a rule.
   *
   * @param times the instances; of those in a zone, the local time with its offset
   * @param goesOn whether there are more
   */
  record Listed(List<String> times, boolean goesOn) {

    static final Listed REFUSED = new Listed(List.of("refused"), false);
  }

  /**
   * A case.
   *
   * @param lines its lines, of the form {@code NAME:VALUE}
   * @param listed what it expects
   * @param agreed whether two programs agree
   */
  record Case(List<String> lines, Listed listed, boolean agreed) {

    /** What identifies it in its file. */
    String key() {
      return lines.stream()
          .filter(line -> line.matches("(DTSTART|RRULE|DURATION)[:;].*"))
          .sorted()
          .collect(Collectors.joining(" "));
    }

    String value(String name) {
      return find(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + this));
    }

    Optional<String> find(String name) {
      return lines.stream()
          .filter(line -> line.matches(name + "[:;].*"))
          .map(line -> line.substring(line.indexOf(':') + 1))
          .findFirst();
    }

    EventTime start() {
      return time(
          lines.stream().filter(line -> line.startsWith("DTSTART")).findFirst().orElseThrow());
    }

    List<EventTime> excluded() {
      return lines.stream()
          .filter(line -> line.startsWith("EXDATE"))
          .flatMap(
              line ->
                  Stream.of(line.substring(line.indexOf(':') + 1).split(","))
                      .map(value -> time(line.substring(0, line.indexOf(':') + 1) + value)))
          .toList();
    }

    @Override
    public String toString() {
      return key();
    }
  }

  static List<Case> calcard() throws IOException {
    return blocks("calcard-sample.txt").stream()
        .map(lines -> new Case(lines, listed(lines, OracleCases::extended), true))
        .toList();
  }

  static List<Case> icalNet() throws IOException {
    return blocks("icalnet-recurrence-cases.txt").stream().map(OracleCases::icalNet).toList();
  }

  private static Case icalNet(List<String> lines) {
    boolean agreed = lines.contains("VERDICT:agrees");
    Case unlisted = new Case(lines, Listed.REFUSED, agreed);
    return unlisted
        .find("INSTANCES")
        .map(times -> Stream.of(times.split(",")).map(OracleCases::basic).toList())
        .map(times -> new Case(lines, new Listed(times, false), agreed))
        .orElse(unlisted);
  }

  /** The blocks of our readings: the case has the value of READING among its lines. */
  static List<Case> readings() throws IOException {
    List<Case> readings = new ArrayList<>();
    for (List<String> lines : blocks("oracle-readings.txt")) {
      Listed listed =
          lines.contains("refused") ? Listed.REFUSED : listed(lines, OracleCases::extended);
      readings.add(new Case(lines, listed, false));
    }
    return readings;
  }

  /** What readings are explained, in the comments. */
  static List<String> explained() throws IOException {
    return text("oracle-readings.txt")
        .lines()
        .filter(line -> line.matches("# [a-z0-9-]+: .*"))
        .map(line -> line.substring(2, line.indexOf(':')))
        .toList();
  }

  private interface Form {
    String normal(String text);
  }

  private static Listed listed(List<String> lines, Form form) {
    List<String> times =
        lines.stream()
            .filter(line -> line.startsWith("= "))
            .map(line -> form.normal(line.substring(2)))
            .toList();
    return new Listed(times, lines.contains("more"));
  }

  private static String extended(String time) {
    if (time.length() == "2026-01-01".length()) {
      return LocalDate.parse(time).toString();
    }
    return time.length() == "2026-01-01T00:00:00".length()
        ? LocalDateTime.parse(time).toString()
        : OffsetDateTime.parse(time).toString();
  }

  private static String basic(String time) {
    return time.length() == "20260101".length()
        ? LocalDate.parse(time, DAY).toString()
        : LocalDateTime.parse(time, TIME).toString();
  }

  /** A property as in a VEVENT. */
  static EventTime time(String line) {
    String value = line.substring(line.indexOf(':') + 1);
    if (value.length() == "20260101".length()) {
      return EventTime.of(LocalDate.parse(value, DAY));
    }
    if (value.endsWith("Z")) {
      String local = value.substring(0, value.length() - 1);
      return EventTime.of(LocalDateTime.parse(local, TIME), ZoneOffset.UTC);
    }
    LocalDateTime local = LocalDateTime.parse(value, TIME);
    int zone = line.indexOf("TZID=");
    return zone < 0
        ? EventTime.of(local)
        : EventTime.of(
            local, ZoneId.of(line.substring(zone + 5, line.indexOf(':')).replaceFirst("^/", "")));
  }

  private static List<List<String>> blocks(String name) throws IOException {
    return Stream.of(text(name).split("\n\n"))
        .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
        .filter(lines -> !lines.isEmpty())
        .toList();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = OracleCases.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
