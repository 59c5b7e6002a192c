package org.convene.io.json;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventTime;
import org.convene.event.EventValidator;
import org.convene.event.Extensions;
import org.convene.event.ExtraDate;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceRule;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.ReadResult;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** Makes an event of a node. */
final class EventCodec {

  /**
   * How much the overrides of a series may take over from it, all together: half a second's work.
   */
  private static final long MOST_INHERITED = 1L << 29;

  private static final Codec<List<RecurrenceRule>> RULES = Codec.listOf(Scalars.RULE);
  private static final Codec<List<EventTime>> TIMES = Codec.listOf(Scalars.EVENT_TIME);

  private EventCodec() {}

  static ReadResult read(Node node, Context in) {
    try {
      return checked(node, in);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      String found = e.getMessage() == null ? "another" : Excerpt.of(e.getMessage());
      in.report(node, Violation.error("", "json.value", "expected a usable event: " + found));
      return new ReadResult.Rejected(in.problems);
    }
  }

  private static ReadResult checked(Node node, Context in) {
    if (!node.is(Node.Kind.OBJECT)) {
      in.<Object>expected("an event object", node);
      return new ReadResult.Rejected(in.problems);
    }
    EventBuilder builder = Event.builder();
    Node recurrence = node.get(Members.RECURRENCE);
    Recurrence own = Recurrence.none();
    if (recurrence != null) {
      int before = in.enter(Members.RECURRENCE);
      own = recurrence(recurrence, in);
      in.leave(before);
    }
    members(node, builder, Extensions.none(), in);
    Node overrides = recurrence == null ? null : recurrence.get("overrides");
    if (overrides != null) {
      int before = in.enter(Members.RECURRENCE);
      own = own.withOverrides(overrides(overrides, node, builder, in));
      in.leave(before);
    }
    builder.recurrence(own);
    Validation validation = EventValidator.standard().check(builder);
    validation.violations().forEach(violation -> report(violation, node, in));
    return in.failed() || validation.event().isEmpty()
        ? new ReadResult.Rejected(in.problems)
        : new ReadResult.Accepted(validation.event().get(), in.problems);
  }

  /** Reports what a rule says of the event that is being read, unless the reader has done so. */
  private static void report(Violation violation, Node event, Context in) {
    String path = inJson(violation.path(), event);
    if (!in.reported(path)) {
      in.reportWithin(path, at(event, path), violation);
    }
  }

  /** A rule's path in the names of JSON, where the URI of an online place is {@code online}. */
  private static String inJson(String path, Node event) {
    if (path.startsWith("/places/") && path.endsWith("/uri")) {
      String place = path.substring(0, path.lastIndexOf('/'));
      return at(event, place).get("online") == null ? path : place + "/online";
    }
    return path;
  }

  /** Reads all but the recurrence. */
  private static void members(Node node, EventBuilder builder, Extensions inherited, Context in) {
    Extensions extensions = inherited;
    for (int i = 0; i < node.names.size(); i++) {
      String name = node.names.get(i);
      Node value = node.values.get(i);
      Member<Event, EventBuilder, ?> member = Members.OF_EVENT.named(name);
      if (member != null) {
        member.read(value, builder, in);
      } else if (name.equals(Members.EXTENSIONS)) {
        Extensions read =
            value.is(Node.Kind.NULL)
                ? Extensions.none()
                : in.read(name, value, RawCodec.EXTENSIONS);
        extensions = read == null ? extensions : read;
      } else if (!name.equals(Members.RECURRENCE)) {
        in.unknown(name, value);
      }
    }
    builder.extensions(with(extensions, take(in.deep), take(in.top)));
  }

  private static List<RawProperty> take(List<RawProperty> from) {
    List<RawProperty> taken = List.copyOf(from);
    from.clear();
    return taken;
  }

  private static Extensions with(
      Extensions extensions, List<RawProperty> deep, List<RawProperty> top) {
    if (deep.isEmpty() && top.isEmpty()) {
      return extensions;
    }
    List<RawProperty> all = new ArrayList<>(extensions.properties());
    all.addAll(deep);
    all.addAll(top);
    return new Extensions(all, extensions.components());
  }

