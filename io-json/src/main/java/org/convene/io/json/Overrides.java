package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventSizes;
import org.convene.event.EventValidator;
import org.convene.event.Extensions;
import org.convene.event.Schedule;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Makes the overrides of a series, which say only what differs from their instances. */
final class Overrides {

  private final EventBuilder master;
  private final Extensions extensions;
  private final JsonContext in;

  /**
   * Creates a reader of overrides.
   *
   * @param master what the series says
   * @param extensions those of the series, which an override has too
   */
  Overrides(EventBuilder master, Extensions extensions, JsonContext in) {
    this.master = master;
    this.extensions = extensions;
    this.in = in;
  }

  /** Reads the overrides; none where one is wrong, since rules count them. */
  List<Event> read(Node overrides) {
    int before = in.enter(EventMembers.OVERRIDES);
    List<Event> events = List.of();
    if (!overrides.is(Node.Kind.ARRAY)) {
      in.<Object>expected("an array", overrides);
    } else {
      events = each(overrides.values);
    }
    in.leave(before);
    return events;
  }

  private List<Event> each(List<Node> overrides) {
    Set<Violation> known = Set.copyOf(EventValidator.standard().check(master).violations());
    List<Event> events = new ArrayList<>();
    long length = 0; // what repeats the series may be much longer than the document
    for (int i = 0; i < overrides.size() && length <= in.eventLength(); i++) {
      int outer = in.enter(i);
      Event event = override(overrides.get(i), known);
      in.leave(outer);
      if (event != null) {
        events.add(event);
        length += EventSizes.of(event).length();
      }
    }
    return events.size() == overrides.size() || length > in.eventLength() ? events : List.of();
  }

  /** Reads one override, and reports the rules that it breaks and the series does not. */
  private @Nullable Event override(Node node, Set<Violation> known) {
    if (!node.is(Node.Kind.OBJECT)) {
      return in.expected("an object with the members that differ", node);
    }
    if (node.get("recurrenceId") == null) {
      return in.missing("the member \"recurrenceId\" of an override", node);
    }
    EventBuilder builder = master.copy();
    if (node.get(EventMembers.SCHEDULE) == null) {
      builder.schedule(Schedule.undated("")); // that of its instance, not that of the first
    }
    int outer = in.enterEvent();
    EventMembers.read(node, builder, KeptMember.inherited(extensions, node.names), in);
    in.leaveEvent(outer);
    if (node.get(EventMembers.RECURRENCE) != null) {
      in.error(
          node,
          "json.value",
          Expected.foundInstead("an override without a recurrence of its own", "one"));
    }
    Validation validation = EventValidator.standard().check(builder);
    in.reportRules(
        validation.violations().stream().filter(it -> !known.contains(it)).toList(), node);
    return validation.event().orElse(null);
  }
}
