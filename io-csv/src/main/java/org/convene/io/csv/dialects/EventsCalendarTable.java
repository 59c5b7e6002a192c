package org.convene.io.csv.dialects;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.dates.Reckoning;
import org.convene.dates.UsTimes;
import org.convene.event.Classification;
import org.convene.event.Event;
import org.convene.event.Image;
import org.convene.event.Organization;
import org.convene.event.Schedule;
import org.convene.event.Venue;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.table.KeptCells;
import org.convene.io.csv.values.WordSpellings;
import org.convene.vocabulary.Term;

/** What The Events Calendar, the plugin of WordPress, imports; its events say their own zone. */
public final class EventsCalendarTable {

  /** What exports and older versions call its columns. */
  private static final String NAMES =
      """
      Event Organizer Name(s) or ID(s): event organizer name, event organizer names, \
      event organizer, event organizers
      Event Venue Name: event venue
      Event Time Zone: event timezone
      Event Category: event categories
      Event Website: event url
      """;

  private static final Set<String> MARKS = Set.of("Event Name", "Event Start Date");

  private EventsCalendarTable() {}

  public static Table in(Reckoning rule) {
    SplitTimes times = new SplitTimes(LocalDate::toString, UsTimes::of24Hours, rule, true, false);
    return Table.of("The Events Calendar", columns(times), rule, NAMES, MARKS);
  }

  private static List<Column> columns(SplitTimes times) {
    return List.of(
        DialectColumns.ours("Event Name", "title"),
        DialectColumns.ours("Event Description", "description"),
        KeptCells.column("Event Excerpt"),
        times.startDate("Event Start Date"),
        times.startTime("Event Start Time"),
        times.endDate("Event End Date"),
        times.endTime("Event End Time"),
        zone(),
        SplitTimes.allDay("All Day Event", DialectColumns.CAPITAL_TRUE_FALSE),
        KeptCells.column("Hide Event From Event Listings"),
        KeptCells.column("Event Sticky in Month View"),
        KeptCells.column("Feature Event"),
        venue(),
        organizers(),
        KeptCells.column("Event Show Map Link"),
        KeptCells.column("Event Show Map"),
        KeptCells.column("Event Cost"),
        KeptCells.column("Event ISO Currency Code"),
        KeptCells.column("Event Currency Symbol"),
        KeptCells.column("Event Currency Position"),
        categories(),
        tags(),
        website(),
        image(),
        KeptCells.column("Event Allow Comments"),
        KeptCells.column("Event Allow Trackbacks and Pingbacks"));
  }

  private static Column zone() {
    return Column.of(
            "Event Time Zone",
            "/schedule/timeZone",
            "such as Europe/Paris",
            WordSpellings.NAMED_ZONE,
            event ->
                event.schedule() instanceof Schedule.Zoned it
                    ? Optional.of(it.zone())
                    : Optional.empty(),
            (draft, zone) -> draft.zone = zone)
        .plain();
  }

  /** The first place of the world: venues are a table of their own there. */
  private static Column venue() {
    return Column.of(
        "Event Venue Name",
        "/places",
        "where",
        WordSpellings.STRING,
        event ->
            event.places().stream()
                .filter(Venue.class::isInstance)
                .map(place -> ((Venue) place).name().value())
                .findFirst(),
        (draft, name) -> Where.of(draft).add(Venue.named(name)));
  }

  private static Column organizers() {
    return DialectColumns.<Organization>commas(
        "Event Organizer Name(s) or ID(s)",
        "/organizers",
        Event::organizers,
        Organization::name,
        Organization::named,
        (draft, organizers) -> draft.event.organizers(organizers));
  }

  private static Column categories() {
    return terms(
        "Event Category",
        "/classification/categories",
        Classification::categories,
        (draft, terms) -> draft.classification.categories(terms));
  }

  private static Column tags() {
    return terms(
        "Event Tags",
        "/classification/topics",
        Classification::topics,
        (draft, terms) -> draft.classification.topics(terms));
  }

  private static Column terms(
      String name,
      String path,
      Function<Classification, List<Term>> get,
      BiConsumer<Draft, List<Term>> set) {
    return DialectColumns.<Term>commas(
        name, path, event -> get.apply(event.classification()), Term::label, Term::of, set);
  }

  private static Column website() {
    return KeptCells.orKept(
        Column.of(
            "Event Website",
            "/url",
            "the page of the event",
            DialectColumns.WEB,
            Event::url,
            (draft, url) -> draft.event.url(url)));
  }

  private static Column image() {
    return KeptCells.orKept(
        Column.of(
            "Event Featured Image",
            "/images",
            "the address of the first image",
            DialectColumns.WEB,
            event -> event.images().stream().flatMap(EventsCalendarTable::address).findFirst(),
            (draft, uri) -> draft.event.images(List.of(Image.at(uri)))));
  }

  private static Stream<URI> address(Image image) {
    return image.content().match(remote -> Stream.of(remote.uri()), inline -> Stream.empty());
  }
}
