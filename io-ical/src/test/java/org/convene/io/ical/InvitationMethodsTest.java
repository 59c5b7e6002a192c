package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

class InvitationMethodsTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");

  @Test
  void aCancellationHasTheNextSequence() {
    Invitation cancel = Sent.cancel(Samples.full().build(), Samples.CLOCK);
    assertThat(cancel.contentType()).isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
    assertThat(cancel.fileName()).isEqualTo("cancel.ics");
    assertThat(lines(cancel))
        .contains(
            "METHOD:CANCEL",
            "UID:talk@example.org",
            "SEQUENCE:3",
            "STATUS:CANCELLED",
            "DTSTAMP:20260201T100000Z",
            "ORGANIZER;CN=O:mailto:o@example.org")
        .anyMatch(line -> line.startsWith("ATTENDEE;"))
        .doesNotContain("BEGIN:VALARM");
  }

  @Test
  void aSeriesIsCancelledAsOne() throws IOException, ParserException {
    Invitation cancel = Sent.cancel(Samples.weekly("Europe/Paris"), Samples.CLOCK);
    check(cancel);
    assertThat(lines(cancel))
        .contains("SEQUENCE:1", "RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=MO")
        .noneMatch(line -> line.startsWith("RECURRENCE-ID"))
        .containsOnlyOnce("BEGIN:VEVENT");
  }

  @Test
  void aReplyHasOneAttendeeAndTheSameSequence() throws IOException, ParserException {
    Event event = Samples.invitable("America/Sao_Paulo").toBuilder().sequence(4).build();
    Invitation reply = Sent.reply(event, A, Attendee.Status.ACCEPTED, Samples.CLOCK);
    check(reply);
    assertThat(reply.method()).isEqualTo("REPLY");
    assertThat(reply.fileName()).isEqualTo("reply.ics");
    assertThat(lines(reply))
        .contains(
            "METHOD:REPLY",
            "SEQUENCE:4",
            "ORGANIZER;CN=\"Org; anizer\":mailto:o@example.org",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:a@example.org")
        .doesNotContain("STATUS:CONFIRMED");
    assertThat(lines(reply).stream().filter(line -> line.startsWith("ATTENDEE"))).hasSize(1);
  }

  @Test
  void aStrangerDoesNotReply() {
    Event event = Samples.invitable("Europe/Paris");
    CalendarAddress stranger = CalendarAddress.of("c@example.org");
    assertThatThrownBy(() -> Sent.reply(event, stranger, Attendee.Status.DECLINED, Samples.CLOCK))
        .isInstanceOfSatisfying(
            InvalidEventException.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::code)
                    .containsExactly("invite.attendee-unknown"));
  }

  @Test
  void aPublicationHasNoAttendees() throws IOException, ParserException {
    for (Event event :
        List.of(Samples.invitable("Europe/Paris"), Samples.weekly("America/New_York"))) {
      Invitation publication = Invitation.publish(event, Samples.CLOCK);
      check(publication);
      assertThat(publication.fileName()).isEqualTo("event.ics");
      assertThat(lines(publication))
          .contains("METHOD:PUBLISH")
          .anyMatch(line -> line.startsWith("ORGANIZER"))
          .noneMatch(line -> line.startsWith("ATTENDEE"));
    }
    Event alone =
        Samples.invitable("Europe/Paris").toBuilder().meeting(Meeting.of("o@example.org")).build();
    check(Invitation.publish(alone, Samples.CLOCK));
    assertThatThrownBy(
            () ->
                Invitation.publish(
                    alone.toBuilder().meeting(Meeting.none()).build(), Samples.CLOCK))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("invite.organizer-missing");
  }

  @Test
  void aCancelledInstanceIsExcludedFromARequest() throws IOException, ParserException {
    Event weekly = Samples.weekly("Europe/Paris");
    Event gone =
        weekly.recurrence().overrides().get(0).toBuilder().status(EventStatus.CANCELLED).build();
    Invitation request =
        Sent.request(
            weekly.toBuilder().recurrence(weekly.recurrence().withOverrides(List.of(gone))).build(),
            Samples.CLOCK);
    check(request);
    assertThat(lines(request))
        .contains(
            "EXDATE;TZID=Europe/Paris:20260309T090000", "EXDATE;TZID=Europe/Paris:20260316T090000")
        .containsOnlyOnce("BEGIN:VEVENT")
        .doesNotContain("STATUS:CANCELLED");
  }

  private static void check(Invitation invitation) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(invitation.bytes()));
    assertThat(calendar.validate().getEntries()).isEmpty();
    for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
      assertThat(event.validate(new Method(invitation.method())).getEntries()).isEmpty();
    }
  }

  private static List<String> lines(Invitation invitation) {
    return Samples.lines(new String(invitation.bytes(), UTF_8));
  }
}
