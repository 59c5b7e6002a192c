package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.FewerTries;
import org.convene.recurrence.EventTime;
import org.convene.series.ChangedSeries;
import org.convene.series.NoSuchInstanceException;
import org.convene.series.Occurrence;
import org.convene.series.Series;

/**
 * Whatever was changed of a series before: messages name its instances by their recurrence ids, in
 * the zone of DTSTART, and a time that is of none is refused.
 */
@FewerTries
class MessagesNameInstancesTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");

  /** So many instances are looked through for those beside a time. */
  private static final int MANY = 100;

  @Provide
  Arbitrary<Event> series() {
    return ChangedSeries.notFloating().map(MessagesNameInstancesTest::invited);
  }

  @Provide
  Arbitrary<ChangedSeries.Step> steps() {
    return ChangedSeries.steps();
  }

  private static Event invited(Series series) {
    return series.event().toBuilder()
        .meeting(Meeting.of("o@example.org", "a@example.org", "b@example.org"))
        .build();
  }

  private static EventTime chosen(Event series, int index) {
    List<Occurrence> some = ChangedSeries.some(Series.of(series));
    return ChangedSeries.id(some.get(index % some.size()));
  }

  private static Invitations.Message read(Invitation invitation) throws IOException {
    Invitations.Message message = Invitations.read(new ByteArrayInputStream(invitation.bytes()));
    assertThat(message.problems())
        .extracting(it -> it.violation().code())
        .noneMatch(it -> it.startsWith("ical."))
        .doesNotContain(
            "recurrence.time-form",
            "recurrence.excluded-no-instance",
            "recurrence.override-no-instance");
    return message;
  }

  private static List<String> lines(Invitation invitation, String name) {
    return Samples.lines(new String(invitation.bytes(), UTF_8)).stream()
        .filter(it -> it.matches(name + "[;:].*"))
        .map(it -> it.substring(name.length()))
        .toList();
  }

  /** A time of the series as its lines say it. */
  private static String written(Event series, EventTime time) {
    LocalDateTime local = ChangedSeries.local(time);
    String text = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").format(local);
    return series
        .schedule()
        .match(
            undated -> "",
            days -> ";VALUE=DATE:" + text.substring(0, 8),
            floating -> "",
            zoned ->
                zoned.zone().equals(ZoneOffset.UTC)
                    ? ":" + text + "Z"
                    : ";TZID=" + zoned.zone() + ":" + text);
  }

  /** What takes place, by recurrence id. */
  private static Map<String, String> shown(Event series) {
    return Series.of(series).occurrences().first(2 * ChangedSeries.SOME).orElseThrow().stream()
        .filter(it -> it.event().status().filter(EventStatus.CANCELLED::equals).isEmpty())
        .limit(ChangedSeries.SOME)
        .collect(
            Collectors.toMap(
                it -> ChangedSeries.id(it).toString(),
                it -> it.startInstant() + " " + it.endInstant() + " " + it.event().title(),
                (a, b) -> a,
                TreeMap::new));
  }

  /** When an instance begins and ends; a message may say a time that clocks skip in UTC. */
  private static String span(Event instance) {
    Event alone = instance.toBuilder().recurrenceId(null).build();
    Occurrence one = Series.of(alone).occurrences().first(1).orElseThrow().get(0);
    return one.startInstant() + " " + one.endInstant();
  }

  @Property(tries = 200)
  void aCancellationNamesTheInstance(
      @ForAll("series") Event series, @ForAll @IntRange(max = 19) int index) throws IOException {
    EventTime id = chosen(series, index);
    Event before = Series.of(series).instance(id);
    Invitation cancel = Sent.cancel(series, id, Samples.CLOCK);
    assertThat(lines(cancel, "RECURRENCE-ID")).containsExactly(written(series, id));
    Event sent = read(cancel).events().get(0);
    assertThat(sent.status()).contains(EventStatus.CANCELLED);
    assertThat(span(sent)).isEqualTo(span(before));
    Map<String, String> others = shown(series);
    others.remove(id.toString());
    assertThat(shown(cancel.event())).containsAllEntriesOf(others).doesNotContainKey(id.toString());
  }

  @Property(tries = 200)
  void anUpdateNamesEachInstanceThatWasChanged(
      @ForAll("series") Event series, @ForAll("steps") ChangedSeries.Step step) throws IOException {
    Assume.that(ChangedSeries.some(Series.of(series)).size() > 1);
    Event changed = step.on(Series.of(series)).event();
    List<Invitation> updates = Sent.updated(series, changed, Samples.CLOCK).messages();
    if (updates.isEmpty()) {
      assertThat(shown(changed)).isEqualTo(shown(series));
      return;
    }
    Invitation update = updates.get(0);
    List<String> overrides = new ArrayList<>();
    Set<String> excluded =
        changed.recurrence().excluded().stream()
            .map(it -> written(series, it))
            .collect(Collectors.toSet());
    for (Event override : changed.recurrence().overrides()) {
      RecurrenceId id = override.recurrenceId().orElseThrow();
      String line = written(series, id.instance());
      if (id.thisAndFuture()) {
        overrides.add(";RANGE=THISANDFUTURE" + line);
      } else if (override.status().filter(EventStatus.CANCELLED::equals).isPresent()) {
        excluded.add(line);
      } else {
        overrides.add(line);
      }
    }
    assertThat(lines(update, "RECURRENCE-ID")).containsExactlyInAnyOrderElementsOf(overrides);
    assertThat(lines(update, "EXDATE")).containsExactlyInAnyOrderElementsOf(excluded);
    assertThat(shown(read(update).events().get(0))).isEqualTo(shown(changed));
  }

  @Property(tries = 200)
  void answersAndProposalsNameTheInstance(
      @ForAll("series") Event series, @ForAll @IntRange(max = 19) int index) throws IOException {
    EventTime id = chosen(series, index);
    Event received = Series.of(series).instance(id);
    Assume.that(received.status().filter(EventStatus.CANCELLED::equals).isEmpty());
    Invitation reply = Sent.reply(received, A, Attendee.Status.ACCEPTED, Samples.CLOCK);
    assertThat(lines(reply, "RECURRENCE-ID")).containsExactly(written(series, id));
    Invitations.Outcome outcome = Invitations.apply(series, read(reply));
    assertThat(outcome.refused()).isEmpty();
    assertThat(status(outcome.event(), id)).isEqualTo(Attendee.Status.ACCEPTED);
    assertThat(shown(outcome.event())).isEqualTo(shown(series));
    for (EventTime other :
        ids(series).subList(0, Math.min(ids(series).size(), ChangedSeries.SOME))) {
      if (!other.equals(id)) {
        assertThat(status(outcome.event(), other)).isEqualTo(Attendee.Status.NEEDS_ACTION);
      }
    }
    if (received.status().isEmpty()) {
      Invitation counter = Sent.counter(received, received, A, Samples.CLOCK);
      assertThat(lines(counter, "RECURRENCE-ID")).containsExactly(written(series, id));
    }
  }

  private static Attendee.Status status(Event series, EventTime id) {
    return Series.of(series).instance(id).meeting().attendees().get(0).status();
  }

  private static EventTime inZone(Event series, EventTime id) {
    return series.schedule() instanceof Schedule.Zoned zoned
        ? EventTime.of(ChangedSeries.local(id), zoned.zone())
        : id;
  }

  @Property(tries = 200)
  void aTimeOfNoneIsRefusedWithTheNearestTwo(
      @ForAll("series") Event series,
      @ForAll @IntRange(max = 19) int index,
      @ForAll @IntRange(min = 1, max = 40) int distance)
      throws IOException {
    EventTime none = beside(chosen(series, index), distance);
    List<EventTime> ids = ids(series);
    Assume.that(!ids.contains(none) && !series.recurrence().excluded().contains(none));
    Assume.that(!isShown(series, none));
    Instant at = instant(series, none);
    List<EventTime> before = ids.stream().filter(it -> instant(series, it).isBefore(at)).toList();
    List<EventTime> after = ids.stream().filter(it -> instant(series, it).isAfter(at)).toList();
    List<EventTime> nearest = new ArrayList<>();
    if (!before.isEmpty()) {
      nearest.add(before.get(before.size() - 1));
    }
    if (!after.isEmpty()) {
      nearest.add(after.get(0));
    }
    String words = nearest.stream().map(EventTime::toString).collect(Collectors.joining(" and "));
    assertThatThrownBy(() -> Sent.cancel(series, none, Samples.CLOCK))
        .isInstanceOfSatisfying(
            NoSuchInstanceException.class, e -> assertThat(e.nearest()).isEqualTo(nearest));

    Event stray =
        Series.of(series).instance(ids.get(0)).toBuilder()
            .status(null)
            .recurrenceId(RecurrenceId.of(inZone(series, none)))
            .build();
    Invitation reply = Sent.reply(stray, A, Attendee.Status.ACCEPTED, Samples.CLOCK);
    Invitations.Outcome outcome = Invitations.apply(series, read(reply));
    assertThat(outcome.event()).isEqualTo(series);
    assertThat(outcome.refused())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("reply.instance-unknown"))
        .extracting(Violation::message)
        .asString()
        .endsWith(words);

    List<Event> overrides = new ArrayList<>(series.recurrence().overrides());
    overrides.add(stray);
    Event changed =
        series.toBuilder().recurrence(series.recurrence().withOverrides(overrides)).build();
    String path = "/recurrence/overrides/" + (overrides.size() - 1) + "/recurrenceId";
    for (Runnable send :
        List.<Runnable>of(
            () -> Sent.update(series, changed, Samples.CLOCK),
            () -> Sent.counter(series, changed, A, Samples.CLOCK),
            () -> Sent.request(changed, Samples.CLOCK))) {
      assertThatThrownBy(send::run)
          .isInstanceOfSatisfying(
              InvalidEventException.class,
              e ->
                  assertThat(e.violations())
                      .filteredOn(it -> it.code().equals("recurrence.override-no-instance"))
                      .singleElement()
                      .satisfies(it -> assertThat(it.path()).isEqualTo(path))
                      .satisfies(it -> assertThat(it.message()).endsWith(words)));
    }
  }

  private static EventTime beside(EventTime id, int distance) {
    return id.match(
        day -> EventTime.of(day.date().minusDays(distance)),
        local -> EventTime.of(local.dateTime().minusMinutes(7L * distance)),
        zoned -> zoned);
  }

  private static boolean isShown(Event series, EventTime time) {
    return Series.of(series).occurrences().first(MANY).orElseThrow().stream()
        .map(Occurrence::startInstant)
        .anyMatch(instant(series, time)::equals);
  }

  /** The recurrence ids that were not excluded, in their order. */
  private static List<EventTime> ids(Event series) {
    Recurrence alone = series.recurrence().withOverrides(List.of());
    return Series.of(series.toBuilder().recurrence(alone).build())
        .occurrences()
        .first(MANY)
        .orElseThrow()
        .stream()
        .map(ChangedSeries::id)
        .toList();
  }

  private static Instant instant(Event series, EventTime time) {
    ZoneId zone = series.schedule() instanceof Schedule.Zoned zoned ? zoned.zone() : ZoneOffset.UTC;
    return ChangedSeries.local(time).atZone(zone).toInstant();
  }
}
