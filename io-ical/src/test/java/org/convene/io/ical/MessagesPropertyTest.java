package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.RawParameter;
import org.convene.event.Schedule;
import org.convene.event.Text;

/** Whatever an event holds, a message of it holds what others may see and clients understand. */
class MessagesPropertyTest {

  private static final CalendarAddress ANN = CalendarAddress.of("ann@example.org");

  private static final Set<String> PROPERTIES =
      Set.of(
          ("DTSTAMP UID SEQUENCE CREATED LAST-MODIFIED URL DTSTART DTEND RECURRENCE-ID RRULE RDATE"
                  + " EXDATE SUMMARY DESCRIPTION X-ALT-DESC COMMENT LOCATION GEO CONFERENCE"
                  + " ORGANIZER ATTENDEE CONTACT STATUS CLASS TRANSP PRIORITY LINK ATTACH IMAGE"
                  + " RELATED-TO X-MICROSOFT-CDO-BUSYSTATUS X-MICROSOFT-CDO-ALLDAYEVENT")
              .split(" "));

  private static final Set<String> TIMES =
      Set.of("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE");
  private static final Pattern PARAMETER =
      Pattern.compile("\\G;([A-Z0-9-]+)=((?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)");

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events().map(MessagesPropertyTest::invitable);
  }

  /** What an invitation needs is added; everything else stays. */
  private static Event invitable(Event event) {
    List<Event> overrides =
        event.recurrence().overrides().stream().map(MessagesPropertyTest::sendable).toList();
    return sendable(event).toBuilder()
        .recurrence(event.recurrence().withOverrides(overrides))
        .build();
  }

  private static Event sendable(Event event) {
    CalendarUser ann =
        CalendarUser.of(ANN)
            .withParameters(
                List.of(
                    RawParameter.of("SCHEDULE-STATUS", "1.1"),
                    RawParameter.of("SCHEDULE-AGENT", "CLIENT"),
                    RawParameter.of("X-CONVENE-REPLIED", "1/20260101T000000Z"),
                    RawParameter.of("X-NUM-GUESTS", "0")));
    List<Attendee> attendees = new ArrayList<>(event.meeting().attendees());
    attendees.removeIf(it -> it.address().equals(ANN));
    attendees.add(Attendee.of("ann@example.org").withUser(ann));
    EventBuilder builder =
        event.toBuilder()
            .title(event.title().filter(it -> !it.value().isBlank()).orElse(Text.of("Talk")))
            .meeting(new Meeting(Optional.of(CalendarUser.of("o@example.org")), attendees));
    if (event.status().filter(EventStatus.CANCELLED::equals).isPresent()) {
      builder.status(EventStatus.CONFIRMED);
    }
    boolean zoned =
        event.schedule() instanceof Schedule.Zoned || event.schedule() instanceof Schedule.AllDay;
    if (!zoned && event.recurrence().isEmpty()) {
      LocalDateTime start = LocalDateTime.of(2026, 3, 2, 9, 0);
      builder.schedule(Schedule.zoned(start, start.plusHours(1), ZoneId.of("Europe/Paris")));
    }
    return builder.build();
  }

  static List<Invitation> messages(Event event) {
    List<Supplier<List<Invitation>>> made =
        List.of(
            () -> Sent.requests(event, Samples.CLOCK),
            () -> List.of(Sent.requests(event, Samples.CLOCK).get(0).withReminder()),
            () -> Sent.cancels(event, Samples.CLOCK),
            () -> List.of(Sent.reply(event, ANN, Attendee.Status.DECLINED, Samples.CLOCK)),
            () -> List.of(Sent.counter(event, event, ANN, Samples.CLOCK)),
            () -> List.of(Invitation.publish(event, Samples.CLOCK)));
    List<Invitation> messages = new ArrayList<>();
    for (Supplier<List<Invitation>> each : made) {
      try {
        messages.addAll(each.get());
      } catch (InvalidEventException e) { // an event that cannot be sent is refused, not altered
        assertThat(e.violations()).isNotEmpty();
      }
    }
    return messages;
  }

  private static String text(Invitation message) {
    return new String(message.bytes(), StandardCharsets.UTF_8);
  }

  @Property(tries = 500)
  void nothingElseIsTold(@ForAll("events") Event event) {
    List<Invitation> messages = messages(event);
    Assume.that(!messages.isEmpty());
    for (Invitation message : messages) {
      String part = "";
      for (String line : Samples.lines(text(message))) {
        if (line.startsWith("BEGIN:")) {
          assertThat(line).matches("BEGIN:(VCALENDAR|VTIMEZONE|STANDARD|DAYLIGHT|VEVENT|VALARM)");
          part = line.substring(6);
        } else if (line.startsWith("END:")) {
          part = "";
        } else if (part.equals("VEVENT")) {
          isTold(line);
        } else if (part.equals("VALARM")) {
          assertThat(name(line)).isIn("ACTION", "TRIGGER", "DESCRIPTION");
        }
      }
      assertThat(Samples.lines(text(message)))
          .doesNotContain("X-MICROSOFT-CDO-APPT-SEQUENCE")
          .filteredOn(it -> it.startsWith("COMMENT"))
          .hasSizeLessThanOrEqualTo(
              Set.of("REQUEST", "PUBLISH").contains(message.method()) ? Integer.MAX_VALUE : 0);
      assertThat(alarms(message)).isLessThanOrEqualTo(1 + event.recurrence().overrides().size());
    }
  }

  private static long alarms(Invitation message) {
    return Samples.lines(text(message)).stream().filter("BEGIN:VALARM"::equals).count();
  }

  private static String name(String line) {
    return line.split("[;:]", 2)[0];
  }

  private static void isTold(String line) {
    String name = name(line);
    assertThat(name).isIn(PROPERTIES);
    Matcher parameters = PARAMETER.matcher(line);
    parameters.region(name.length(), line.length());
    while (parameters.find()) {
      assertThat(parameters.group(1)).doesNotStartWith("X-").doesNotStartWith("SCHEDULE-");
      if (TIMES.contains(name)) {
        assertThat(parameters.group(1)).isIn("TZID", "VALUE", "RANGE");
      }
    }
  }

  @Property(tries = 300)
  void whatIsReadAndSentAgainIsTheSame(@ForAll("events") Event event) throws IOException {
    List<Invitation> requests =
        messages(event).stream().filter(it -> it.method().equals("REQUEST")).limit(1).toList();
    Assume.that(!requests.isEmpty());
    List<Event> read = read(requests.get(0));
    assertThat(read).hasSize(1);
    Invitation again = Sent.requests(read.get(0), Samples.CLOCK).get(0);
    assertThat(told(again)).isEqualTo(told(requests.get(0)));
  }

  private static List<Event> read(Invitation message) throws IOException {
    return Invitations.read(new ByteArrayInputStream(message.bytes())).events();
  }

  /** The lines of texts, of which a second message has as many. */
  private static List<String> told(Invitation message) {
    return Samples.lines(text(message)).stream()
        .filter(it -> Stream.of("SUMMARY", "DESCRIPTION", "LOCATION").anyMatch(it::startsWith))
        .toList();
  }
}
