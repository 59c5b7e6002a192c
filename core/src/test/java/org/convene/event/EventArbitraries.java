package org.convene.event;

import static org.convene.event.TextArbitraries.few;
import static org.convene.event.TextArbitraries.strings;
import static org.convene.event.TextArbitraries.texts;
import static org.convene.event.TextArbitraries.uris;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators for events that are valid by construction, with every field in use and with texts,
 * times and names that break formats.
 */
public final class EventArbitraries {

  private EventArbitraries() {}

  /** Events of every sort: once, repeated with overrides, or one instance of a series. */
  public static Arbitrary<Event> events() {
    Arbitrary<Event> once = single(TimeArbitraries.schedules());
    Arbitrary<Event> instance =
        Combinators.combine(single(TimeArbitraries.dated()), recurrenceIds())
            .as((event, id) -> event.toBuilder().recurrenceId(id).build());
    return ShrinkableEvent.of(
            Arbitraries.frequencyOf(
                Tuple.of(5, once), Tuple.of(4, recurring()), Tuple.of(1, instance)))
        .withoutEdgeCases();
  }

  /** Events that have a date, as those of a calendar must. */
  public static Arbitrary<Event> datedEvents() {
    return ShrinkableEvent.of(Arbitraries.oneOf(single(TimeArbitraries.dated()), recurring()))
        .withoutEdgeCases();
  }

  /** Up to three events, no uid twice. */
  public static Arbitrary<List<Event>> eventLists() {
    return events().list().ofMaxSize(3).uniqueElements(Event::uid).withoutEdgeCases();
  }

  /**
   * Up to six events, most of one uid: a series, other versions of it, what is no series, instances
   * that stand alone, some of which the series has overrides of.
   */
  public static Arbitrary<List<Event>> eventsOfFewUids() {
    return recurring()
        .flatMap(series -> Arbitraries.oneOf(ofUid(series), events()).list().ofMaxSize(6))
        .withoutEdgeCases();
  }

