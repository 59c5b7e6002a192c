package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.convene.io.ical.Calendars.lines;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.junit.jupiter.api.Test;

/** A bad property costs itself, whichever it is. */
class CostsItselfTest {

  private static final List<String> TEXTS =
      List.of(
          "SUMMARY:",
          "DESCRIPTION:",
          "LOCATION:",
          "X-NOTE:",
          "CATEGORIES:",
          "CONTACT:",
          "COMMENT:",
          "URL:https://example.org/",
          "ATTENDEE;CN=",
          "SUMMARY;X-P=");

  private static List<String> told(Reading reading) {
    return reading.problems().stream()
        .map(
            it ->
                it.location().line() + " " + it.violation().path() + " " + it.violation().message())
        .toList();
  }

  @Property
  void noTextCostsTheEvent(
      @ForAll @IntRange(max = 9) int property, @ForAll @StringLength(max = 8) String text)
      throws IOException {
    String one =
        text.replaceAll("[\\r\\n\":;,]", "").replaceAll("[\\ud800-\\udfff]", "") + "\uffff";
    Reading reading =
        read(
            calendar(
                lines(
                    "BEGIN:VEVENT",
                    "UID:a",
                    "DTSTART:20260518T080000Z",
                    TEXTS.get(property) + one + (property > 7 ? ":mailto:a@example.org" : ""),
                    "END:VEVENT")));
    assertThat(reading.rejected()).isZero();
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.problems())
        .anyMatch(
            it -> it.location().line() == 5 && it.violation().code().equals("text.not-portable"));
  }

  @Test
  void aCharacterThatNoFormatCarriesCostsItself() throws IOException {
    Reading reading =
        read(
            calendar(
                event(
                    "a",
                    "DESCRIPTION:ac\uFFFEcepted",
                    "BEGIN:VALARM",
                    "ACTION:DISPLAY",
                    "TRIGGER:-PT5M",
                    "DESCRIPTION:soon\uFFFF",
                    "END:VALARM")));
    Event event = reading.events().get(0);
    assertThat(event.description().orElseThrow().value()).isEqualTo("accepted");
    assertThat(event.reminders().get(0).description().orElseThrow().value()).isEqualTo("soon");
    assertThat(told(reading))
        .containsExactly(
            "6 /description expected text that every format can carry, found DESCRIPTION \"ac\uFFFEcepted\"; it is read as \"accepted\"",
            "10 /reminders expected text that every format can carry, found DESCRIPTION \"soon\uFFFF\"; it is read as \"soon\"");
  }

  @Test
  void aStartThatCannotBeReadCostsTheDate() throws IOException {
    Reading reading =
        read(
            calendar(
                lines(
                    "BEGIN:VEVENT",
                    "UID:a",
                    "SUMMARY:Talk",
                    "DTSTART;TZID=Europe/Paris:18 May\\, late",
                    "DTEND:20260518T090000Z",
                    "RRULE:FREQ=DAILY;COUNT=2",
                    "LOCATION:Hall",
                    "END:VEVENT")));
    Event event = reading.events().get(0);
    assertThat(event.schedule()).isEqualTo(Schedule.undated("18 May\\, late"));
    assertThat(event.places()).hasSize(1);
    assertThat(event.extensions().properties().stream().map(Description::property))
        .contains("DTSTART;TZID=Europe/Paris:18 May\\, late", "DTEND:20260518T090000Z");
    assertThat(told(reading).get(0))
        .isEqualTo(
            "5 /schedule/start expected a date such as 20220518 or a date-time such as 20220518T083000, found DTSTART \"18 May\\, late\"; the event is undated, and the line is kept as an extension");
    Reading again = Reading.of(reading.written());
    assertThat(again.events()).containsExactly(event);
  }
}