  /** Reads all of a recurrence but the overrides. */
  private static Recurrence recurrence(Node node, Context in) {
    List<RecurrenceRule> rules = null;
    List<ExtraDate> dates = null;
    List<EventTime> excluded = null;
    if (!node.is(Node.Kind.OBJECT)) {
      in.<Object>expected("an object such as {\"rules\": [\"FREQ=WEEKLY;COUNT=10\"]}", node);
    }
    for (int i = 0; i < node.names.size(); i++) {
      String name = node.names.get(i);
      Node value = node.values.get(i);
      if (value.is(Node.Kind.NULL) || name.equals("overrides")) {
        continue;
      }
      switch (name) {
        case "rules" -> rules = in.read(name, value, RULES);
        case "dates" -> dates = in.read(name, value, Times.EXTRA_DATES);
        case "excluded" -> excluded = in.read(name, value, TIMES);
        default -> in.unknown(name, value);
      }
    }
    return new Recurrence(orNone(rules), orNone(dates), orNone(excluded), List.of());
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static List<Event> overrides(Node node, Node series, EventBuilder master, Context in) {
    List<Event> events = new ArrayList<>();
    int before = in.enter("overrides");
    long most = MOST_INHERITED / inherited(series);
    if (node.values.size() > most) {
      String message = "expected at most " + most + " overrides of so long a series, found ";
      in.<Object>error(node, "limit.overrides", message + node.values.size());
    } else if (node.is(Node.Kind.ARRAY)) {
      Validation whole = EventValidator.standard().check(master);
      Set<Violation> known = Set.copyOf(whole.violations());
      for (int i = 0; i < node.values.size(); i++) {
        int outer = in.enter(i);
        Event event = override(node.values.get(i), series, whole, known, in);
        in.leave(outer);
        if (event != null) {
          events.add(event);
        }
      }
    } else {
      in.<Object>expected("an array", node);
    }
    in.leave(before);
    // Rules count the overrides, and must not count past one that is not there.
    return events.size() == node.values.size() ? events : List.of();
  }

  /** What each override begins with. */
  private static long inherited(Node series) {
    Node recurrence = series.get(Members.RECURRENCE);
    return series.weight() - (recurrence == null ? 0 : recurrence.weight());
  }

  private static @Nullable Event override(
      Node node, Node series, Validation whole, Set<Violation> known, Context in) {
    if (!node.is(Node.Kind.OBJECT)) {
      return in.expected("an object with the members that differ", node);
    }
    if (node.get("recurrenceId") == null) {
      return in.missing("the member \"recurrenceId\" of an override", node);
    }
    EventBuilder builder = whole.event().map(Event::toBuilder).orElseGet(() -> again(series, in));
    Extensions inherited = whole.event().map(Event::extensions).orElse(Extensions.none());
    members(node, builder, inherited, in);
    if (node.get(Members.RECURRENCE) != null) {
      in.error(
          node, "json.value", "expected an override without a recurrence of its own, found one");
    }
    Validation validation = EventValidator.standard().check(builder);
    validation.violations().stream()
        .filter(violation -> !known.contains(violation))
        .forEach(violation -> report(violation, node, in));
    return validation.event().orElse(null);
  }

  /** What a series says that breaks a rule, and so is no event that an override could begin as. */
  private static EventBuilder again(Node series, Context in) {
    EventBuilder builder = Event.builder();
    members(series, builder, Extensions.none(), in.trial());
    return builder;
  }

  /** The node a path leads to, or the last one on the way. */
  static Node at(Node root, String path) {
    Node node = root;
    for (String token : path.isEmpty() ? new String[0] : path.substring(1).split("/", -1)) {
      Node next = null;
      if (node.is(Node.Kind.OBJECT)) {
        next = node.member(token.replace("~1", "/").replace("~0", "~"));
      } else if (node.is(Node.Kind.ARRAY) && !token.isEmpty() && token.length() < 7) {
        boolean digits = token.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = digits ? Integer.parseInt(token) : -1;
        next = index >= 0 && index < node.values.size() ? node.values.get(index) : null;
      }
      if (next == null) {
        return node;
      }
      node = next;
    }
    return node;
  }
}
