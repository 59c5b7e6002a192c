package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.junit.jupiter.api.Test;

/**
 * The table in {@code docs/formats/csv.md} and the metadata in the jar say what the columns are;
 * {@code -Dconvene.regenerate=true} rewrites them.
 */
class CsvDocTest {

  private static final Path PAGE = Path.of("..", "docs", "formats", "csv.md");
  private static final Path METADATA =
      Path.of("src", "main", "resources", "org", "convene", "io", "csv", "events-metadata.json");
  private static final String BEGIN = "<!-- columns: made by CsvDocTest -->\n";
  private static final String END = "<!-- end of columns -->\n";

  private static List<Column> columns() {
    return Columns.translatedTo(List.of());
  }

  @Test
  void thePageNamesEveryColumn() throws IOException {
    String page = Files.readString(PAGE);
    String table =
        columns().stream()
            .map(
                column ->
                    "| `%s` | `%s` | %s |%n"
                        .formatted(column.name(), column.path(), column.about())
                        .replace("\r", ""))
            .collect(Collectors.joining());
    String expected =
        page.substring(0, page.indexOf(BEGIN))
            + BEGIN
            + "| column | field | what it holds |\n| --- | --- | --- |\n"
            + table
            + page.substring(page.indexOf(END));
    assertUpToDate(PAGE, expected);
  }

  @Test
  void theMetadataDescribesEveryColumn() throws IOException {
    String columns =
        columns().stream()
            .map(
                column ->
                    """
                          {"name": "%s", "titles": "%s", "datatype": "string", "dc:description": "%s"}"""
                        .formatted(column.name(), column.name(), column.about()))
            .collect(Collectors.joining(",\n"));
    String expected =
        """
        {
          "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
          "url": "events.csv",
          "dc:title": "Events",
          "dialect": {"header": true, "delimiter": ",", "quoteChar": "\\"", "doubleQuote": true, "encoding": "utf-8"},
          "tableSchema": {
            "primaryKey": ["uid", "recurrence_id"],
            "columns": [
        """
            + columns
            + """

            ]
          }
        }
        """;
    assertUpToDate(METADATA, expected);
  }

  private static void assertUpToDate(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("convene.regenerate")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).content().as("stale: run with -Dconvene.regenerate=true").isEqualTo(expected);
  }

  @Test
  void namesAndPathsAreAsPromised() {
    assertThat(columns()).extracting(Column::name).doesNotHaveDuplicates();
    assertThat(columns()).allSatisfy(it -> assertThat(it.name()).matches("[a-z][a-z_]*"));
    assertThat(columns()).allSatisfy(it -> assertThat(it.path()).matches("(/[a-zA-Z]+)+"));
    assertThat(columns()).allSatisfy(it -> assertThat(it.about()).isNotBlank());
  }
}
