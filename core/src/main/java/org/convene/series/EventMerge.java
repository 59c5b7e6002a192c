package org.convene.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.convene.event.Event;
import org.convene.event.EventModel;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.text.Expected;

/**
 * Makes one list of the events of several documents: one event of each uid, with its overrides.
 *
 * <p>Of two versions the one with the higher {@link Event#sequence()} counts, then the one with the
 * later {@link Event#stamp()}, then {@link Event#updated()}; where these are the same, a fixed
 * order of what they say. An override that stands alone joins its series. The overrides of an older
 * version of a series are left out with it. What is left out is told, unless it is equal to what
 * counts.
 *
 * <p>In whatever order the documents come, the events are the same; one document twice is that
 * document. For one thread; it holds every event that was added, so bound their number by {@link
 * #size()}.
 */
public final class EventMerge {

  private static final Comparator<Event> BY_VERSION =
      Event.versionOrder().thenComparing(it -> it.updated().orElse(Instant.MIN));

  /** The same whatever was added first; which of the two it is, is of no meaning. */
  private static final Comparator<Event> TOTAL = BY_VERSION.thenComparing(EventMerge::said);

  private final Map<Uid, List<Candidate>> candidates = new LinkedHashMap<>();
  private long size;

  /** A merge of nothing yet. */
  public EventMerge() {}

  /** An event, and where it was read. */
  private record Candidate(Event event, String origin) {}

