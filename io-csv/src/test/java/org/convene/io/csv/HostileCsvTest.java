package org.convene.io.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.DocumentException;
import org.convene.io.EndlessStream;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows C01 to C23 of the hostile inputs; the rest of them is in accept/ and reject/. */
class HostileCsvTest {

  private static final CsvFormat FORMAT = new CsvFormat();

  private static Problem refusal(InputStream in, Limits limits) {
    try (EventReader reader = FORMAT.withLimits(limits).reader(in)) {
      while (reader.read().isPresent()) {
        // what comes before the refusal is not looked at
      }
    } catch (DocumentException e) {
      return e.problem();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("read without a refusal");
  }

  private static String refusal(String document) {
    return refusal(new ByteArrayInputStream(document.getBytes(UTF_8)), Limits.standard())
        .toString();
  }

  private static List<ReadResult> results(byte[] document) throws IOException {
    try (EventReader reader = FORMAT.reader(new ByteArrayInputStream(document))) {
      return reader.results().toList();
    }
  }

  private static List<ReadResult> results(String document) throws IOException {
    return results(document.getBytes(UTF_8));
  }

  private static List<String> titles(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Accepted.class::isInstance)
        .map(result -> ((ReadResult.Accepted) result).event())
        .map(event -> event.title().map(Text::value).orElse(""))
        .toList();
  }

  private static List<String> codes(List<ReadResult> results) {
    return results.stream()
        .flatMap(result -> result.problems().stream())
        .map(problem -> problem.violation().code())
        .distinct()
        .toList();
  }

  @Test
  void c01AnUnclosedQuoteIsRefusedAtItsRow() {
    EndlessStream lines =
        new EndlessStream(20_000_000, i -> i == 0 ? "uid,title\r\n1,\"" : "a\r\n");
    Problem problem = refusal(lines, Limits.standard());
    assertThat(problem.violation().code()).isEqualTo("limit.record-length");
    assertThat(lines.taken()).isLessThan(45_000_000);
    assertThat(refusal("uid,title\r\nu,t\r\nv,\"open\r\nmore"))
        .isEqualTo("line 3: expected a row, found a quote that is not closed (csv.malformed)");
  }

  @Test
  void aRowOfMoreEntriesThanTheLimitIsRefusedAndTheNextIsRead() throws IOException {
    for (String column : List.of("languages", "categories", "extensions", "organizers")) {
      String document =
          "uid,title," + column + "\r\n1,a,\"" + "a;".repeat(1 << 20) + "\"\r\n2,b,\r\n";
      try (EventReader reader = FORMAT.reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
        List<ReadResult> results = reader.results().toList();
        assertThat(titles(results)).as(column).containsExactly("b");
        assertThat(codes(results)).as(column).containsExactly("limit.values");
      }
    }
  }

  @Test
  void c02AMillionColumnsAreRefused() {
    EndlessStream columns = new EndlessStream(1_000_001, i -> i == 0 ? "title" : ",c" + i);
    assertThat(refusal(columns, Limits.standard()).violation().code()).isEqualTo("limit.values");
    EndlessStream fewer = new EndlessStream(1_025, i -> i == 0 ? "title" : ",c" + i);
    assertThat(refusal(fewer, Limits.standard()).violation().code()).isEqualTo("limit.columns");
  }

  @Test
  void columnsAndRecordsHaveLimitsThatCanBeSet() throws IOException {
    String document = "uid,title,a,b\r\n1,One,2,3\r\n";
    byte[] bytes = document.getBytes(UTF_8);
    Limits columns = Limits.standard().toBuilder().columns(3).build();
    assertThat(refusal(new ByteArrayInputStream(bytes), columns).violation().code())
        .isEqualTo("limit.columns");
    Limits record = Limits.standard().toBuilder().recordLength(9).build();
    try (EventReader reader = FORMAT.withLimits(record).reader(new ByteArrayInputStream(bytes))) {
      assertThat(reader.read().orElseThrow().problems())
          .extracting(it -> it.violation().code() + ": " + it.violation().message())
          .containsExactly(
              "limit.record-length: expected at most 9 characters in a record, found more");
    }
    Limits enough = Limits.standard().toBuilder().columns(4).recordLength(100).build();
    try (EventReader reader = FORMAT.withLimits(enough).reader(new ByteArrayInputStream(bytes))) {
      assertThat(titles(reader.results().toList())).containsExactly("One");
    }
  }

