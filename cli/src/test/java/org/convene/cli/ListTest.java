package org.convene.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;

/** The command's clock stands at 2022-05-01T10:00Z. */
class ListTest {

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:x
      BEGIN:VEVENT
      UID:weekly@example.org
      DTSTAMP:20220101T000000Z
      SUMMARY:Weekly
      LOCATION:Room 4
      DTSTART;TZID=Europe/Zurich:20220502T090000
      DTEND;TZID=Europe/Zurich:20220502T100000
      RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=30
      EXDATE;TZID=Europe/Zurich:20220509T090000
      END:VEVENT
      BEGIN:VEVENT
      UID:weekly@example.org
      DTSTAMP:20220101T000000Z
      RECURRENCE-ID;TZID=Europe/Zurich:20220516T090000
      SUMMARY:Moved
      DTSTART;TZID=Europe/Zurich:20220517T110000
      DTEND;TZID=Europe/Zurich:20220517T120000
      STATUS:CANCELLED
      END:VEVENT
      BEGIN:VEVENT
      UID:days@example.org
      DTSTAMP:20220101T000000Z
      SUMMARY:Days
      DTSTART;VALUE=DATE:20220430
      DTEND;VALUE=DATE:20220504
      END:VEVENT
      END:VCALENDAR
      """;

  private final Shell shell = new Shell(EventFormats.installed());

  private int list(String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "list";
    all[1] = "-";
    all[2] = "--in-format";
    all[3] = "icalendar";
    System.arraycopy(args, 0, all, 4, args.length);
    return shell.run(CALENDAR, all);
  }

  @Test
  void aWindowShowsDaysInAZoneAndWhatIsUnderWay() {
    assertThat(list("--from", "2022-05-01", "--to", "2022-05-24", "--zone", "Europe/Zurich"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .isEqualTo(
            """
            Saturday, 30 April 2022
              all day +3d    Days

            Monday, 2 May 2022
              09:00–10:00    Weekly  Room 4

            Tuesday, 17 May 2022
              11:00–12:00    Moved (cancelled)

            Monday, 23 May 2022
              09:00–10:00    Weekly  Room 4
            """);
  }

  /** What is told to be older is kept when the document is converted, and not listed. */
  @Test
  void whatANewerVersionReplacesIsNotListed() {
    String events =
        CALENDAR.substring(CALENDAR.indexOf("BEGIN:VEVENT"), CALENDAR.indexOf("END:VCAL"));
    String newer =
        events
            .replace("SUMMARY:", "SEQUENCE:2\nSUMMARY:Newer ")
            .replaceAll("(?s)BEGIN:VEVENT\nUID:days.*", "");
    String both = CALENDAR.replace("END:VCALENDAR", newer + "END:VCALENDAR");
    String[] command = {
      "list", "-", "--in-format=icalendar", "--from=2022-05-15", "--to=2022-05-24",
    };
    assertThat(shell.run(both, command)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .isEqualTo(
            """
            Tuesday, 17 May 2022
              09:00–10:00    Newer Moved (cancelled)

