package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages on peers and on hostile inputs name is there: each test, and each sample. */
class PeersTableTest {

  private static final Path FORMATS = Path.of("..", "docs", "formats");
  private static final Path PAGE = FORMATS.resolve("icalendar-peers.md");
  private static final Path HOSTILE = FORMATS.resolve("icalendar-hostile.md");
  private static final Pattern SHOWN = Pattern.compile("`(\\w+Test)#(\\w+)`|`accept/([\\w-]+)`");

  private static List<String> rows() throws IOException {
    return Files.readAllLines(PAGE).stream().filter(it -> it.matches("\\| \\d.*")).toList();
  }

  @Test
  void eachRowIsShownOrSaysWhyNot() throws IOException {
    assertThat(rows())
        .hasSizeGreaterThan(80)
        .allMatch(row -> SHOWN.matcher(row).find() || row.contains("no test:"));
  }

  @Test
  void noRowOfASectionIsLeftOut() throws IOException {
    assertNumbered("0", 5);
    assertNumbered("1.9", 10);
    assertNumbered("4", 25);
  }

  private static void assertNumbered(String section, int last) throws IOException {
    for (int i = 1; i <= last; i++) {
      String start = "| " + section + " | " + i + " |";
      assertThat(rows()).filteredOn(row -> row.startsWith(start)).as(start).hasSize(1);
    }
  }

  private static List<String> hostileRows() throws IOException {
    return Files.readAllLines(HOSTILE).stream().filter(it -> it.matches("\\| [IT]\\d.*")).toList();
  }

  @Test
  void noHostileRowIsLeftOut() throws IOException {
    List<String> numbers = hostileRows().stream().map(row -> row.substring(2, 5)).toList();
    List<String> expected = new ArrayList<>();
    IntStream.rangeClosed(1, 34).forEach(i -> expected.add("I%02d".formatted(i)));
    IntStream.rangeClosed(40, 76).forEach(i -> expected.add("I%02d".formatted(i)));
    IntStream.rangeClosed(1, 8).forEach(i -> expected.add("T%02d".formatted(i)));
    assertThat(numbers).isEqualTo(expected);
    assertThat(hostileRows())
        .allMatch(row -> SHOWN.matcher(row).find() || row.contains("no test:"));
  }

  @Test
  void eachTestAndSampleIsThere() throws Exception {
    int named = 0;
    for (String row : Stream.concat(rows().stream(), hostileRows().stream()).toList()) {
      Matcher shown = SHOWN.matcher(row);
      while (shown.find()) {
        named++;
        if (shown.group(3) != null) {
          assertThat(PeersTableTest.class.getResource("accept/" + shown.group(3) + ".ics"))
              .as(row)
              .isNotNull();
        } else {
          Class<?> test = named(shown.group(1));
          assertThat(Stream.of(test.getDeclaredMethods()).map(Method::getName))
              .as(row)
              .contains(shown.group(2));
        }
      }
    }
    assertThat(named).isGreaterThan(100);
  }

  /** A test of this module or of core, whatever its package. */
  private static Class<?> named(String test) throws IOException, ClassNotFoundException {
    for (String module : List.of(".", "../core")) {
      Path sources = Path.of(module, "src/test/java");
      try (Stream<Path> files = Files.walk(sources)) {
        Optional<Path> file = files.filter(it -> it.endsWith(test + ".java")).findFirst();
        if (file.isPresent()) {
          String name = sources.relativize(file.get()).toString().replace(File.separatorChar, '.');
          return Class.forName(name.substring(0, name.length() - ".java".length()));
        }
      }
    }
    throw new ClassNotFoundException(test);
  }
}