  @Test
  void asManyDatesAsAListMayHaveAreWrittenAndReadBack() throws IOException {
    LocalDateTime start = LocalDateTime.of(2022, 5, 18, 8, 30);
    List<EventTime> dates =
        Stream.iterate(start, it -> it.plusDays(1)).limit(5_000).map(EventTime::of).toList();
    Event series =
        Event.builder()
            .uid(Uid.of("a"))
            .title("Talks")
            .schedule(new Schedule.Floating(start, Optional.empty()))
            .recurrence(
                Recurrence.of(RecurrenceRule.parse("FREQ=DAILY"))
                    .excluding(dates.toArray(EventTime[]::new)))
            .build();
    ByteArrayInputStream written =
        new ByteArrayInputStream(Tables.write(FORMAT, series).getBytes(UTF_8));
    try (EventReader reader = FORMAT.reader(written)) {
      assertThat(reader.events()).containsExactly(series);
    }
  }

  @Test
  void componentsDeeperThanTheStackAreRefused() throws IOException {
    String deep = "BEGIN:X-A\n".repeat(50_000) + "END:X-A\n".repeat(50_000);
    String document = "uid,title,extensions\r\na,T,\"" + deep + "\"\r\nb,U,\r\n";
    try (EventReader reader = FORMAT.reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
      List<ReadResult> results = reader.results().toList();
      assertThat(titles(results)).containsExactly("U");
      assertThat(codes(results)).containsExactly("extension.malformed");
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {'"', '\n', '\r', '\0', '\uD83D'})
  void whatCannotStandBetweenCellsIsNoDelimiter(char c) {
    assertThatThrownBy(() -> CsvFormat.builder().delimiter(c))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected a character between cells, such as a semicolon, found ");
  }

  @Test
  void aRowOfMillionsOfCellsIsRefused() {
    EndlessStream cells = new EndlessStream(10_000_000, i -> i == 0 ? "uid,title\r\n" : "a,");
    assertThat(refusal(cells, Limits.standard()).violation().code()).isEqualTo("limit.values");
    assertThat(cells.taken()).isLessThan(2_000_000);
  }

  @Test
  void c03AndC04ACellOf64MegaIsRefused() {
    for (String filling : List.of("aaaaaaaa", "\"\"\"\"\"\"\"\"")) {
      EndlessStream cell = new EndlessStream(8L << 20, i -> i == 0 ? "title\r\n\"" : filling);
      assertThat(refusal(cell, Limits.standard()).violation().code())
          .isEqualTo("limit.record-length");
      assertThat(cell.taken()).isLessThan(45_000_000);
    }
  }

  @Test
  void c03ALongCellCostsItsRowOnly() throws IOException {
    Limits limits = Limits.standard().toBuilder().valueLength(100).build();
    String document = "uid,title\r\n1," + "a".repeat(101) + "\r\n2,b\r\n";
    try (EventReader reader =
        FORMAT.withLimits(limits).reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
      List<ReadResult> results = reader.results().toList();
      assertThat(titles(results)).containsExactly("b");
      assertThat(codes(results)).containsExactly("limit.value-length");
    }
  }

  @Test
  void c05TwoMillionRowsAreStreamed() throws IOException {
    EndlessStream rows = new EndlessStream(200_001, i -> i == 0 ? "uid,title\r\n" : i + ",t\r\n");
    long count = 0;
    try (EventReader reader = FORMAT.withLimits(Limits.trusted()).reader(rows)) {
      while (reader.read().isPresent()) {
        count++;
      }
    }
    assertThat(count).isEqualTo(200_000);
    EndlessStream more = new EndlessStream(200_001, i -> i == 0 ? "uid,title\r\n" : i + ",t\r\n");
    assertThat(refusal(more, Limits.standard()).violation().code()).isEqualTo("limit.events");
  }

  @Test
  void c06RaggedRowsAreReadWithAWarning() throws IOException {
    List<ReadResult> results = results("uid,title,url\r\n1,short\r\n2,long,,,more\r\n");
    assertThat(titles(results)).containsExactly("short", "long");
    assertThat(codes(results)).containsExactly("csv.row-length");
    assertThat(((ReadResult.Accepted) results.get(1)).event().extensions().properties())
        .extracting(RawProperty::value)
        .containsExactly("more");
  }

  @Test
  void c07AColumnNamedTwiceIsRefused() {
    assertThat(refusal("uid,title,UID\r\n1,a,2\r\n"))
        .isEqualTo(
            "line 1: expected each column once, found \"UID\" in columns 1 and 3"
                + " (csv.column-repeated)");
  }

  @Test
  void c09ADocumentWithoutAKnownColumnIsRefused() throws IOException {
    assertThat(refusal("")).contains("expected a header, found nothing (csv.no-header)");
    assertThat(refusal("1,2\r\n3,4\r\n")).contains("(csv.no-header)");
    assertThat(results("uid,title\r\n")).isEmpty();
  }

  @Test
  void c10AndC11AByteOrderMarkIsNoPartOfAName() throws IOException {
    assertThat(titles(results("\uFEFFtitle\r\na\r\n"))).containsExactly("a");
    assertThat(titles(results("\uFEFF\"title\"\r\na\r\n"))).containsExactly("a");
  }

  @Test
  void c12OtherEncodingsAreReadOrTold() throws IOException {
    assertThat(titles(results("\uFEFFtitle\r\n\u00E9t\u00E9\r\n".getBytes(UTF_16LE))))
        .containsExactly("\u00E9t\u00E9");
    List<ReadResult> old =
        results("uid,title\r\n1,caf\u00E9\r\n".getBytes(Charset.forName("windows-1252")));
    assertThat(titles(old)).containsExactly("caf\u00E9");
    assertThat(old.get(0).problems().get(0).violation().message()).contains("at offset 16");
  }

  @Test
  void c13AControlCharacterCostsItsRow() throws IOException {
    List<ReadResult> results = results("uid,title\r\n1,a\u0000b\r\n2,c\r\n");
    assertThat(titles(results)).containsExactly("c");
    assertThat(codes(results)).containsExactly("text.not-portable");
  }

  @Test
  void c14ToC16QuotesInOddPlaces() throws IOException {
    assertThat(titles(results("uid,title\r\n1,a\"b\r\n"))).containsExactly("a\"b");
    assertThat(refusal("uid,title\r\n1,\"a\"b\r\n"))
        .startsWith("line 2: expected a row, found text after a closing quote");
    assertThat(titles(results("uid,title\r\n1, \"a,b\"\r\n"))).containsExactly("a,b");
  }

  @Test
  void c17LineEndsMayDiffer() throws IOException {
    assertThat(titles(results("uid,title\n1,a\r2,b\r\n3,\"c\nd\"\r\n"))).containsExactly("a", "b");
    assertThat(codes(results("uid,title\r\n3,\"c\nd\"\r\n")))
        .containsExactly("title.several-lines");
  }

  @Test
  void c18TheDelimiterIsFound() throws IOException {
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      String document = "uid,title,start\r\n1,a,2026-05-18\r\n".replace(',', delimiter);
      assertThat(titles(results(document))).containsExactly("a");
    }
    assertThat(titles(results("sep=;\r\nuid;title\r\n1;a,b\r\n"))).containsExactly("a,b");
  }

