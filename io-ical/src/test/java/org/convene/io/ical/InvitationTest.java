package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

class InvitationTest {

  @Test
  void isThisText() {
    Invitation invitation = Sent.request(Samples.invitable("America/Sao_Paulo"), Samples.CLOCK);
    assertThat(String.join("\n", Samples.lines(new String(invitation.bytes(), UTF_8))))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            PRODID:-//Convene//Convene 0.1//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            BEGIN:VTIMEZONE
            TZID:America/Sao_Paulo
            BEGIN:STANDARD
            DTSTART:20190217T000000
            TZOFFSETFROM:-0200
            TZOFFSETTO:-0300
            TZNAME:-03
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTAMP:20260201T100000Z
            UID:talk@example.org
            SEQUENCE:0
            DTSTART;TZID=America/Sao_Paulo:20260518T083000
            DTEND;TZID=America/Sao_Paulo:20260518T100000
            SUMMARY:Talk\\; with\\, \\\\ and é
            ORGANIZER;CN="Org; anizer":mailto:o@example.org
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:a@example.org
            ATTENDEE;CUTYPE=ROOM;ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="B, the 'second'":mailto:b@example.org
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
            END:VEVENT
            END:VCALENDAR
            """);
    assertThat(invitation.contentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
    assertThat(invitation.fileName()).isEqualTo("invite.ics");
  }

  @Test
  void someDatesAreDescribedForTheirYear() {
    Event weekly = Samples.weekly("Africa/Casablanca");
    List<String> lines =
        Samples.lines(new String(Sent.request(weekly, Samples.CLOCK).bytes(), UTF_8));
    assertThat(lines.subList(5, lines.indexOf("END:VTIMEZONE")))
        .containsExactly(
            "BEGIN:VTIMEZONE",
            "TZID:Africa/Casablanca",
            "BEGIN:DAYLIGHT",
            "DTSTART:20250406T020000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "TZNAME:+01",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20260215T030000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "TZNAME:+00",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:20260322T020000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "TZNAME:+01",
            "END:DAYLIGHT");
  }

  @Test
  void namesAllThatIsMissing() {
    LocalDateTime start = LocalDateTime.of(2026, 5, 18, 8, 30);
    Event event =
        Event.builder()
            .uid(Uid.of("1"))
            .schedule(Schedule.floating(start, start.plusHours(1)))
            .build();
    assertThat(codes(event))
        .containsExactly(
            "invite.floating",
            "invite.title-missing",
            "invite.organizer-missing",
            "invite.attendees-missing");
    Event other =
        event.toBuilder()
            .schedule(Schedule.undated(""))
            .meeting(Meeting.of("https://example.org/o"))
            .build();
    assertThat(codes(other)).contains("invite.undated", "invite.organizer-address");
  }

  @Test
  void anOverrideIsForTheSameAttendees() {
    Event weekly = Samples.weekly("Europe/Paris");
    Event bare = weekly.recurrence().overrides().get(0).toBuilder().meeting(Meeting.none()).build();
    Event event =
        weekly.toBuilder().recurrence(weekly.recurrence().withOverrides(List.of(bare))).build();
    String text = new String(Sent.request(event, Samples.CLOCK).bytes(), UTF_8);
    assertThat(Samples.lines(text).stream().filter(line -> line.startsWith("ORGANIZER")))
        .hasSize(2);
    assertThat(Samples.lines(text)).contains("RECURRENCE-ID;TZID=Europe/Paris:20260316T090000");
  }

  private static List<String> codes(Event event) {
    List<String> codes = new ArrayList<>();
    assertThatThrownBy(() -> Sent.request(event, Samples.CLOCK))
        .isInstanceOfSatisfying(
            InvalidEventException.class,
            e -> e.violations().stream().map(Violation::code).forEach(codes::add));
    return codes;
  }
}
