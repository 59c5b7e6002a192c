package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.convene.io.EventFormats;
import org.convene.io.ical.IcalFormat;
import org.junit.jupiter.api.Test;

final class ClientCheckTest {

  private static final String MONTHLY = "RRULE:FREQ=MONTHLY;BYMONTHDAY=3,15;COUNT=6";
  private static final String HOURLY = "RRULE:FREQ=HOURLY;INTERVAL=5;COUNT=8";
  private static final String TOLD =
      "-: error client.several-month-days /recurrence/rules/0 expected one day of the month, found"
          + " BYMONTHDAY=3,15; Outlook shows a file “not supported calendar message.ics” in place"
          + " of the invitation\n";
  private static final String NOTHING =
      "convene: nothing was written; change the event or leave out --check\n";

  private final Shell shell = new Shell(EventFormats.of(new IcalFormat()));

  private static String calendar(String line) {
    return String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:x",
            "BEGIN:VEVENT",
            "UID:a@x.org",
            "DTSTAMP:20260101T000000Z",
            "DTSTART;TZID=Europe/Paris:20260303T090000",
            "DTEND;TZID=Europe/Paris:20260303T100000",
            line,
            "SUMMARY:Meeting",
            "END:VEVENT",
            "END:VCALENDAR")
        + "\r\n";
  }

  private int invite(String line, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("invite", "-", "-", "--from", "icalendar", "--organizer", "o@x.org"));
    args.addAll(List.of("--attendee", "a@x.org"));
    args.addAll(List.of(options));
    return shell.run(calendar(line), args.toArray(String[]::new));
  }

  @Test
  void writesNothingThatAClientRefuses() {
    assertThat(invite(MONTHLY, "--check", "outlook")).isEqualTo(1);
    assertThat(shell.err()).isEqualTo(TOLD + NOTHING);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void writesWhatTheClientTakes() {
    assertThat(invite(MONTHLY, "--check", "google,apple")).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).startsWith("BEGIN:VCALENDAR").contains("METHOD:REQUEST");
    assertThat(invite(MONTHLY)).isZero();
    assertThat(shell.out()).startsWith("BEGIN:VCALENDAR").contains("METHOD:REQUEST");
  }

  @Test
  void writesWhatAClientShowsLessOf() {
    assertThat(invite("DESCRIPTION:" + "x".repeat(8193), "--check", "portable")).isZero();
    assertThat(shell.err())
        .isEqualTo(
            "-: warning client.description-length /description expected at most 8192 characters,"
                + " found 8193; Google takes no more\n");
    assertThat(shell.out()).startsWith("BEGIN:VCALENDAR").contains("METHOD:REQUEST");
  }

  @Test
  void tellsOfSeveralClientsOnce() {
    String told =
        "-: error client.frequency /recurrence/rules/0 expected FREQ=DAILY, WEEKLY, MONTHLY or"
            + " YEARLY, found HOURLY; Outlook, Google and Apple take no FREQ below DAILY\n";
    assertThat(invite(HOURLY, "--check", "outlook,google", "--check", "Apple")).isEqualTo(1);
    assertThat(shell.err()).isEqualTo(told + NOTHING);
    assertThat(invite(HOURLY, "--check", "portable")).isEqualTo(1);
    assertThat(shell.err()).isEqualTo(told + NOTHING);
  }

  @Test
  void refusesAClientThatNobodyKnows() {
    assertThat(invite(MONTHLY, "--check", "outlook,lotus")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --check: expected one of portable, outlook, google, apple, google-rich-results, found \"lotus\"\n");
    assertThat(shell.out()).isEmpty();
    assertThat(shell.run(calendar(MONTHLY), "validate", "-", "--check", "")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --check: expected one of portable, outlook, google, apple, google-rich-results, found \"\"\n");
  }

  @Test
  void validatesForClients() {
    String[] args = {"validate", "-", "--from", "icalendar", "--check", "outlook"};
    assertThat(shell.run(calendar(MONTHLY), args)).isEqualTo(1);
    assertThat(shell.out()).contains(TOLD.replaceFirst("^-:", "-: event 1:"));
    assertThat(shell.run(calendar("DESCRIPTION:x"), args)).isZero();
    assertThat(shell.out()).doesNotContain("client.");
  }
}
