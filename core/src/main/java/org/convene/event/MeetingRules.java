package org.convene.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.convene.text.Expected;

/** The rules on who is invited and who is reminded. */
final class MeetingRules {

  private static final String NO_ADDRESS =
      "expected an address such as mailto:a@example.org, found none";

  private MeetingRules() {}

  static void addresses(
      Meeting meeting, List<Reminder> reminders, BiConsumer<String, String> report) {
    if (meeting.organizer().isPresent() && isMissing(meeting.organizer().get().address())) {
      report.accept("/meeting/organizer/address", NO_ADDRESS);
    }
    addresses(meeting.attendees(), "/meeting/attendees/", report);
    for (int i = 0; i < reminders.size(); i++) {
      addresses(reminders.get(i).recipients(), "/reminders/" + i + "/recipients/", report);
    }
  }

  private static void addresses(
      List<Attendee> attendees, String path, BiConsumer<String, String> report) {
    for (int i = 0; i < attendees.size(); i++) {
      if (isMissing(attendees.get(i).address())) {
        report.accept(path + i + "/address", NO_ADDRESS);
      }
    }
  }

  private static boolean isMissing(CalendarAddress address) {
    return address.uri().getRawSchemeSpecificPart().isEmpty()
        || address.email().orElse("-").isBlank();
  }

  static void repeated(Meeting meeting, BiConsumer<String, String> report) {
    List<Attendee> attendees = meeting.attendees();
    if (attendees.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < attendees.size(); i++) {
      CalendarAddress address = attendees.get(i).address();
      if (!seen.add(address.key())) {
        report.accept(
            "/meeting/attendees/" + i + "/address",
            Expected.found("an address invited once", address.toString()));
      }
    }
  }
}
