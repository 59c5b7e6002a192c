package org.convene.io.ical;

import static org.convene.io.ical.Description.named;

import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;

/** Calendar users, for {@link Description}. */
final class People {

  private People() {}

  static String user(CalendarUser user) {
    StringBuilder text = new StringBuilder(user.address().toString());
    text.append(named("name", user.name()))
        .append(named("sentBy", user.sentBy()))
        .append(named("directory", user.directory()))
        .append(named("language", user.language()));
    user.parameters().forEach(it -> text.append(' ').append(Description.parameter(it)));
    return text.toString();
  }

  static String of(Attendee attendee) {
    return user(attendee.user())
        + other("kind", attendee.kind(), Attendee.Kind.INDIVIDUAL)
        + other("role", attendee.role(), Attendee.Role.REQUIRED)
        + other("status", attendee.status(), Attendee.Status.NEEDS_ACTION)
        + other("rsvp", attendee.rsvp(), false)
        + addresses("delegatedTo", attendee.delegatedTo())
        + addresses("delegatedFrom", attendee.delegatedFrom())
        + addresses("memberOf", attendee.memberOf());
  }

  private static String other(String name, Object value, Object usual) {
    return named(name, Optional.of(value).filter(it -> !it.equals(usual)));
  }

  private static String addresses(String name, List<CalendarAddress> addresses) {
    return named(name, Optional.of(addresses).filter(them -> !them.isEmpty()));
  }
}
