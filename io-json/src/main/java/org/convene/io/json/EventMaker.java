package org.convene.io.json;

import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventValidator;
import org.convene.event.Extensions;
import org.convene.event.Recurrence;
import org.convene.event.Validation;
import org.convene.io.ReadResult;

/** Makes an event of a node. */
final class EventMaker {

  private EventMaker() {}

  static ReadResult read(Node node, JsonContext in) {
    if (node.excess != null) {
      in.report(node.excess);
      return new ReadResult.Rejected(in.problems);
    }
    if (!node.is(Node.Kind.OBJECT)) {
      in.<Object>expected("an event object", node);
      return new ReadResult.Rejected(in.problems);
    }
    EventBuilder builder = Event.builder();
    Node recurrence = node.get(EventMembers.RECURRENCE);
    Recurrence series = recurrence == null ? Recurrence.none() : series(recurrence, in);
    Extensions extensions = EventMembers.read(node, builder, Extensions.none(), in);
    Node overrides = recurrence == null ? null : recurrence.get(EventMembers.OVERRIDES);
    if (overrides != null) {
      int before = in.enter(EventMembers.RECURRENCE);
      series = series.withOverrides(new Overrides(builder, extensions, in).read(overrides));
      in.leave(before);
    }
    builder.recurrence(series);
    Validation validation = EventValidator.standard().check(builder);
    in.reportRules(validation.violations(), node);
    validation.event().ifPresent(it -> in.reportRules(in.exceededBy(it), node));
    return in.failed() || validation.event().isEmpty()
        ? new ReadResult.Rejected(in.problems)
        : new ReadResult.Accepted(validation.event().get(), in.problems);
  }

  /** Reads all of a recurrence but the overrides, which need the rest of the event. */
  private static Recurrence series(Node node, JsonContext in) {
    Recurrence read =
        in.read(EventMembers.RECURRENCE, node.without(EventMembers.OVERRIDES), EventMembers.SERIES);
    return read == null ? Recurrence.none() : read;
  }
}
