package org.convene.io.ical.itip;

import java.util.List;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.io.ical.itip.Audience.Share;

/** Which messages the organizer sends to whom: each gets what concerns them, once. */
public final class Deliveries {

  private Deliveries() {}

  /** The invitations of an event. */
  public static List<Delivery> invitations(Event event) {
    Audience audience = new Audience(event);
    Delivery.Round round = new Delivery.Round();
    audience
        .people()
        .values()
        .forEach(it -> round.add(ItipMethod.REQUEST, audience.of(it).parts(), it));
    return round.all();
  }

  /** The invitation of one person, for one who asks for it again; nothing for a stranger. */
  public static List<Delivery> invitation(Event event, CalendarAddress person) {
    Share share = new Audience(event).of(person);
    return share.isEmpty()
        ? List.of()
        : List.of(new Delivery(ItipMethod.REQUEST, share.parts(), List.of(person)));
  }

  /**
   * What those who are or were invited must know of another version.
   *
   * @param sent as it was sent
   * @param revised as it is now, with its numbers
   * @param everybody whether all are told, also those for whom nothing changed
   */
  public static List<Delivery> changes(Event sent, Event revised, boolean everybody) {
    return new Changes(sent, revised, everybody).deliveries();
  }

  /** The cancellations of all of an event, for everybody who was invited to any of it. */
  public static List<Delivery> cancellations(Event sent, Event cancelled) {
    Audience audience = new Audience(sent);
    CallingOff calling = new CallingOff(cancelled);
    for (CalendarAddress person : audience.people().values()) {
      Share share = audience.of(person);
      calling.add(share.isWhole(sent) ? List.of(sent) : share.parts(), true, person);
    }
    return calling.deliveries();
  }

  /** The cancellation of one instance, for those who were invited to it. */
  public static List<Delivery> cancellation(Event instance) {
    Audience audience = new Audience(instance);
    CallingOff calling = new CallingOff(instance);
    audience.people().values().forEach(it -> calling.add(List.of(instance), true, it));
    return calling.deliveries();
  }
}
