package org.convene.io.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.EventValidator;
import org.convene.event.Meeting;
import org.convene.event.Text;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.ReadResult;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** An event as an object of JSON-LD, both ways, by the table {@link LdRows}. */
final class LdEvent {

  private static final Set<String> NAMES =
      LdRows.ALL.stream()
          .flatMap(row -> row.names().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** The members that fields are read from which share a row. */
  private static final Map<String, String> TIMES =
      Map.of("recurrence", "eventSchedule", "registration", "offers");

  private static final Set<String> END = Set.of("end", "last", "duration", "endTimeZone");

  private static final Set<String> ATTENDEES = Set.of("attendee", "attendees");

  private LdEvent() {}

  /** Reads one of the events of a document. */
  static ReadResult read(Node node, LdDocument document, JsonContext context) {
    LdIn in = new LdIn(context, document.language(node), document::referred);
    in.event.uid(document.uid(node, context));
    LdRows.ALL.forEach(row -> row.reading().accept(node, in));
    in.event.relations(document.relations(node, in));
    in.event.classification(in.terms.build());
    in.event.extensions(LdKept.extensions(kept(node, in)));
    Validation validation = EventValidator.standard().check(in.event);
    report(validation.violations(), node, context);
    validation.event().ifPresent(it -> report(context.exceededBy(it), node, context));
    return context.failed() || validation.event().isEmpty()
        ? new ReadResult.Rejected(context.problems)
        : new ReadResult.Accepted(validation.event().get(), context.problems);
  }

  /** The members that say more than was read, and those that no row reads. */
  private static Map<String, Node> kept(Node node, LdIn in) {
    Map<String, Node> kept = new TreeMap<>();
    for (int i = 0; i < node.names.size(); i++) {
      String name = node.names.get(i);
      Node value = node.values.get(i);
      boolean isUnknown = !NAMES.contains(name) && !value.is(Node.Kind.NULL);
      boolean isNumber = name.equals("identifier") && !LdUid.isUidAlone(value);
      if ((isUnknown || isNumber || in.partial().contains(name))
          && in.context.isPortable(name, value)) {
        kept.put(name, value);
        if ((isUnknown || isNumber) && !name.equals("@id")) {
          int before = in.context.enter(name);
          in.context.warn(
              value,
              JsonContext.UNKNOWN_MEMBER,
              Expected.found("a member that events have here", name) + "; kept as an extension");
          in.context.leave(before);
        }
      }
    }
    return kept;
  }

  /** Reports what rules say, at the members that the fields are read from. */
  private static void report(List<Violation> violations, Node node, JsonContext context) {
    for (Violation violation : violations) {
      String member = member(violation.path(), node);
      context.report(
          node.at(member),
          new Violation(member, violation.code(), violation.severity(), violation.message()));
    }
  }

  /** The member that a field is read from, if the event has it. */
  private static String member(String path, Node node) {
    String[] steps = (path + "//").split("/", -1);
    String field = steps[1];
    boolean isEnd = field.equals("schedule") && END.contains(steps[2]);
    return Stream.concat(
            Stream.of(isEnd ? "endDate" : TIMES.getOrDefault(field, "")),
            LdRows.ALL.stream()
                .filter(row -> row.fields().contains(field))
                .flatMap(row -> row.names().stream()))
        .filter(name -> node.get(name) != null)
        .findFirst()
        .map(name -> '/' + name)
        .orElse("");
  }

  /** Writes an event by itself, with its context. */
  static Node write(Event event, boolean everything) {
    Event shown =
        everything || event.meeting().attendees().isEmpty()
            ? event
            : event.toBuilder()
                .meeting(new Meeting(event.meeting().organizer(), List.of()))
                .build();
    String language = shown.title().or(shown::description).flatMap(Text::language).orElse(null);
    LdOut out = new LdOut(language, LdTerms.type(shown.classification()));
    LdRows.ALL.forEach(row -> row.writing().accept(shown, out));
    NavigableMap<String, Node> kept = LdKept.members(shown.extensions());
    if (!everything) {
      ATTENDEES.forEach(kept::remove);
    }
    Node whole = merged(out.node, kept, language);
    if (kept.keySet().stream().anyMatch(NAMES::contains) && removeStale(kept, shown, whole)) {
      whole = merged(out.node, kept, language);
    }
    return whole;
  }

  /**
   * The members that were written, or what is kept in their place; then the others that are kept.
   */
  private static Node merged(Node written, Map<String, Node> kept, @Nullable String language) {
    Node whole = new Node(Node.Kind.OBJECT, "", -1, -1);
    NodeReader.add(whole, "@context", context(language));
    for (int i = 0; i < written.names.size(); i++) {
      String name = written.names.get(i);
      NodeReader.add(whole, name, kept.getOrDefault(name, written.values.get(i)));
    }
    Set<String> there = new HashSet<>(written.names);
    kept.forEach(
        (name, value) -> {
          if (!there.contains(name)) {
            NodeReader.add(whole, name, value);
          }
        });
    return whole;
  }

  private static Node context(@Nullable String language) {
    Node schema = LdOut.string("https://schema.org");
    if (language == null) {
      return schema;
    }
    Node object = new Node(Node.Kind.OBJECT, "", -1, -1);
    NodeReader.add(object, "@language", LdOut.string(language));
    return LdOut.array(List.of(schema, object));
  }

  /** Forgets what is kept of members whose fields have changed since; says whether there were. */
  private static boolean removeStale(Map<String, Node> kept, Event event, Node whole) {
    int before = kept.size();
    Optional<Event> read = readBack(whole);
    Set<String> changed =
        EventModel.all().stream()
            .filter(field -> read.isEmpty() || !isSame(field, event, read.get()))
            .map(Field::name)
            .collect(Collectors.toSet());
    for (LdRow row : LdRows.ALL) {
      if (row.fields().stream().anyMatch(changed::contains)) {
        row.names().forEach(kept::remove);
      }
    }
    return kept.size() < before;
  }

  private static <T> boolean isSame(Field<Event, EventBuilder, T> field, Event one, Event other) {
    return Objects.equals(field.get(one), field.get(other));
  }

  /** The event that a reader has of what is written; empty where it would refuse it. */
  static Optional<Event> readBack(Node written) {
    LdDocument document = LdDocument.of(written, new HashSet<>(), 1);
    if (document.events.isEmpty()) {
      return Optional.empty();
    }
    JsonContext context = new JsonContext(1, Limits.trusted());
    ReadResult result = read(document.events.get(0), document, context);
    return result instanceof ReadResult.Accepted accepted
        ? Optional.of(accepted.event())
        : Optional.empty();
  }

  /** What is not the same once an event is written and read. */
  static List<Violation> losses(Event event, boolean everything) {
    Optional<Event> read = readBack(write(event, everything));
    if (read.isEmpty()) {
      return List.of(
          Violation.error(
              "",
              "schema-org.lost",
              Expected.foundInstead("an event that schema.org can say", "another")));
    }
    List<Violation> losses = new ArrayList<>();
    for (String path : ModelDifference.between(event, read.get())) {
      losses.add(
          Violation.warning(
              path,
              "schema-org.lost",
              "expected what schema.org has a property for, found " + path.substring(1)));
    }
    return losses;
  }
}
