package org.convene.io.ical.itip;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.mapping.Stamp;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * SEQUENCE and LAST-MODIFIED of events that are published again and again: those of before until an
 * event, or an override, means something else ({@link Meaning}). For one thread.
 */
public final class Versions {

  /**
   * An event with its version.
   *
   * @param event the event
   * @param isNew whether there was none before
   * @param isOther whether it means something else than before, or an override does
   */
  public record Version(Event event, boolean isNew, boolean isOther) {}

  /** An event, or an instance by the time at which it is in its series. */
  private record Key(Uid uid, Optional<Object> instance, boolean thisAndFuture) {

    /** Of an event, or an instance without its series. */
    static Key of(Event event) {
      RecurrenceId id = event.recurrenceId().orElse(null);
      return id == null ? of(event.uid()) : new Key(event.uid(), id, Schedule.undated(""));
    }

    Key(Uid uid, RecurrenceId id, Schedule series) {
      this(uid, Optional.of(time(id.instance(), series)), id.thisAndFuture());
    }

    /** Of an override; in whatever zone the time of its instance is named. */
    static Key of(Event override, Schedule series) {
      return new Key(override.uid(), override.recurrenceId().orElseThrow(), series);
    }

    private static Object time(EventTime time, Schedule series) {
      boolean isZoned = time instanceof EventTime.Local && series instanceof Schedule.Zoned;
      return isZoned || time instanceof EventTime.Zoned
          ? ItipInstances.instant(series, time)
          : time;
    }

    static Key of(Uid uid) {
      return new Key(uid, Optional.empty(), false);
    }
  }

  private final Map<Uid, Map<Key, Event>> before = new LinkedHashMap<>();
  private final Map<Key, Event> read;
  private final Set<Key> told;
  private final Instant now;

  /**
   * Begins with what was published.
   *
   * @param published as read
   * @param told what is to be published
   * @param read what that is read as, by which it is compared
   * @param now when it is published
   */
  public Versions(
      Collection<Event> published, Collection<Event> told, Collection<Event> read, Instant now) {
    byKey(published)
        .forEach(
            (key, event) ->
                before.computeIfAbsent(key.uid(), uid -> new LinkedHashMap<>()).put(key, event));
    this.told = byKey(told).keySet();
    this.read = byKey(read);
    this.now = now;
  }

  private static Map<Key, Event> byKey(Collection<Event> events) {
    Map<Key, Event> byKey = new LinkedHashMap<>();
    for (Event event : events) {
      byKey.putIfAbsent(Key.of(event), event);
      for (Event override : event.recurrence().overrides()) {
        byKey.putIfAbsent(Key.of(override, event.schedule()), override);
      }
    }
    return byKey;
  }

  /**
   * The version of an event.
   *
   * @param event one of those to be published
   */
  public Version of(Event event) {
    Map<Key, Event> all = before.getOrDefault(event.uid(), Map.of());
    boolean isOther = false;
    List<Event> overrides = new ArrayList<>();
    for (Event override : event.recurrence().overrides()) {
      Key key = Key.of(override, event.schedule());
      isOther |= !isSame(override, key, all);
      overrides.add(version(override, key, all, false));
    }
    Key key = Key.of(event);
    boolean isNew = !all.containsKey(key);
    // an instance that had an override is again as the series says
    boolean isOtherSeries = event.recurrenceId().isEmpty() && !told.containsAll(all.keySet());
    isOther |= isOtherSeries || !isSame(event, key, all);
    Event version = version(event, key, all, isOtherSeries);
    return new Version(
        version.toBuilder().recurrence(event.recurrence().withOverrides(overrides)).build(),
        isNew,
        isOther);
  }

  private boolean isSame(Event event, Key key, Map<Key, Event> all) {
    Event was = all.get(key);
    return was != null && isSame(was, read.getOrDefault(key, event));
  }

  private Event version(Event event, Key key, Map<Key, Event> all, boolean isOther) {
    Event was = all.get(key);
    return was == null || isOther || !isSame(event, key, all)
        ? other(event, was, now)
        : with(event, was);
  }

  /** What was published and is no longer; a series stands for its overrides. */
  public List<Event> gone() {
    List<Event> gone = new ArrayList<>();
    before.forEach(
        (uid, all) -> {
          Key series = Key.of(uid);
          boolean isOfSeries = all.containsKey(series) || told.contains(series);
          all.forEach(
              (key, event) -> {
                if (!told.contains(key) && (key.equals(series) || !isOfSeries)) {
                  gone.add(event);
                }
              });
        });
    return gone;
  }

  private static boolean isSame(Event before, Event read) {
    return Meaning.isSame(before, read)
        && Objects.equals(before.created(), read.created())
        && before.extensions().equals(read.extensions());
  }

  /** An event in the version of another. */
  public static Event with(Event event, Event before) {
    return with(event, before.sequence(), before.updated(), before.stamp());
  }

  /** An event in the next version of another, or the first one. */
  public static Event other(Event told, @Nullable Event before, Instant now) {
    int sequence = before == null ? 0 : Revision.next(before);
    Instant last = before == null ? Instant.MIN : Stamp.in(before).orElse(Instant.MIN);
    Instant updated = told.updated().filter(it -> it.isAfter(last)).orElse(now);
    return with(
        told,
        Math.max(told.sequence(), sequence),
        Optional.of(updated.truncatedTo(ChronoUnit.SECONDS)),
        Optional.empty());
  }

  private static Event with(
      Event event, int sequence, Optional<Instant> updated, Optional<Instant> stamp) {
    return event.toBuilder()
        .sequence(sequence)
        .updated(updated.orElse(null))
        .stamp(stamp.orElse(null))
        .build();
  }
}
