package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Classification;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.FreeBusy;
import org.convene.event.Image;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Organization;
import org.convene.event.Privacy;
import org.convene.event.Reminder;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.event.Violation;
import org.convene.vocabulary.Term;
import org.junit.jupiter.api.Test;

class DialectSamplesTest {

  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
  private static final LocalDate MAY_18 = LocalDate.of(2022, 5, 18);

  private static final Event TALK =
      Event.builder()
          .uid(Uid.of("talk-1"))
          .title(Text.of("Talk, \"May\""))
          .description(Text.of("Line one\nline two"))
          .schedule(Schedule.zoned(MAY_18.atTime(8, 30), MAY_18.atTime(13, 0), GENEVA))
          .places(List.of(Venue.named("Palais des Nations").withRoom("Room XX")))
          .organizers(List.of(Organization.named("IOM"), Organization.named("ILO")))
          .url(URI.create("https://example.org/talk"))
          .images(List.of(Image.at(URI.create("https://example.org/talk.png"))))
          .classification(
              Classification.builder()
                  .categories(List.of(Term.of("Blue; green"), Term.of("Talks")))
                  .build())
          .meeting(
              new Meeting(
                  Optional.of(CalendarUser.of("chair@example.org")),
                  List.of(
                      Attendee.of(CalendarUser.of("a@example.org").withName("A; Example")),
                      Attendee.of("b@example.org").withRole(Attendee.Role.OPTIONAL),
                      Attendee.of("room@example.org").withKind(Attendee.Kind.RESOURCE))))
          .reminders(List.of(Reminder.before(Duration.ofMinutes(15))))
          .privacy(Privacy.PRIVATE)
          .freeBusy(FreeBusy.OUT_OF_OFFICE)
          .priority(1)
          .build();

  private static final Event DAYS =
      Event.builder()
          .uid(Uid.of("days-1"))
          .title(Text.of("Days"))
          .schedule(Schedule.allDay(LocalDate.of(2022, 12, 30), LocalDate.of(2022, 12, 31)))
          .build();

  private static CsvFormat in(CsvDialect dialect) {
    return CsvFormat.builder().dialect(dialect).build();
  }

  @Test
  void googleCalendar() {
    assertThat(Tables.write(in(CsvDialect.GOOGLE_CALENDAR), TALK, DAYS))
        .isEqualTo(
            """
            "Subject","Start Date","Start Time","End Date","End Time","All Day Event",\
            "Description","Location","Private"
            "Talk, ""May""\","05/18/2022","8:30 AM","05/18/2022","1:00 PM","False",\
            "Line one
            line two","Room XX, Palais des Nations","True"
            "Days","12/30/2022",,"12/31/2022",,"True",,,
            """);
  }

  @Test
  void outlook() {
    assertThat(Tables.write(in(CsvDialect.OUTLOOK), TALK, DAYS))
        .isEqualTo(
            """
            "Subject","Start Date","Start Time","End Date","End Time","All day event",\
            "Reminder on/off","Reminder Date","Reminder Time","Meeting Organizer",\
            "Required Attendees","Optional Attendees","Meeting Resources","Billing Information",\
            "Categories","Description","Location","Mileage","Priority","Private","Sensitivity",\
            "Show time as"
            "Talk, ""May""\","5/18/2022","8:30:00 AM","5/18/2022","1:00:00 PM","False",\
            "True","5/18/2022","8:15:00 AM","chair@example.org",\
            "A\\; Example <a@example.org>","b@example.org","room@example.org",,\
            "Blue\\; green; Talks","Line one
            line two","Room XX, Palais des Nations",,"High","True","Private","4"
            "Days","12/30/2022","12:00:00 AM","1/1/2023","12:00:00 AM","True",\
            "False",,,,,,,,,,,,,,,
            """);
  }