  /**
   * Adds an event.
   *
   * @param event a series with its overrides, a single event, or an override alone
   * @param origin where it was read, for people, such as the name of a file
   */
  public void add(Event event, String origin) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(origin, "origin");
    List<Candidate> same = candidates.computeIfAbsent(event.uid(), uid -> new ArrayList<>(1));
    if (same.stream().noneMatch(it -> it.event().equals(event))) {
      same.add(new Candidate(event, origin));
      size++;
    }
  }

  /**
   * Returns how many events are held: those that were added, without what was there already.
   *
   * @return the number
   */
  public long size() {
    return size;
  }

  /**
   * Returns the merged events.
   *
   * @param told takes a warning for each version that does not count, with the code {@code
   *     merge.version}, and for overrides that could not join their series, with {@code
   *     merge.override}
   * @return the events, in the order in which their uids were first added
   */
  public List<Event> events(Consumer<? super Violation> told) {
    Objects.requireNonNull(told, "told");
    List<Event> events = new ArrayList<>();
    candidates.values().forEach(same -> events.addAll(merged(same, told)));
    return events;
  }

  private static List<Event> merged(List<Candidate> same, Consumer<? super Violation> told) {
    if (same.size() == 1) {
      return List.of(same.get(0).event());
    }
    List<Candidate> masters = new ArrayList<>();
    List<Candidate> instances = new ArrayList<>();
    same.forEach(it -> (it.event().recurrenceId().isEmpty() ? masters : instances).add(it));
    if (masters.isEmpty()) {
      return List.copyOf(best(instances, told).values());
    }
    Event master = newest(masters, told).event();
    List<Candidate> fitting = new ArrayList<>();
    List<Candidate> apart = new ArrayList<>();
    for (Candidate each : instances) {
      Optional<Event> fitted = fitted(each, master, told);
      fitted.ifPresent(it -> fitting.add(new Candidate(it, each.origin())));
      if (fitted.isEmpty()) {
        apart.add(each);
      }
    }
    for (Candidate each : masters) {
      if (BY_VERSION.compare(each.event(), master) == 0) {
        each.event()
            .recurrence()
            .overrides()
            .forEach(it -> fitting.add(new Candidate(it, each.origin())));
      }
    }
    List<Event> events = new ArrayList<>();
    events.add(joined(master, best(fitting, told), told));
    events.addAll(best(apart, told).values());
    return events;
  }

  /** The override as one of the series, in whose zone its time is then; empty where it is none. */
  private static Optional<Event> fitted(
      Candidate override, Event master, Consumer<? super Violation> told) {
    String why = "an event that does not repeat";
    Recurrence bare = master.recurrence().withOverrides(List.of());
    if (!bare.isEmpty()) {
      try {
        Recurrence one = bare.withOverrides(List.of(override.event()));
        Event series = master.toBuilder().recurrence(one).build();
        return Optional.of(series.recurrence().overrides().get(0));
      } catch (InvalidEventException e) {
        why = e.violations().get(0).message();
      }
    }
    told.accept(
        Violation.warning(
            "/recurrenceId",
            "merge.override",
            Expected.foundInstead(
                    "an override of the series with the uid "
                        + Expected.quoted(master.uid().value()),
                    "one in "
                        + override.origin()
                        + " that does not fit and stays an event of its own")
                + ": "
                + why));
    return Optional.empty();
  }

  /** The version of each instance that counts, in the order of their times. */
  private static Map<String, Event> best(
      List<Candidate> instances, Consumer<? super Violation> told) {
    Map<String, List<Candidate>> of = new TreeMap<>();
    for (Candidate each : instances) {
      String instance = each.event().recurrenceId().map(RecurrenceId::toString).orElse("");
      of.computeIfAbsent(instance, id -> new ArrayList<>(1)).add(each);
    }
    Map<String, Event> best = new LinkedHashMap<>();
    of.forEach((id, versions) -> best.put(id, newest(versions, told).event()));
    return best;
  }

  private static Candidate newest(List<Candidate> versions, Consumer<? super Violation> told) {
    Candidate newest = Collections.max(versions, (a, b) -> TOTAL.compare(a.event(), b.event()));
    versions.stream()
        .filter(it -> !alone(it.event()).equals(alone(newest.event())))
        .sorted(Comparator.comparing(Candidate::event, TOTAL))
        .forEach(it -> told.accept(leftOut(it, newest)));
    return newest;
  }

  private static Violation leftOut(Candidate older, Candidate newest) {
    boolean isTie = BY_VERSION.compare(older.event(), newest.event()) == 0;
    String message =
        Expected.foundInstead(
                "one version of the uid "
                    + Expected.quoted(newest.event().uid().value())
                    + newest.event().recurrenceId().map(id -> " at " + id.instance()).orElse(""),
                "another in " + older.origin())
            + (isTie ? ", no older than that in " : ", older than that in ")
            + newest.origin()
            + ", which counts";
    return Violation.warning("/uid", "merge.version", message);
  }

  private static Event joined(
      Event master, Map<String, Event> best, Consumer<? super Violation> told) {
    List<Event> overrides = new ArrayList<>();
    for (Event own : master.recurrence().overrides()) { // in their places
      Event newest = best.remove(own.recurrenceId().map(RecurrenceId::toString).orElse(""));
      if (newest != null) {
        overrides.add(newest);
      }
    }
    overrides.addAll(best.values());
    if (overrides.equals(master.recurrence().overrides())) {
      return master;
    }
    try {
      Recurrence recurrence = master.recurrence().withOverrides(overrides);
      return master.toBuilder().recurrence(recurrence).build();
    } catch (InvalidEventException e) { // each fits by itself, but not all of them
      String message =
          "expected overrides that fit together, found others, which are left out: "
              + e.violations().get(0).message();
      told.accept(Violation.warning("/recurrence/overrides", "merge.override", message));
      return master;
    }
  }

  /** The event without its overrides, which are versions of their own. */
  private static Event alone(Event event) {
    if (event.recurrence().overrides().isEmpty()) {
      return event;
    }
    Recurrence recurrence = event.recurrence().withOverrides(List.of());
    return event.toBuilder().recurrence(recurrence).build();
  }

  /** Everything that an event says but its overrides, as one text to order by. */
  private static String said(Event event) {
    Event alone = alone(event);
    return EventModel.EVENT.fields().stream()
            .map(field -> Optional.ofNullable(field.get(alone)).map(Object::toString).orElse(""))
            .collect(Collectors.joining("\n"))
        + alone.recurrence();
  }
}
