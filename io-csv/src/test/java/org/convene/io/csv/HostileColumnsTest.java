package org.convene.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.DocumentHead;
import org.convene.io.EventWriter;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table has beside its cells is told once: the rows C08, C16 and C23 of hostile inputs. */
class HostileColumnsTest {

  private static List<ReadResult> results(String table) {
    return Tables.results(new CsvFormat(), table);
  }

  private static List<String> titles(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Accepted.class::isInstance)
        .map(result -> ((ReadResult.Accepted) result).event().title().map(Text::value).orElse(""))
        .toList();
  }

  private static List<String> codes(List<ReadResult> results) {
    return results.stream()
        .flatMap(result -> result.problems().stream())
        .map(problem -> problem.violation().code())
        .toList();
  }

  @Test
  void c08AColumnWithoutANameIsKeptAndToldOnce() {
    List<ReadResult> results = results("uid,,title,\r\n1,x,a,\r\n2,y,b,\r\n");
    assertThat(titles(results)).containsExactly("a", "b");
    assertThat(told(results))
        .containsExactly(
            "line 1, column 2: expected a column that is known, such as title or start, found one"
                + " without a name; its cells are kept as extensions (csv.column-unknown)");
    assertThat(((ReadResult.Accepted) results.get(0)).event().extensions().properties()).hasSize(1);
  }

  @Test
  void c16ABlankBeforeAQuoteIsTold() {
    List<ReadResult> results = results("uid,title\r\n1,a\r\n2, \"b,c\"\r\n3,\t\"d\"\r\n");
    assertThat(titles(results)).containsExactly("a", "b,c", "d");
    assertThat(told(results))
        .containsExactly(
            "line 3, column 2: expected a quote where its cell begins, found a blank before it;"
                + " blanks around quotes are left out, here and below (csv.space-before-quote)");
    assertThat(codes(results("uid, \"title\"\n")))
        .as("in the header")
        .containsExactly("csv.space-before-quote");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uid,title\n1,\"a, \"\"b\"\"\"\n",
        "uid,title\n1,\"a,\n \"\"b\"\"\"\n2,c\n",
        "uid,title\n1,a \"b\"\n2,c\"\n3,\"d\" \n",
        "uid\ttitle\n1\t\"a\"\n"
      })
  void c16AQuoteElsewhereIsNot(String table) {
    assertThat(codes(results(table))).doesNotContain("csv.space-before-quote");
  }

  private static List<String> told(List<ReadResult> results) {
    return results.stream()
        .flatMap(result -> result.problems().stream())
        .map(Problem::toString)
        .toList();
  }

  @Test
  void c23AHeaderInAnUnknownLanguageIsKept() {
    List<ReadResult> results = results("uid,title,Kategorie-\u00DCbersicht\r\n1,a,x\r\n2,b,y\r\n");
    assertThat(told(results))
        .containsExactly(
            "line 1, column 3: expected a column that is known, such as title or start, found"
                + " \"Kategorie-\u00DCbersicht\"; its cells are kept as extensions"
                + " (csv.column-unknown)");
    RawProperty kept =
        ((ReadResult.Accepted) results.get(0)).event().extensions().properties().get(0);
    assertThat(kept.parameter("COLUMN")).contains("Kategorie-\u00DCbersicht");
    assertThat(kept.value()).isEqualTo("x");
  }

  /** A head may come from a document of another format, which knows no columns. */
  @Test
  void aHeadMakesNoTableThatIsRefused() throws IOException {
    List<String> names =
        new ArrayList<>(List.of("title", "Fee", "fee ", "", "Title", "Note", "=1+1", " a"));
    IntStream.range(0, 2_000).forEach(i -> names.add("c" + i));
    RawProperty columns =
        RawProperty.of("X-CONVENE-COLUMNS", "1", new RawParameter("COLUMN", names));
    DocumentHead head =
        DocumentHead.empty().withExtensions(new Extensions(List.of(columns), List.of()));
    Event event =
        Event.builder()
            .uid(Uid.of("u"))
            .title("T")
            .extensions(
                new Extensions(
                    names.stream()
                        .map(
                            it ->
                                RawProperty.of(
                                    "X-CONVENE-CELL", "x", RawParameter.of("COLUMN", it)))
                        .toList(),
                    List.of()))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new CsvFormat().writer(out, head)) {
      writer.write(event);
    }
    assertThat(out.toString(UTF_8).lines().findFirst().orElseThrow()).doesNotContain("=1+1");
    Event read = Tables.read(new CsvFormat(), out.toString(UTF_8)).get(0);
    assertThat(read.title()).isEqualTo(event.title());
    assertThat(read.extensions().properties())
        .containsExactlyInAnyOrderElementsOf(event.extensions().properties());
  }
}
