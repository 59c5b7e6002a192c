package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/formats/icalendar-peers.md names is there: each test, and each sample. */
class PeersTableTest {

  private static final Path PAGE = Path.of("..", "docs", "formats", "icalendar-peers.md");
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

  @Test
  void eachTestAndSampleIsThere() throws Exception {
    int named = 0;
    for (String row : rows()) {
      Matcher shown = SHOWN.matcher(row);
      while (shown.find()) {
        named++;
        if (shown.group(3) != null) {
          assertThat(PeersTableTest.class.getResource("accept/" + shown.group(3) + ".ics"))
              .as(row)
              .isNotNull();
        } else {
          Class<?> test = Class.forName("org.convene.io.ical." + shown.group(1));
          assertThat(Stream.of(test.getDeclaredMethods()).map(Method::getName))
              .as(row)
              .contains(shown.group(2));
        }
      }
    }
    assertThat(named).isGreaterThan(100);
  }
}
