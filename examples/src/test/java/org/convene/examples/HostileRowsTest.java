package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each row of hostile input that the docs list names tests, and they are there. */
class HostileRowsTest {

  private static final Path PAGE = Repository.ROOT.resolve("docs/formats/hostile.md");
  private static final Pattern SHOWN = Pattern.compile("`(\\w+Test)#(\\w+)`");

  private static List<String> rows() {
    return Repository.text(PAGE).lines().filter(it -> it.matches("\\| [WJXC]\\d.*")).toList();
  }

  @Test
  void noRowIsLeftOut() {
    List<String> expected = new ArrayList<>();
    add(expected, "W", 9);
    add(expected, "J", 22);
    add(expected, "X", 21);
    add(expected, "C", 23);
    expected.add(expected.indexOf("X18") + 1, "X18b");
    assertThat(rows().stream().map(row -> row.split(" ", 3)[1]))
        .containsExactlyElementsOf(expected);
  }

  private static void add(List<String> rows, String section, int last) {
    IntStream.rangeClosed(1, last).forEach(i -> rows.add(section + (i < 10 ? "0" : "") + i));
  }

  @Test
  void eachTestIsThere() {
    for (String row : rows()) {
      Matcher shown = SHOWN.matcher(row);
      int named = 0;
      while (shown.find()) {
        String test = shown.group(1) + "#" + shown.group(2);
        assertThat(NamedTests.isThere(test)).as(test).isTrue();
        named++;
      }
      assertThat(named).as(row).isPositive();
    }
  }
}