  @Test
  void theEventsCalendar() {
    assertThat(Tables.write(in(CsvDialect.THE_EVENTS_CALENDAR), TALK, DAYS))
        .isEqualTo(
            """
            "Event Name","Event Description","Event Excerpt","Event Start Date",\
            "Event Start Time","Event End Date","Event End Time","Event Time Zone",\
            "All Day Event","Hide Event From Event Listings","Event Sticky in Month View",\
            "Feature Event","Event Venue Name","Event Organizer Name(s) or ID(s)",\
            "Event Show Map Link","Event Show Map","Event Cost","Event ISO Currency Code",\
            "Event Currency Symbol","Event Currency Position","Event Category","Event Tags",\
            "Event Website","Event Featured Image","Event Allow Comments",\
            "Event Allow Trackbacks and Pingbacks"
            "Talk, ""May""\","Line one
            line two",,"2022-05-18","08:30:00","2022-05-18","13:00:00","Europe/Zurich","FALSE",,,,\
            "Palais des Nations","IOM, ILO",,,,,,,"Blue; green, Talks",,\
            "https://example.org/talk","https://example.org/talk.png",,
            "Days",,,"2022-12-30",,"2022-12-31",,,"TRUE",,,,,,,,,,,,,,,,,
            """);
  }

  @Test
  void whatIsLeftOutIsSaid() {
    assertThat(in(CsvDialect.GOOGLE_CALENDAR).losses(TALK))
        .allMatch(loss -> !loss.isError())
        .extracting(Violation::path)
        .containsExactly(
            "/uid",
            "/url",
            "/schedule/timeZone",
            "/places",
            "/organizers",
            "/meeting/organizer",
            "/meeting/attendees",
            "/classification/categories",
            "/freeBusy",
            "/priority",
            "/images",
            "/reminders");
    assertThat(in(CsvDialect.OUTLOOK).losses(TALK))
        .extracting(Violation::path)
        .containsExactlyInAnyOrder(
            "/uid", "/url", "/schedule/timeZone", "/places", "/organizers", "/images");
    assertThat(in(CsvDialect.THE_EVENTS_CALENDAR).losses(TALK))
        .extracting(Violation::path)
        .containsExactlyInAnyOrder(
            "/uid",
            "/places",
            "/meeting/organizer",
            "/meeting/attendees",
            "/privacy",
            "/freeBusy",
            "/priority",
            "/reminders");
  }

  @Test
  void theMessageNamesTheZone() {
    assertThat(in(CsvDialect.GOOGLE_CALENDAR).losses(TALK))
        .extracting(Violation::message)
        .contains(
            "expected what Google Calendar has a column for, found time_zone \"Europe/Zurich\";"
                + " its rows do not say the time zone",
            "expected what Google Calendar has a column for, found url"
                + " \"https://example.org/talk\"");
  }

  @Test
  void aZoneThatIsToldMovesTheTimesAndIsReadAgain() {
    CsvFormat format =
        CsvFormat.builder().dialect(CsvDialect.OUTLOOK).zone(ZoneId.of("America/New_York")).build();
    String table = Tables.write(format, TALK);
    assertThat(table).contains("\"5/18/2022\",\"2:30:00 AM\",\"5/18/2022\",\"7:00:00 AM\"");
    assertThat(Tables.read(format, table).get(0).schedule())
        .isEqualTo(
            Schedule.zoned(
                MAY_18.atTime(2, 30), MAY_18.atTime(7, 0), ZoneId.of("America/New_York")));
    CsvFormat home = CsvFormat.builder().dialect(CsvDialect.OUTLOOK).zone(GENEVA).build();
    assertThat(home.losses(TALK))
        .extracting(Violation::path)
        .doesNotContain("/schedule/timeZone", "/schedule/start", "/schedule/end");
  }

  @Test
  void anEventWithoutADateIsRefused() {
    Event undated = TALK.toBuilder().schedule(Schedule.undated("soon")).build();
    for (CsvDialect dialect : CsvDialect.values()) {
      if (dialect != CsvDialect.NATIVE) {
        assertThatThrownBy(() -> Tables.write(in(dialect), undated))
            .isInstanceOf(InvalidEventException.class)
            .hasMessageContaining("expected a date, which ")
            .hasMessageContaining(" needs, found \"soon\"");
      }
    }
  }