            Monday, 23 May 2022
              07:00–08:00    Newer Weekly  Room 4
            """);
    assertThat(shell.err())
        .containsOnlyOnce("warning ical.series-repeated /uid expected one series")
        .containsOnlyOnce("warning ical.override-repeated /recurrenceId expected one override");
  }

  /** An override whose series is elsewhere is all that is known of its instance. */
  @Test
  void anOverrideWithoutItsSeriesIsListed() {
    String alone =
        CALENDAR.replaceFirst("(?s)BEGIN:VEVENT.*?END:VEVENT\n", "").replace("UID:weekly", "UID:w");
    assertThat(shell.run(alone, "list", "-", "--in-format=icalendar", "--from=2022-05-15"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("09:00–10:00    Moved (cancelled)");
  }

  @Test
  void theNextTwentyFromTodayWithoutDays() {
    assertThat(list("--format", "ndjson")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out().lines()).hasSize(20);
    assertThat(shell.out().lines().findFirst().orElseThrow())
        .isEqualTo(
            "{\"uid\":\"weekly@example.org\",\"recurrenceId\":\"2022-05-02T09:00\","
                + "\"start\":\"2022-05-02T09:00\",\"end\":\"2022-05-02T10:00\","
                + "\"timeZone\":\"Europe/Zurich\",\"startInstant\":\"2022-05-02T07:00:00Z\","
                + "\"endInstant\":\"2022-05-02T08:00:00Z\",\"title\":\"Weekly\","
                + "\"places\":[\"Room 4\"]}");
  }

  @Test
  void aNumberFromADay() {
    assertThat(list("--from", "2022-05-10", "--next", "2", "--format", "json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .startsWith("[\n{\"uid\":\"weekly@example.org\",\"recurrenceId\":\"2022-05-16T09:00\"")
        .contains("\"status\":\"cancelled\"")
        .endsWith("}\n]\n");
    assertThat(shell.out().lines()).hasSize(4);
  }

  @Test
  void noneIsAnEmptyArray() {
    assertThat(list("--from", "2030-01-01", "--format", "json")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).isEqualTo("[]\n");
    assertThat(list("--from", "2030-01-01", "--format", "ndjson")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out() + shell.err()).isEmpty();
  }

  @Test
  void noneIsSaidBesideAnEmptyTable() {
    assertThat(list("--from", "2030-01-01")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).isEqualTo("convene: no occurrence from 2030-01-01 on\n");
    assertThat(list("--from", "2030-01-01", "--to", "2030-02-01", "--zone", "Asia/Tokyo"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).isEqualTo("convene: no occurrence from 2030-01-01 to 2030-02-01\n");
  }

  /** Series with an end have only so many. */
  @Test
  void anyNumberFromOneMayBeAskedFor() {
    assertThat(list("--format", "ndjson", "--next", "99999999999")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out().lines()).hasSize(29);
    for (String number : new String[] {"0", "-0", "1.5", "ten", ""}) {
      assertThat(list("--next=" + number)).isEqualTo(ExitCode.UNUSABLE);
      assertThat(shell.err())
          .isEqualTo("convene: --next: expected a number from 1, found \"" + number + "\"\n");
    }
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThat(list("--from", "1 May")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("--from: expected a day as 2027-03-01, found \"1 May\"");
    assertThat(list("--from", "2022-05-01", "--to", "2022-05-01")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("--to: expected a day after 2022-05-01");
    assertThat(list("--zone", "Nowhere")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("--zone: expected a time zone such as Europe/Paris");
    assertThat(list("--format", "html")).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void moreThanAnyoneReadsIsRefusedWithTheOptionThatHelps() {
    String seconds = CALENDAR.replace("FREQ=WEEKLY;BYDAY=MO;COUNT=30", "FREQ=SECONDLY");
    assertThat(
            shell.run(
                seconds,
                "list",
                "-",
                "--in-format",
                "icalendar",
                "--from",
                "2022-05-01",
                "--to",
                "2023-05-01"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("at most 100000 occurrences").contains("--next N");
    assertThat(shell.out()).isEmpty();
  }

  /** What is under way on the first day does not count for a number of occurrences. */
  @Test
  void theNextOfAnEndlessSeriesThatIsAlwaysUnderWay() {
    String seconds =
        CALENDAR
            .replace("DTEND;TZID=Europe/Zurich:20220502T100000", "DURATION:P7D")
            .replace("FREQ=WEEKLY;BYDAY=MO;COUNT=30", "FREQ=SECONDLY");
    for (String end : new String[] {"2022-06-02", "2023-01-01"}) {
      assertThat(
              shell.run(
                  seconds,
                  "list",
                  "-",
                  "--in-format=icalendar",
                  "--from=2022-06-01",
                  "--to=" + end,
                  "--next=2",
                  "--format=ndjson"))
          .isEqualTo(ExitCode.DONE);
      assertThat(shell.out().lines()).hasSize(2).allMatch(it -> it.contains("\"2022-06-01T00:00"));
    }
  }

  /** JSON has no local time for its end, and says the instant. */
  @Test
  void theLastHourOfAllYearsIsListed() {
    String last =
        "{\"uid\":\"u\",\"title\":\"Last\",\"schedule\":{\"start\":\"9999-12-31T21:00\","
            + "\"end\":\"9999-12-31T22:00\",\"timeZone\":\"UTC\"},"
            + "\"recurrence\":{\"rules\":[\"FREQ=HOURLY\"]}}";
    String[] args = {"list", "-", "--in-format=json", "--from=9999-12-31", "--format=ndjson"};
    assertThat(shell.run(last, args)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out().lines())
        .hasSize(3)
        .last()
        .asString()
        .contains("\"start\":\"9999-12-31T23:00\",\"timeZone\"")
        .contains("\"endInstant\":\"+10000-01-01T00:00:00Z\"");
    args[4] = "--format=text";
    assertThat(shell.run(last, args)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).endsWith("  23:00–00:00    Last\n");
  }

  /** Twenty series are tried, and then no more. */
  @Test
  void aListThatLacksSomethingFails() {
    String chinese = CALENDAR.replace("FREQ=WEEKLY", "RSCALE=CHINESE;FREQ=WEEKLY");
    assertThat(shell.run(chinese, "list", "-", "--in-format=icalendar")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .contains("error recurrence.calendar-not-supported")
        .contains("not all of its occurrences are listed");
    String event =
        "{\"title\":\"T\",\"schedule\":{\"first\":\"2022-05-02\"},\"recurrence\":"
            + "{\"rules\":[\"RSCALE=CHINESE;FREQ=YEARLY\"]},\"uid\":\"";
    String many =
        IntStream.range(0, 30).mapToObj(it -> event + it + "\"}").collect(joining(",", "[", "]"));
    assertThat(shell.run(many, "list", "-", "--in-format=json")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("expected series that can be listed, found 20 that cannot");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void anUndatedEventIsListedLast() {
    String json =
        "[{\"uid\":\"u\",\"title\":\"Some day\"},"
            + "{\"uid\":\"d\",\"title\":\"Dated\",\"schedule\":{\"first\":\"2022-05-02\"}}]";
    assertThat(shell.run(json, "list", "-", "--in-format", "json")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .isEqualTo(
            """
            Monday, 2 May 2022
              all day        Dated

            Without a date
                             Some day
            """);
  }
}
