package org.convene.io.ical;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.convene.io.EventReader;

/** Calendars for tests, from the lines that matter. */
final class Calendars {

  private Calendars() {}

  /** Lines with LF after each. */
  static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  /** An event that starts at a day's eighth hour in UTC, with more lines. */
  static String event(String uid, String... more) {
    return lines("BEGIN:VEVENT", "UID:" + uid, "SUMMARY:Talk", "DTSTART:20260518T080000Z")
        + (more.length == 0 ? "" : lines(more))
        + lines("END:VEVENT");
  }

  /** A series of each week. */
  static String series(String uid) {
    return event(uid, "RRULE:FREQ=WEEKLY");
  }

  /** The instance of a day in May, an hour later. */
  static String override(String uid, int day) {
    return lines(
        "BEGIN:VEVENT",
        "UID:" + uid,
        "SUMMARY:Moved",
        "RECURRENCE-ID:202605" + day + "T080000Z",
        "DTSTART:202605" + day + "T090000Z",
        "END:VEVENT");
  }

  static String calendar(String... parts) {
    return "BEGIN:VCALENDAR\n" + String.join("", parts) + "END:VCALENDAR\n";
  }

  static Reading read(String document) throws IOException {
    return Reading.of(document.getBytes(StandardCharsets.UTF_8));
  }

  static EventReader reader(String document, IcalFormat format) throws IOException {
    return format.reader(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }
}