  @Test
  void anEventWithoutATitleIsWrittenWithAWarning() {
    Event untitled = DAYS.toBuilder().title((Text) null).build();
    CsvFormat google = in(CsvDialect.GOOGLE_CALENDAR);
    assertThat(google.losses(untitled))
        .extracting(Violation::message)
        .contains("expected a title, which Google Calendar needs, found none");
    assertThat(Tables.read(google, Tables.write(google, untitled)).get(0).title()).isEmpty();
  }

  @Test
  void aGoogleCalendarFileIsKnownByItsHeader() {
    List<Event> events =
        Tables.read(
            new CsvFormat(),
            """
            Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private
            Final exam,05/30/2020,10:00 AM,05/30/2020,1:00 PM,False,"50 questions, and one essay",https://example.org/room,True
            Holiday,6/1/2020,,,,True,,,
            Lunch,06/02/2020,12:05 pm,,,,,,
            """);
    assertThat(events)
        .extracting(Event::schedule)
        .containsExactly(
            Schedule.floating(
                LocalDateTime.of(2020, 5, 30, 10, 0), LocalDateTime.of(2020, 5, 30, 13, 0)),
            Schedule.allDay(LocalDate.of(2020, 6, 1)),
            new Schedule.Floating(LocalDateTime.of(2020, 6, 2, 12, 5), Optional.empty()));
    assertThat(events.get(0).title()).contains(Text.of("Final exam"));
    assertThat(events.get(0).privacy()).contains(Privacy.PRIVATE);
    assertThat(events.get(0).places().toString()).contains("https://example.org/room");
  }

  @Test
  void anOutlookFileIsKnownByItsHeader() {
    String table =
        """
        "Subject","Start Date","Start Time","End Date","End Time","All day event","Reminder on/off","Reminder Date","Reminder Time","Meeting Organizer","Required Attendees","Optional Attendees","Meeting Resources","Billing Information","Categories","Description","Location","Mileage","Priority","Private","Sensitivity","Show time as"
        "Public holiday","1/1/2017","12:00:00 AM","1/2/2017","12:00:00 AM","True","False","12/31/2016","6:00:00 AM",,,,,,"Holiday",,"Geneva","12 km","Normal","False","Normal","3"
        "Visit","1/3/2017","9:00:00 AM","1/3/2017","9:30:00 AM","False","True","1/2/2017","9:00:00 AM","Kim Example","Lee Example;Sam Example",,,,,,,,"Low","False","Confidential","2"
        """;
    List<Event> events = Tables.read(in(CsvDialect.OUTLOOK), table);
    Event holiday = events.get(0);
    assertThat(holiday.schedule()).isEqualTo(Schedule.allDay(LocalDate.of(2017, 1, 1)));
    assertThat(holiday.freeBusy()).contains(FreeBusy.FREE);
    assertThat(holiday.priority()).contains(5);
    assertThat(holiday.privacy()).contains(Privacy.PUBLIC);
    assertThat(holiday.classification().categories()).containsExactly(Term.of("Holiday"));
    assertThat(holiday.reminders()).isEmpty();
    assertThat(holiday.extensions().properties()).hasSize(1);
    Event visit = events.get(1);
    assertThat(visit.privacy()).contains(Privacy.CONFIDENTIAL);
    assertThat(visit.reminders()).containsExactly(Reminder.before(Duration.ofHours(24)));
    assertThat(visit.meeting().attendees()).isEmpty();
    assertThat(visit.extensions().properties())
        .extracting(property -> property.value())
        .containsExactly("Kim Example", "Lee Example;Sam Example");

    String again = Tables.write(in(CsvDialect.OUTLOOK), holiday, visit);
    assertThat(again).contains("\"12 km\"", "\"Kim Example\",\"Lee Example;Sam Example\"");
    assertThat(holiday.toBuilder().extensions(Extensions.none()).build()).isNotEqualTo(holiday);
  }

