package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a VTIMEZONE is told where it stands there. */
class TimeZoneLinesTest {

  private static final List<String> FAULTS =
      List.of(
          "DTSTART:20260101T000000/TZOFFSETFROM:+0117/TZOFFSETTO:one",
          "DTSTART:20260101T000000/TZOFFSETTO:+0117/TZOFFSETFROM:1",
          "TZOFFSETTO:+0117/TZOFFSETFROM:+0017/DTSTART:then",
          "DTSTART:20260101T000000/TZOFFSETFROM:+0117/TZOFFSETTO:+0017/RDATE:20270101T000000/RDATE:x",
          "DTSTART:20260101T000000/TZOFFSETFROM:+0117/TZOFFSETTO:+0017/RRULE:FREQ=DAILY",
          "DTSTART:20260101T000000/TZOFFSETFROM:+0117/TZOFFSETTO:+00:17");

  private static List<String> problems(String zone) throws IOException {
    return read(calendar(zone, "BEGIN:VEVENT\nUID:a\nSUMMARY:Talk\nEND:VEVENT\n"))
        .problems()
        .stream()
        .filter(it -> it.violation().code().startsWith("time-zone"))
        .map(it -> it.location().line() + " " + it.violation().code())
        .toList();
  }

  private static String observance(String lines) {
    return "BEGIN:STANDARD\n" + lines.replace('/', '\n') + "\nEND:STANDARD\n";
  }

  /** The last line of a fault is the one that is told, whatever stands before it. */
  @Property
  void aBadPropertyIsToldAtItsLine(
      @ForAll @IntRange(max = 5) int fault,
      @ForAll @IntRange(max = 4) int before,
      @ForAll @IntRange(max = 2) int behind)
      throws IOException {
    String sound =
        observance("DTSTART:19700101T000000/TZOFFSETFROM:+0117/TZOFFSETTO:+0117") + "X-BETWEEN:x\n";
    String zone =
        "BEGIN:VTIMEZONE\nTZID:Ship\n"
            + sound.repeat(before)
            + observance(FAULTS.get(fault))
            + sound.repeat(behind)
            + "END:VTIMEZONE\n";
    String[] lines = FAULTS.get(fault).split("/", -1);
    String bad = lines[lines.length - 1];
    long line = calendar(zone).lines().takeWhile(it -> !it.equals(bad)).count() + 1;
    assertThat(problems(zone))
        .hasSize(1)
        .allSatisfy(it -> assertThat(it).startsWith(line + " time-zone."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "TZID:Ship                              ! 2 time-zone.value",
        "LAST-MODIFIED:20260101T000000Z         ! 2 time-zone.value",
        "TZID:Ship/BEGIN:STANDARD/END:STANDARD  ! 4 time-zone.value",
        "TZID:Ship/BEGIN:STANDARD/DTSTART:20260101T000000/TZOFFSETTO:+0117/END:STANDARD"
            + "! 4 time-zone.offset-form",
      })
  void aMissingOneIsToldAtTheBegin(String lines, String expected) throws IOException {
    String zone = "BEGIN:VTIMEZONE\n" + lines.strip().replace('/', '\n') + "\nEND:VTIMEZONE\n";
    assertThat(problems(zone)).containsExactly(expected.strip());
  }

  @Test
  void anotherOfOneNameIsToldAtItsTzid() throws IOException {
    String one =
        "BEGIN:VTIMEZONE\nX-A:a\nTZID:Ship\n"
            + observance("DTSTART:19700101T000000/TZOFFSETFROM:+0117/TZOFFSETTO:+0117")
            + "END:VTIMEZONE\n";
    assertThat(problems(one + one.replace("+0117", "+0118")))
        .containsExactly("13 time-zone.several");
  }

  @Test
  void aCharacterThatNoFormatCarriesIsToldThere() throws IOException {
    String zone =
        "BEGIN:VTIMEZONE\nTZID:Ship\n"
            + observance(
                "DTSTART:19700101T000000/TZOFFSETFROM:+0117/TZOFFSETTO:+0117/TZNAME:a\uFFFE")
            + "END:VTIMEZONE\n";
    assertThat(read(calendar(zone, "BEGIN:VEVENT\nUID:a\nSUMMARY:Talk\nEND:VEVENT\n")).problems())
        .anySatisfy(
            it -> {
              assertThat(it.violation().code()).isEqualTo("text.not-portable");
              assertThat(it.location().line()).isEqualTo(8);
            });
  }
}