  @Test
  void c19AFormulaIsAText() throws IOException {
    assertThat(titles(results("uid,title\r\n1,=cmd|' /C calc'!A0\r\n2,+1\r\n3,@SUM\r\n")))
        .containsExactly("=cmd|' /C calc'!A0", "+1", "@SUM");
  }

  @Test
  void c20AFormulaIsWrittenAsTextAndReadBack() throws IOException {
    String title = "\uFF1D1+1";
    Event event = Event.builder().uid(Uid.of("u")).title(title).build();
    assertThat(written(event)).contains("\"'" + title + "\"");
    assertThat(titles(results(written(event)))).containsExactly(title);
    CsvFormat raw = CsvFormat.builder().guard(false).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = raw.writer(out)) {
      writer.write(event);
    }
    assertThat(out.toString(UTF_8)).contains("\"" + title + "\"");
  }

  private static String written(Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = FORMAT.writer(out)) {
      writer.write(event);
    }
    return out.toString(UTF_8);
  }

  @Test
  void c21WhatHasAMeaningInCsvComesBack() throws IOException {
    String description = "#a \"b\", c\n\nd\uFEFF;e";
    Event event =
        Event.builder().uid(Uid.of("u")).title("t").description(Text.of(description)).build();
    ReadResult.Accepted read = (ReadResult.Accepted) results(written(event)).get(0);
    assertThat(read.event()).isEqualTo(event);
  }

  @Test
  void aColumnThatHasNoFieldIsOneAgain() throws IOException {
    String document = "uid,title,Fee\r\n1,a,10 CHF\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventReader reader = FORMAT.reader(new ByteArrayInputStream(document.getBytes(UTF_8)));
        EventWriter writer = FORMAT.writer(out, reader.head())) {
      writer.writeAll(reader.events());
    }
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines.get(0)).endsWith(",\"Fee\"");
    assertThat(lines.get(1)).endsWith(",\"10 CHF\"").doesNotContain("X-CONVENE");
  }

  @Test
  void anErrorOfTheStreamReachesTheCaller() {
    InputStream document = new ByteArrayInputStream("uid,title\r\n1,a\r\n".getBytes(UTF_8));
    InputStream failing =
        new FilterInputStream(document) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0) {
              throw new IOException("disk");
            }
            return count;
          }
        };
    assertThatThrownBy(
            () -> {
              try (EventReader reader = FORMAT.reader(failing)) {
                while (reader.read().isPresent()) {
                  // until it fails
                }
              }
            })
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(DocumentException.class)
        .hasMessage("disk");
  }
}