  @Test
  void anEventsCalendarFileIsKnownByItsHeader() {
    Event event =
        Tables.read(
                new CsvFormat(),
                """
                Event Name,Event Venue Name,Event Organizer Name(s) or ID(s),Event Start Date,Event Start Time,Event End Date,Event End Time,All Day Event,Event Time Zone,Event Category,Event Cost,Event Website
                Open day,Town hall,"Council, Library",2023-10-05,5:30 PM,2023-10-05,19:00:00,FALSE,Europe/Paris,"Civic, Free",12,https://example.org/open
                """)
            .get(0);
    assertThat(event.schedule())
        .isEqualTo(
            Schedule.zoned(
                LocalDateTime.of(2023, 10, 5, 17, 30),
                LocalDateTime.of(2023, 10, 5, 19, 0),
                ZoneId.of("Europe/Paris")));
    assertThat(event.organizers())
        .containsExactly(Organization.named("Council"), Organization.named("Library"));
    assertThat(event.classification().categories())
        .containsExactly(Term.of("Civic"), Term.of("Free"));
    assertThat(event.url()).contains(URI.create("https://example.org/open"));
    assertThat(event.extensions().properties())
        .extracting(property -> property.value())
        .containsExactly("12");
  }

  @Test
  void timesThatAreNoneAreRefused() {
    assertRefused("5/30/20,10:00 AM,,", "expected a year of four digits, 1920 or 2020");
    assertRefused("5/30/2020,13:01 PM,,", "expected a time that says one thing, 13:01 or 1:01pm");
    assertRefused("5/30/2020,10:00 AM,5/31/2020,", "expected an end time for the last day");
    assertRefused(",10:00 AM,,", "expected a date beside the time or the end");
  }

  @Test
  void aTableThatWasNamedHasTheOrderOfItsProgram() {
    String table = "Subject,Start Date\nTalk,03/04/2026\n";
    LocalDate march = LocalDate.of(2026, 3, 4);
    LocalDate april = LocalDate.of(2026, 4, 3);
    for (CsvDialect dialect : List.of(CsvDialect.GOOGLE_CALENDAR, CsvDialect.OUTLOOK)) {
      assertThat(Tables.read(in(dialect), table).get(0).schedule())
          .isEqualTo(Schedule.allDay(march));
    }
    String events = "Event Name,Event Start Date\nTalk,03/04/2026\nWalk,03-04-2026\n";
    assertThat(Tables.read(in(CsvDialect.THE_EVENTS_CALENDAR), events))
        .extracting(Event::schedule)
        .containsExactly(Schedule.allDay(march), Schedule.allDay(april));
  }

  @Test
  void anOrderThatWasSaidIsThatOfEveryTable() {
    for (CsvDialect dialect : CsvDialect.values()) {
      String table =
          dialect == CsvDialect.THE_EVENTS_CALENDAR
              ? "Event Name,Event Start Date\nTalk,03/04/2026\n"
              : "Subject,Start Date\nTalk,03/04/2026\n";
      CsvFormat.Builder builder = CsvFormat.builder().dialect(dialect);
      assertThat(day(builder.dates(CsvDates.DAY_FIRST), table)).hasToString("2026-04-03");
      assertThat(day(builder.dates(CsvDates.MONTH_FIRST), table)).hasToString("2026-03-04");
      assertThat(Tables.results(builder.dates(CsvDates.ISO).build(), table).get(0).problems())
          .anyMatch(problem -> problem.violation().isError());
    }
  }

  private static LocalDate day(CsvFormat.Builder builder, String table) {
    Schedule schedule = Tables.read(builder.build(), table).get(0).schedule();
    return ((Schedule.AllDay) schedule).first();
  }

  private static void assertRefused(String times, String message) {
    assertThat(
            Tables.results(
                new CsvFormat(),
                "Subject,Start Date,Start Time,End Date,End Time\nTalk," + times + "\n"))
        .hasSize(1)
        .allSatisfy(result -> assertThat(result.problems().toString()).contains(message));
  }
}
