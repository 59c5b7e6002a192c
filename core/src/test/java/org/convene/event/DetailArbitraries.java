package org.convene.event;

import static org.convene.event.TextArbitraries.few;
import static org.convene.event.TextArbitraries.maybe;
import static org.convene.event.TextArbitraries.strings;
import static org.convene.event.TextArbitraries.tags;
import static org.convene.event.TextArbitraries.texts;
import static org.convene.event.TextArbitraries.uris;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators for places and for the practical fields. */
public final class DetailArbitraries {

  private DetailArbitraries() {}

  /** Venues and online venues. */
  public static Arbitrary<Place> places() {
    return Arbitraries.oneOf(venues(), onlineVenues());
  }

  private static Arbitrary<Place> venues() {
    Arbitrary<Address> addresses =
        Combinators.combine(
                maybe(strings()),
                maybe(strings()),
                maybe(strings()),
                maybe(Arbitraries.oneOf(strings(), Arbitraries.just("01234"))),
                maybe(strings()))
            .as(Address::new)
            .map(address -> address.equals(NOWHERE) ? Address.of("a", "b", "c") : address);
    return Combinators.combine(
            texts(), maybe(strings()), maybe(addresses), maybe(geos()), maybe(uris()))
        .as(Venue::new);
  }

  private static final Address NOWHERE =
      new Address(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static Arbitrary<Geo> geos() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.doubles().between(-90, 90).ofScale(6),
                Arbitraries.of(0.0, -0.0, 90.0, -90.0, 1e-7, 46.2201)),
            Arbitraries.oneOf(
                Arbitraries.doubles().between(-180, 180).ofScale(6),
                Arbitraries.of(0.0, 180.0, -180.0, 0.1 + 0.2, 6.1364)))
        .as(Geo::of);
  }

  private static Arbitrary<Place> onlineVenues() {
    return Combinators.combine(
            uris(),
            maybe(texts()),
            Arbitraries.of(OnlineVenue.Feature.class).set().ofMaxSize(3),
            maybe(strings()))
        .as(OnlineVenue::new);
  }

  /** Links. */
  public static Arbitrary<Link> links() {
    Arbitrary<String> relations =
        Arbitraries.oneOf(Arbitraries.of("alternate", "recording", "agenda"), strings());
    return Combinators.combine(
            uris(), maybe(relations), maybe(texts()), maybe(mediaTypes()), maybe(tags()))
        .as(Link::new);
  }

  private static Arbitrary<String> mediaTypes() {
    return Arbitraries.oneOf(
        Arbitraries.of("image/png", "text/html; charset=\"utf-8\"", "application/pdf"), strings());
  }

  private static Arbitrary<Content> contents() {
    return Arbitraries.oneOf(
        uris().map(Content::at),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(80).map(Content::of));
  }

  /** Attachments. */
  public static Arbitrary<Attachment> attachments() {
    return Combinators.combine(contents(), maybe(mediaTypes()), maybe(strings()))
        .as(Attachment::new);
  }

  /** Images. */
  public static Arbitrary<Image> images() {
    return Combinators.combine(
            contents(), maybe(mediaTypes()), maybe(Arbitraries.of(Image.Display.class)))
        .as(Image::new);
  }

  /** Registrations. */
  public static Arbitrary<Registration> registrations() {
    return Combinators.combine(
            maybe(uris()),
            maybe(Arbitraries.of(Registration.State.class)),
            maybe(TimeArbitraries.eventTimes()),
            maybe(texts()))
        .as(Registration::new);
  }

  /** Reminders; a count of repeats goes with an interval. */
  public static Arbitrary<Reminder> reminders() {
    Arbitrary<Optional<NominalDuration>> intervals = maybe(TimeArbitraries.durations());
    return Combinators.combine(
            Combinators.combine(triggers(), Arbitraries.of(Reminder.Action.class)).as(Tuple::of),
            maybe(texts()),
            maybe(texts()),
            few(PeopleArbitraries.attendees()),
            Arbitraries.integers().between(1, Integer.MAX_VALUE),
            intervals,
            few(attachments()),
            ExtensionArbitraries.extensions())
        .as(
            (when, description, summary, recipients, count, interval, attached, extensions) ->
                new Reminder(
                    when.get1(),
                    when.get2(),
                    description,
                    summary,
                    recipients,
                    interval.isPresent() ? count : 0,
                    interval,
                    attached,
                    extensions));
  }

  private static Arbitrary<Reminder.Trigger> triggers() {
    Arbitrary<NominalDuration> offsets =
        Arbitraries.frequencyOf(
            Tuple.of(3, TimeArbitraries.durations().map(NominalDuration::negated)),
            Tuple.of(2, TimeArbitraries.durations()),
            Tuple.of(1, RecurrenceArbitraries.nominalDurations()));
    Arbitrary<Reminder.Trigger> relative =
        Combinators.combine(offsets, Arbitraries.of(true, false))
            .as(Reminder.Trigger.Relative::new);
    Arbitrary<Reminder.Trigger> absolute =
        TimeArbitraries.instants().map(Reminder.Trigger.Absolute::new);
    return Arbitraries.oneOf(relative, relative, absolute);
  }

  /** Relations. */
  public static Arbitrary<Relation> relations() {
    return Combinators.combine(Arbitraries.of(Relation.Type.class), TextArbitraries.uids())
        .as(Relation::new);
  }
}
