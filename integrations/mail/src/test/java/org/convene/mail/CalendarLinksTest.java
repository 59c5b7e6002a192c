package org.convene.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.FreeBusy;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.TextArbitraries;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.event.Violation;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLinksTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static EventBuilder event() {
    return Event.builder()
        .uid(Uid.of(URI.create("https://example.org/1")))
        .title("Café & talks, 100 %")
        .schedule(Schedule.zoned(START, Duration.ofHours(1), NEW_YORK))
        .place(Venue.named("Room 12"));
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String part : uri.getRawQuery().split("&", -1)) {
      int equals = part.indexOf('=');
      assertThat(part.indexOf('+')).isNegative();
      String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
      assertThat(query.put(part.substring(0, equals), value)).isNull();
    }
    return query;
  }

  private static List<String> codes(CalendarLinks.Target link) {
    return link.losses().stream().map(it -> it.path() + ' ' + it.code()).toList();
  }

  @Test
  void anHour() {
    CalendarLinks links = CalendarLinks.of(event().description("A\nB <b>").build());
    assertThat(links.google().uri())
        .hasToString(
            "https://calendar.google.com/calendar/render?action=TEMPLATE"
                + "&text=Caf%C3%A9%20%26%20talks%2C%20100%20%25"
                + "&dates=20220518T083000%2F20220518T093000&ctz=America%2FNew_York"
                + "&location=Room%2012&details=A%0AB%20%3Cb%3E");
    assertThat(links.outlook().uri())
        .hasToString(
            "https://outlook.live.com/calendar/deeplink/compose"
                + "?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent"
                + "&subject=Caf%C3%A9%20%26%20talks%2C%20100%20%25"
                + "&startdt=2022-05-18T12%3A30%3A00Z&enddt=2022-05-18T13%3A30%3A00Z"
                + "&location=Room%2012&body=A%3Cbr%3EB%20%26lt%3Bb%26gt%3B");
    assertThat(links.office365().uri())
        .hasToString(
            links.outlook().uri().toString().replace("outlook.live.com", "outlook.office.com"));
    assertThat(links.yahoo().uri())
        .hasToString(
            "https://calendar.yahoo.com/?v=60&title=Caf%C3%A9%20%26%20talks%2C%20100%20%25"
                + "&st=20220518T123000Z&et=20220518T133000Z&in_loc=Room%2012"
                + "&desc=A%0AB%20%3Cb%3E");
    assertThat(links.google().losses()).isEmpty();
    assertThat(links.outlook().losses()).isEmpty();
    assertThat(links.yahoo().losses()).isEmpty();
  }

  @Test
  void wholeDaysEndOnTheDayAfter() {
    CalendarLinks one =
        CalendarLinks.of(event().schedule(Schedule.allDay(LocalDate.of(2022, 12, 31))).build());
    assertThat(query(one.google().uri())).containsEntry("dates", "20221231/20230101");
    assertThat(query(one.google().uri())).doesNotContainKey("ctz");
    assertThat(query(one.outlook().uri()))
        .containsEntry("startdt", "2022-12-31")
        .containsEntry("enddt", "2023-01-01")
        .containsEntry("allday", "true");
    assertThat(query(one.yahoo().uri()))
        .containsEntry("st", "20221231")
        .containsEntry("dur", "allday")
        .doesNotContainKey("et");
    assertThat(one.yahoo().losses()).isEmpty();

    CalendarLinks two =
        CalendarLinks.of(
            event()
                .schedule(Schedule.allDay(LocalDate.of(2022, 5, 16), LocalDate.of(2022, 5, 17)))
                .build());
    assertThat(query(two.google().uri())).containsEntry("dates", "20220516/20220518");
    assertThat(query(two.yahoo().uri())).containsEntry("et", "20220518").doesNotContainKey("dur");
    assertThat(codes(two.yahoo())).containsExactly("/schedule link.all-day");
  }

  @Test
  void floatingTimesAreThoseOfTheReader() {
    CalendarLinks links =
        CalendarLinks.of(event().schedule(Schedule.floating(START, START.plusHours(2))).build());
    assertThat(query(links.google().uri()))
        .containsEntry("dates", "20220518T083000/20220518T103000");
    assertThat(query(links.outlook().uri())).containsEntry("enddt", "2022-05-18T10:30:00");
    assertThat(query(links.yahoo().uri())).containsEntry("st", "20220518T083000");
  }

  @Test
  void aTimeThatPassesTwiceIsInUtc() {
    LocalDateTime twice = LocalDateTime.of(2022, 11, 6, 1, 30);
    Event event = event().schedule(Schedule.zoned(twice, Duration.ofHours(1), NEW_YORK)).build();
    Map<String, String> query = query(CalendarLinks.of(event).google().uri());
    assertThat(query)
        .containsEntry("dates", "20221106T053000Z/20221106T063000Z")
        .doesNotContainKey("ctz");
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, America/New_York, 20220720T123000Z",
    "+02:00, Etc/GMT-2, 20220720T063000Z",
    "-03:00, Etc/GMT+3, 20220720T113000Z",
    "Z, Etc/UTC, 20220720T083000Z"
  })
  void googleHoldsOneRule(String zone, String ctz, String until) {
    Event event =
        event()
            .schedule(Schedule.zoned(START, Duration.ofHours(1), ZoneId.of(zone)))
            .recurrence(
                Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=WE;UNTIL=20220720T083000")))
            .build();
    CalendarLinks links = CalendarLinks.of(event);
    assertThat(query(links.google().uri()))
        .containsEntry("recur", "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=" + until)
        .containsEntry("ctz", ctz);
    assertThat(links.google().losses()).isEmpty();
    assertThat(codes(links.outlook())).containsExactly("/recurrence link.recurrence");
    assertThat(codes(links.yahoo())).containsExactly("/recurrence link.recurrence");
    assertThat(query(links.yahoo().uri())).doesNotContainKey("RPAT");
  }

  @Test
  void whatGoogleDoesNotKnowOfASeriesIsTold() {
    Recurrence recurrence =
        Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=5"))
            .excluding(EventTime.of(START.plusWeeks(1)));
    CalendarLinks.Target excluding =
        CalendarLinks.of(event().recurrence(recurrence).build()).google();
    assertThat(codes(excluding)).containsExactly("/recurrence/excluded link.recurrence");
    assertThat(query(excluding.uri())).containsEntry("recur", "RRULE:FREQ=WEEKLY;COUNT=5");

    CalendarLinks.Target halfHours =
        CalendarLinks.of(
                event()
                    .schedule(
                        Schedule.zoned(
                            START, Duration.ofHours(1), ZoneOffset.ofHoursMinutes(5, 30)))
                    .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=5")))
                    .build())
            .google();
    assertThat(codes(halfHours)).containsExactly("/recurrence link.recurrence");
    assertThat(query(halfHours.uri())).doesNotContainKey("recur");
  }

  @Test
  void everyFieldThatALinkLeavesOutIsTold() {
    Event event =
        event()
            .title(Text.of("Talk", "en").withTranslation("fr", "Exposé"))
            .place(OnlineVenue.at("https://meet.example.org/1").withPasscode("1234"))
            .place(Venue.named("Hall"))
            .meeting(Meeting.of("o@example.org", "a@example.org"))
            .organizers("IOM")
            .priority(1)
            .freeBusy(FreeBusy.TENTATIVE)
            .build();
    CalendarLinks links = CalendarLinks.of(event);
    assertThat(codes(links.google()))
        .containsExactly(
            "/title link.translations",
            "/places/1/passcode link.passcode",
            "/places/2 link.place",
            "/organizers link.not-carried",
            "/meeting link.not-carried",
            "/priority link.not-carried");
    assertThat(codes(links.yahoo())).contains("/freeBusy link.not-carried");
    assertThat(query(links.google().uri()))
        .containsEntry("location", "Room 12")
        .containsEntry("details", "https://meet.example.org/1")
        .containsEntry("crm", "BUSY");
    assertThat(query(links.outlook().uri())).containsEntry("freebusy", "tentative");
    assertThat(links.google().losses().get(4))
        .isEqualTo(
            Violation.warning(
                "/meeting",
                "link.not-carried",
                "expected what a link to Google Calendar can hold, found meeting; the calendar"
                    + " file has it"));
  }

  @Test
  void longTextsAreCutAndTheLinkToJoinIsKept() {
    String arabic = "وصف ".repeat(1000);
    Event event =
        event()
            .title("t".repeat(2000))
            .description(arabic)
            .place(OnlineVenue.at("https://meet.example.org/1"))
            .build();
    CalendarLinks.Target google = CalendarLinks.of(event).google();
    assertThat(codes(google)).containsExactly("/title link.cut", "/description link.cut");
    assertThat(google.uri().toString().length()).isBetween(3000, 3400);
    String details = query(google.uri()).getOrDefault("details", "");
    assertThat(details).endsWith("…\n\nhttps://meet.example.org/1");
    assertThat(arabic).startsWith(details.substring(0, details.indexOf('…')));
    assertThat(CalendarLinks.of(event).outlook().uri().toString().length()).isLessThan(3400);
  }

  @Test
  void anUndatedEventIsRefused() {
    assertThatThrownBy(() -> CalendarLinks.of(event().schedule(Schedule.undated("soon")).build()))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("/schedule: expected a date or time, which every calendar asks for")
        .hasMessageContaining("(link.undated)");
  }

  @Test
  void aFeedIsSubscribedTo() {
    CalendarLinks.Target link =
        CalendarLinks.webcal(URI.create("https://example.org:8443/a%20b.ics?c=1&d=%26"));
    assertThat(link.uri()).hasToString("webcal://example.org:8443/a%20b.ics?c=1&d=%26");
    assertThat(codes(link)).containsExactly(" link.https");
    assertThat(CalendarLinks.webcal(URI.create("HTTP://example.org/a.ics")).losses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///a.ics", "webcal://example.org/a", "a.ics", "http:a", "mailto:a@b"})
  void whatIsNoFeedIsRefused(String feed) {
    assertThatThrownBy(() -> CalendarLinks.webcal(URI.create(feed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected an address by http or https of a feed, found ");
  }

  @Provide
  Arbitrary<Event> events() {
    Arbitrary<String> lines =
        TextArbitraries.notBlank().map(it -> it.replace('\n', ' ')).filter(it -> it.length() < 60);
    return Combinators.combine(
            lines.filter(it -> !it.isBlank()),
            lines.filter(it -> !it.isBlank()),
            TextArbitraries.strings().filter(it -> it.length() < 200),
            Arbitraries.longs().between(-2_000_000_000L, 8_000_000_000L),
            Arbitraries.integers().between(0, 400_000),
            Arbitraries.of("America/New_York", "Asia/Kathmandu", "Europe/Paris", "+05:30", "Z"))
        .as(
            (title, place, text, start, seconds, zone) ->
                event()
                    .title(title)
                    .places(List.of(Venue.named(place)))
                    .description(text.isBlank() ? null : Text.of(text))
                    .schedule(
                        Schedule.zoned(
                            Instant.ofEpochSecond(start).atZone(ZoneId.of(zone)),
                            Duration.ofSeconds(seconds)))
                    .build());
  }

  /** What a service reads out of a link is what the event says. */
  @Property
  void titleTimeAndPlaceComeBack(@ForAll("events") Event event) {
    CalendarLinks links = CalendarLinks.of(event);
    Schedule.Zoned zoned = (Schedule.Zoned) event.schedule();
    List<Instant> instants =
        List.of(zoned.startInstant(), zoned.endInstant().orElse(zoned.startInstant()));
    String title = event.title().orElseThrow().value();
    String place = ((Venue) event.places().get(0)).name().value();

    Map<String, String> google = query(links.google().uri());
    assertThat(google).containsEntry("text", title).containsEntry("location", place);
    assertThat(googleInstants(google)).isEqualTo(instants);
    Map<String, String> outlook = query(links.outlook().uri());
    assertThat(outlook).containsEntry("subject", title).containsEntry("location", place);
    assertThat(
            List.of(
                Instant.parse(outlook.getOrDefault("startdt", "")),
                Instant.parse(outlook.getOrDefault("enddt", ""))))
        .isEqualTo(instants);
    Map<String, String> yahoo = query(links.yahoo().uri());
    assertThat(yahoo).containsEntry("title", title).containsEntry("in_loc", place);
    assertThat(List.of(utc(yahoo.getOrDefault("st", "")), utc(yahoo.getOrDefault("et", ""))))
        .isEqualTo(instants);
    assertThat(links.google().losses()).isEmpty();
    assertThat(google.getOrDefault("details", ""))
        .isEqualTo(event.description().map(Text::value).orElse(""));
  }

  private static List<Instant> googleInstants(Map<String, String> google) {
    List<Instant> instants = new ArrayList<>();
    for (String time : google.getOrDefault("dates", "").split("/", -1)) {
      instants.add(
          google.containsKey("ctz")
              ? LocalDateTime.parse(time, BASIC)
                  .atZone(ZoneId.of(google.getOrDefault("ctz", "")))
                  .toInstant()
              : utc(time));
    }
    return instants;
  }

  private static Instant utc(String time) {
    assertThat(time).endsWith("Z");
    return LocalDateTime.parse(time.substring(0, time.length() - 1), BASIC)
        .toInstant(ZoneOffset.UTC);
  }
}
