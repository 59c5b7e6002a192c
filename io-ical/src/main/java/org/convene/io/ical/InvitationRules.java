package org.convene.io.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Violation;

/** What a message about an event needs, beyond what every event has. */
final class InvitationRules {

  private InvitationRules() {}

  /**
   * What an event lacks.
   *
   * @param attendees whether it needs attendees
   */
  static List<Violation> violations(Event event, boolean attendees) {
    List<Violation> violations = new ArrayList<>();
    schedule(event, "", violations);
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      schedule(overrides.get(i), "/recurrence/overrides/" + i, violations);
    }
    if (event.title().filter(title -> !title.value().isBlank()).isEmpty()) {
      violations.add(
          Violation.error(
              "/title", "invite.title-missing", "expected a title in an invitation, found none"));
    }
    organizer(event, violations);
    if (attendees && event.meeting().attendees().isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/attendees",
              "invite.attendees-missing",
              "expected at least one attendee, found none"));
    }
    return violations;
  }

  private static void schedule(Event event, String path, List<Violation> violations) {
    if (event.schedule() instanceof Schedule.Undated) {
      violations.add(
          Violation.error(
              path + "/schedule",
              "invite.undated",
              "expected a date, found none; give the event a date"));
    } else if (event.schedule() instanceof Schedule.Floating floating) {
      violations.add(
          Violation.error(
              path + "/schedule",
              "invite.floating",
              "expected a time in a zone, found "
                  + floating.start()
                  + " without one; say in which zone, since each attendee would read it as their"
                  + " own time"));
    }
  }

  private static void organizer(Event event, List<Violation> violations) {
    Optional<CalendarUser> organizer = event.meeting().organizer();
    if (organizer.isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/organizer",
              "invite.organizer-missing",
              "expected an organizer with an e-mail address, found none"));
    } else if (organizer.get().address().email().filter(email -> !email.isBlank()).isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/organizer/address",
              "invite.organizer-address",
              "expected an e-mail address such as mailto:a@example.org, found \""
                  + organizer.get().address()
                  + '"'));
    }
  }
}