  private static Arbitrary<Event> ofUid(Event series) {
    Recurrence recurrence = series.recurrence();
    List<Event> overrides = recurrence.overrides();
    List<Event> versions = new ArrayList<>(List.of(series, alike(series, recurrence, List.of())));
    overrides.forEach(it -> versions.add(alike(series, recurrence, List.of(it))));
    Event once = series.toBuilder().recurrence(Recurrence.none()).build();
    Arbitrary<Event> instances =
        TimeArbitraries.startsLike(series.schedule())
            .map(at -> once.toBuilder().recurrenceId(new RecurrenceId(at, false)).build());
    Arbitrary<Event> known = overrides.isEmpty() ? instances : Arbitraries.of(overrides);
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.of(versions), known, known, instances, Arbitraries.just(once)),
            Arbitraries.integers().between(0, 2))
        .as((event, sequence) -> event.toBuilder().sequence(sequence).build());
  }

  private static Event alike(Event series, Recurrence recurrence, List<Event> overrides) {
    return series.toBuilder().recurrence(recurrence.withOverrides(overrides)).build();
  }

  /** Events without a recurrence. */
  private static Arbitrary<Event> single(Arbitrary<Schedule> schedules) {
    return Combinators.combine(
            TextArbitraries.uids(), schedules, Combinators.combine(parts()).as(all -> all))
        .as(
            (uid, schedule, changes) -> {
              EventBuilder builder = Event.builder().uid(uid).schedule(schedule);
              changes.forEach(change -> change.apply(builder));
              return titled(builder).build();
            });
  }

  private static EventBuilder titled(EventBuilder builder) {
    Candidate seen = builder.candidate();
    boolean published =
        seen.publicationStatus().filter(PublicationStatus.PUBLISHED::equals).isPresent();
    return published && seen.title().isEmpty() ? builder.title("Untitled") : builder;
  }

  private static Arbitrary<Event> recurring() {
    return single(TimeArbitraries.dated())
        .flatMap(
            event ->
                Combinators.combine(TimeArbitraries.recurrences(event.schedule()), overrides(event))
                    .as((recurrence, overrides) -> repeated(event, recurrence, overrides)));
  }

  private static Event repeated(Event event, Recurrence recurrence, List<Event> overrides) {
    Recurrence seen =
        new SeriesForm(event.schedule(), (path, message) -> {})
            .of(recurrence.withOverrides(overrides));
    Set<Object> excluded = new HashSet<>();
    seen.excluded().forEach(time -> excluded.add(Zones.instance(time, event.schedule())));
    Set<Object> taken = new HashSet<>();
    List<Event> free = new ArrayList<>();
    for (Event override : seen.overrides()) {
      RecurrenceId id = override.recurrenceId().orElseThrow();
      Object instance = Zones.instance(id.instance(), event.schedule());
      if ((id.thisAndFuture() || !excluded.contains(instance)) && taken.add(instance)) {
        free.add(override);
      }
    }
    return event.toBuilder().recurrence(recurrence.withOverrides(free)).build();
  }

  /** What an override changes of its master: a little, or everything. */
  private static Arbitrary<List<Event>> overrides(Event master) {
    Arbitrary<RecurrenceId> ids =
        Combinators.combine(
                TimeArbitraries.startsLike(master.schedule()), Arbitraries.of(false, false, true))
            .as(RecurrenceId::new);
    Arbitrary<Event> slight =
        Combinators.combine(ids, saidOrNot(), TextArbitraries.titles())
            .as(
                (id, schedule, title) ->
                    master.toBuilder().recurrenceId(id).schedule(schedule).title(title).build());
    Arbitrary<Event> whole =
        Combinators.combine(ids, single(saidOrNot()))
            .as((id, other) -> other.toBuilder().uid(master.uid()).recurrenceId(id).build());
    return Arbitraries.oneOf(slight, whole).list().ofMaxSize(2);
  }

  /** Some overrides say nothing of when they take place: it is when their instance does. */
  private static Arbitrary<Schedule> saidOrNot() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, TimeArbitraries.dated()), Tuple.of(1, Arbitraries.just(Schedule.undated(""))));
  }

  private static Arbitrary<RecurrenceId> recurrenceIds() {
    return Combinators.combine(TimeArbitraries.eventTimes(), Arbitraries.of(true, false))
        .as(RecurrenceId::new);
  }

  private interface Change {
    void apply(EventBuilder builder);
  }

  /** A change that sets one field, or, as often, none. */
  private static <T> Arbitrary<Change> part(
      Arbitrary<T> values, BiFunction<EventBuilder, T, EventBuilder> setter) {
    Arbitrary<Change> set =
        values.map(
            value ->
                builder -> {
                  EventBuilder same = setter.apply(builder, value);
                  if (same != builder) {
                    throw new AssertionError("a setter gave another builder");
                  }
                });
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just((Change) builder -> {})), Tuple.of(2, set));
  }

  /** HTML in the languages of a plain text. */
  private static Text html(Text plain) {
    Map<String, String> translations = new LinkedHashMap<>();
    plain.translations().forEach((tag, text) -> translations.put(tag, "<p>" + text));
    return new Text("<p>" + plain.value() + "</p>", plain.language(), translations);
  }

  private static List<Arbitrary<Change>> parts() {
    return List.of(
        part(uris(), EventBuilder::url),
        part(Arbitraries.integers().between(0, Integer.MAX_VALUE), EventBuilder::sequence),
        part(TimeArbitraries.instants(), EventBuilder::created),
        part(TimeArbitraries.instants(), EventBuilder::updated),
        part(TimeArbitraries.instants(), EventBuilder::stamp),
        part(TextArbitraries.titles(), (builder, title) -> builder.title(title)),
        part(TextArbitraries.titles(), (builder, title) -> builder.title(title)),
        part(texts(), (builder, text) -> builder.description(text)),
        part(texts(), (builder, text) -> builder.description(text).htmlDescription(html(text))),
        part(few(texts()), EventBuilder::footnotes),
        part(few(DetailArbitraries.places()), EventBuilder::places),
        part(Arbitraries.of(AttendanceMode.class), EventBuilder::attendanceMode),
        part(few(PeopleArbitraries.organizations()), (builder, all) -> builder.organizers(all)),
        part(few(PeopleArbitraries.contacts()), EventBuilder::contacts),
        part(PeopleArbitraries.meetings(), EventBuilder::meeting),
        part(few(languages()), (builder, all) -> builder.languages(all)),
        part(few(languages()), EventBuilder::interpretation),
        part(ClassificationArbitraries.classifications(), EventBuilder::classification),
        part(publicationStatuses(), EventBuilder::publicationStatus),
        part(Arbitraries.of(EventStatus.class), EventBuilder::status),
        part(few(DetailArbitraries.links()), EventBuilder::links),
        part(few(DetailArbitraries.attachments()), EventBuilder::attachments),
        part(few(DetailArbitraries.images()), EventBuilder::images),
        part(DetailArbitraries.registrations(), EventBuilder::registration),
        part(few(DetailArbitraries.reminders()), EventBuilder::reminders),
        part(few(DetailArbitraries.relations()), EventBuilder::relations),
        part(Arbitraries.of(Privacy.class), EventBuilder::privacy),
        part(Arbitraries.of(FreeBusy.class), EventBuilder::freeBusy),
        part(Arbitraries.integers().between(0, 9), EventBuilder::priority),
        part(colors(), EventBuilder::color),
        part(ExtensionArbitraries.extensions(), EventBuilder::extensions));
  }

  /** Tags, and names that nobody knows. */
  private static Arbitrary<String> languages() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, TextArbitraries.tags()),
        Tuple.of(1, Arbitraries.oneOf(Arbitraries.of("English", "Klingon, old"), strings())));
  }

  private static Arbitrary<PublicationStatus> publicationStatuses() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            PublicationStatus.PUBLISHED, PublicationStatus.DRAFT, PublicationStatus.ARCHIVED),
        Arbitraries.oneOf(Arbitraries.of("published", "Publié", "DRAFT"), strings())
            .map(PublicationStatus::new));
  }

  private static Arbitrary<String> colors() {
    return Arbitraries.oneOf(Arbitraries.of("turquoise", "#FF8800"), strings());
  }
}
