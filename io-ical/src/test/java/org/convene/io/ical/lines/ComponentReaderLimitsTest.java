package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of hostile input that this layer answers for. */
class ComponentReaderLimitsTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static InputStream in(String before, String unit, int times, String after) {
    return new ByteArrayInputStream(bytes(before + unit.repeat(times) + after));
  }

  private static Parsing read(String before, String unit, int times, String after)
      throws IOException {
    return Parsing.of(in(before, unit, times, after), Limits.standard());
  }

  @ParameterizedTest
  @CsvSource({"BEGIN:VEVENT,100000", "BEGIN:VCALENDAR,1000000"})
  void refusesWhatIsNeverClosed(String line, int times) throws Exception {
    Parsing.onSmallStack(
        () ->
            assertThatThrownBy(() -> read("BEGIN:VCALENDAR\n", line + "\n", times, ""))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("(limit.depth)"));
  }

  @Test
  void refusesDeepNestingThatIsClosed() throws Exception {
    String ends = "END:VEVENT\n".repeat(5000) + "END:VCALENDAR\n";
    Parsing.onSmallStack(
        () ->
            assertThatThrownBy(() -> read("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", 5000, ends))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("(limit.depth)"));
  }

  @Test
  void refusesOneComponentThatIsTooDeepAndGoesOn() throws Exception {
    String ends = "END:X-A\n".repeat(100_000) + "BEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n";
    Parsing.onSmallStack(
        () -> {
          Parsing parsing = read("BEGIN:VCALENDAR\n", "BEGIN:X-A\n", 100_000, ends);
          assertThat(parsing.items().get(1)).isEqualTo(new CalendarItem.Refused("X-A", 2));
          assertThat(parsing.components()).hasSize(1);
          assertThat(parsing.codes()).containsExactly("limit.depth");
        });
  }

  @Test
  void takesFifteenLevelsInACalendar() throws IOException {
    String ends = "END:X-A\n".repeat(15) + "END:VCALENDAR\n";
    Parsing parsing = read("BEGIN:VCALENDAR\n", "BEGIN:X-A\n", 15, ends);
    assertThat(parsing.components()).hasSize(1);
    assertThat(parsing.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SUMMARY:, a, 11000000, limit.value-length",
    "SUMMARY:, a, 40000000, limit.value-length",
    "ATTACH;ENCODING=BASE64:, AAAA, 8000000, limit.value-length",
    "X-, A, 1000000, limit.name-length",
    "X, ;A=b, 200000, limit.attributes",
    "'X;A=b', ',b', 200000, limit.list-size",
    "'CATEGORIES:a', ',a', 500000, limit.list-size",
    "X:y, '\nX:y', 600000, limit.values",
    "X:y, '\nCATEGORIES:a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z', 20000, limit.values",
    "X:y, '\nX;A=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z:b', 20000, limit.values"
  })
  void refusesOneComponentOverALimitAndGoesOn(String before, String unit, int times, String code)
      throws Exception {
    String begin = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + before;
    String rest = ":\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nEND:VCALENDAR\n";
    Parsing.onSmallStack(
        () -> {
          Parsing parsing = read(begin, unit, times, rest);
          assertThat(parsing.items().get(1)).isEqualTo(new CalendarItem.Refused("VEVENT", 2));
          assertThat(parsing.components()).hasSize(1);
          assertThat(parsing.codes()).containsExactly(code);
        });
  }

  @Test
  void takesALongValueAndOneFoldedBehindEachOctet() throws IOException {
    String end = "\nEND:VCALENDAR\n";
    Parsing whole = read("BEGIN:VCALENDAR\nNAME:", "a", 10 << 20, end);
    assertThat(whole.properties().get(0).value()).hasSize(10 << 20);
    Parsing folded = read("BEGIN:VCALENDAR\nNAME:", "a\r\n ", 4_000_000, end);
    assertThat(folded.properties().get(0).value()).hasSize(4_000_000);
    assertThat(folded.problems()).isEmpty();
  }

  @Test
  void takesEscapedCommas() throws IOException {
    assertThat(read("BEGIN:VCALENDAR\nCATEGORIES:", "\\,", 20_000, "\nEND:VCALENDAR").problems())
        .isEmpty();
  }

  @Test
  void refusesADocumentWithoutLineEnds() throws Exception {
    Parsing.onSmallStack(
        () ->
            assertThatThrownBy(() -> read("", "A", 60_000_000, ""))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("(limit.value-length)"));
  }

  @Test
  void refusesTooManyComponentsAndTooLongADocument() {
    Limits few = Limits.standard().toBuilder().events(3).documentBytes(2000).build();
    assertThatThrownBy(
            () -> Parsing.of(in("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\nEND:VEVENT\n", 48, ""), few))
        .isInstanceOf(DocumentException.class)
        .hasMessage(
            "line 96, column 1: expected at most 48 calendars and components, found more (limit.events)");
    assertThatThrownBy(() -> Parsing.of(in("BEGIN:VCALENDAR\n", "X:y\n", 1000, ""), few))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("expected at most 2000 bytes, found more (limit.document-bytes)");
  }

  @Test
  void countsProblemsBeyondTheLimit() throws IOException {
    Limits three = Limits.standard().toBuilder().problems(3).build();
    String end = "X;A=\"\nEND:VEVENT\nEND:VCALENDAR";
    Parsing parsing = Parsing.of(in("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "?\n", 10, end), three);
    assertThat(parsing.codes())
        .isEqualTo(
            List.of(
                "ical.malformed-line",
                "ical.malformed-line",
                "ical.unclosed-quote",
                "limit.problems"));
    assertThat(parsing.messages().get(3))
        .contains("expected at most 3 problems, found 8 more, not listed");
  }
}
