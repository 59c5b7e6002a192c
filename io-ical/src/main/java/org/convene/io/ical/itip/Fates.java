package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.itip.Fate.What;
import org.convene.text.Expected;

/** What becomes of the parts of a message from an organizer, as it is found out. */
final class Fates {

  private final List<Fate> fates = new ArrayList<>(1);

  List<Fate> all() {
    return fates;
  }

  void tell(What what, Event part, String message) {
    fates.add(new Fate(what, organizer(part), part, message));
  }

  static Optional<CalendarAddress> organizer(Event event) {
    return event.meeting().organizer().map(CalendarUser::address);
  }

  /** Tells whether a part names the organizer that is known; says so where it does not. */
  boolean isOf(Optional<CalendarAddress> known, Event part) {
    Optional<CalendarAddress> named = organizer(part);
    if (known.isEmpty() || named.isEmpty() || Attendees.same(known.get(), named.get())) {
      return true;
    }
    tell(
        What.ORGANIZER_DIFFERS,
        part,
        Expected.foundInstead("the organizer " + known.get(), named.get().toString()));
    return false;
  }

  void applied(Event part) {
    tell(What.APPLIED, part, "");
  }

  /** Tells whether a part is newer than what is kept; says what it is where it is not. */
  boolean isNewer(Event part, Event known) {
    int order = Event.versionOrder().compare(part, known);
    if (order > 0) {
      return true;
    }
    tell(
        order == 0 ? What.REPEATED : What.OUTDATED,
        part,
        Expected.foundInstead("a version later than " + version(known), version(part)));
    return false;
  }

  private static String version(Event event) {
    return event.sequence() + event.stamp().or(event::updated).map(it -> " of " + it).orElse("");
  }

  /** That nothing is known of what a part is about. */
  void unknown(What what, Event part) {
    tell(what, part, unknown(part));
  }

  static String unknown(Event part) {
    Optional<RecurrenceId> id = part.recurrenceId();
    return id.isPresent()
        ? Expected.foundInstead("an instance of the series", "" + id.get().instance())
        : Expected.foundInstead(
            "a message about an event that is kept",
            "one about " + Expected.quoted(part.uid().value()));
  }
}
