package org.convene.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Place;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.recurrence.EventTime;
import org.convene.series.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: an occurrence, or an event without a date. It holds texts alone, so that no
 * event is held once it was read.
 *
 * @param uid of the event
 * @param recurrenceId the instance of a series
 * @param whole whether it takes whole days
 * @param start as in JSON; null of an undated event, as are all times
 * @param end as in JSON: of whole days the last one
 * @param timeZone of the start, and of the end where that has no other
 * @param endTimeZone where it is another one
 * @param startInstant the start
 * @param endInstant the end, exclusive
 * @param title of the event as it is then; empty where it has none
 * @param places by their names, or addresses
 * @param status as in JSON, where the event has one
 */
record Row(
    String uid,
    @Nullable String recurrenceId,
    boolean whole,
    @Nullable String start,
    @Nullable String end,
    @Nullable String timeZone,
    @Nullable String endTimeZone,
    @Nullable Instant startInstant,
    @Nullable Instant endInstant,
    String title,
    List<String> places,
    @Nullable String status) {

  /** By their starts; what has none comes last, in the order of the document. */
  static final Comparator<Row> ORDER =
      Comparator.comparing(Row::startInstant, Comparator.nullsLast(Comparator.naturalOrder()));

  static Row of(Occurrence occurrence) {
    Schedule schedule = occurrence.schedule();
    String zone = zone(occurrence.start());
    Optional<EventTime> end = end(occurrence);
    String endZone = end.map(Row::zone).orElse(null);
    Event event = occurrence.source();
    return new Row(
        event.uid().value(),
        occurrence.recurrenceId().map(EventTime::toString).orElse(null),
        schedule instanceof Schedule.AllDay,
        local(occurrence.start()),
        end.map(Row::local).orElse(null),
        zone,
        endZone == null || endZone.equals(zone) ? null : endZone,
        occurrence.startInstant(),
        occurrence.endInstant().orElse(null),
        title(event),
        places(event),
        status(event));
  }

  static Row undated(Event event) {
    return new Row(
        event.uid().value(),
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        title(event),
        places(event),
        status(event));
  }

  /**
   * The end in the form of JSON, which has none behind the year 9999; the instant says it still.
   */
  private static Optional<EventTime> end(Occurrence occurrence) {
    try {
      return occurrence.end();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String local(EventTime time) {
    return time.match(day -> day, local -> local, zoned -> EventTime.of(zoned.dateTime()))
        .toString();
  }

  private static @Nullable String zone(EventTime time) {
    return time.match(day -> null, local -> null, zoned -> id(zoned.zone()));
  }

  private static String id(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private static String title(Event event) {
    return event.title().map(Text::value).orElse("");
  }

  private static List<String> places(Event event) {
    return event.places().stream().map(Row::name).toList();
  }

  private static String name(Place place) {
    return place.match(
        venue -> venue.oneLine(),
        online -> online.name().map(Text::value).orElse(online.uri().toString()));
  }

  private static @Nullable String status(Event event) {
    return event.status().map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(null);
  }
}
