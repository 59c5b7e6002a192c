package org.convene.io.ical.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of fields and properties in {@code docs/formats/icalendar.md} is that of the mapping;
 * {@code -Dconvene.regenerate=true} rewrites it.
 */
class IcalDocTest {

  private static final Path PAGE = Path.of("..", "docs", "formats", "icalendar.md");
  private static final String BEGIN = "<!-- properties: made by IcalDocTest -->\n";
  private static final String END = "<!-- end of properties -->\n";
  private static final Pattern OURS = Pattern.compile("\"(X-CONVENE-[A-Z]+(?:-[A-Z]+)*-?)\"");

  @Test
  void thePageNamesThePropertiesOfEveryField() throws IOException {
    String page = Files.readString(PAGE);
    String table = EventRows.ALL.stream().map(IcalDocTest::line).collect(Collectors.joining());
    String expected =
        page.substring(0, page.indexOf(BEGIN))
            + BEGIN
            + "| field | its properties | read too |\n| --- | --- | --- |\n"
            + table
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("convene.regenerate")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).content().as("stale: run with -Dconvene.regenerate=true").isEqualTo(expected);
  }

  private static String line(PropertyRow row) {
    List<String> others = row.asked().stream().filter(it -> !row.names().contains(it)).toList();
    return "| `%s` | %s | %s |\n".formatted(row.path(), quoted(row.names()), quoted(others));
  }

  private static String quoted(List<String> names) {
    return names.stream().distinct().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
  }

  @Test
  void thePageExplainsEveryNameOfOurs() throws IOException {
    String page = Files.readString(PAGE);
    Set<String> names = new TreeSet<>();
    for (String module : List.of("../core", ".")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src", "main", "java"))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          OURS.matcher(Files.readString(file)).results().map(it -> it.group(1)).forEach(names::add);
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(40);
    assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name));
  }
}
