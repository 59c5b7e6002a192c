package org.convene.io.ical.itip;

import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Violation;
import org.convene.recurrence.EventTime;
import org.convene.series.Series;

/**
 * An instance that is called off, and the series that goes on.
 *
 * @param series with the instance as cancelled
 * @param instance as it stands alone, for those who were invited to it
 */
public record CancelledInstance(Event series, Event instance) {

  /**
   * Calls off an instance; its number counts up from the higher of its own and the series'.
   *
   * @param series as it was last sent
   * @param instance the start that the series gives for it, or the time that it was moved to
   * @param violations what is wrong with the series already
   * @throws org.convene.series.NoSuchInstanceException where there is none
   */
  public static CancelledInstance of(Event series, EventTime instance, List<Violation> violations) {
    InvitationRules.isSeries(series, violations);
    InvitationRules.refuse(violations);
    Series sent = Series.of(series);
    Event one = Outgoing.invited(sent.instance(instance), series.meeting());
    InvitationRules.canGrow(one, violations);
    InvitationRules.refuse(violations);
    int sequence = Math.max(series.sequence(), one.sequence()) + 1;
    Series changed =
        sent.change(
            one.recurrenceId().orElseThrow().instance(),
            it -> it.meeting(one.meeting()).status(EventStatus.CANCELLED).sequence(sequence));
    return new CancelledInstance(
        changed.event(), one.toBuilder().status(EventStatus.CANCELLED).sequence(sequence).build());
  }
}
