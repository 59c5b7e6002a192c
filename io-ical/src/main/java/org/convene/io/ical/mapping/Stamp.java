package org.convene.io.ical.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalValues;

/**
 * DTSTAMP (RFC 5545 section 3.8.7.2), which every component has. An event has a stamp only where
 * this is not what would be written of itself.
 *
 * @param usual DTSTAMP of an event that says nothing of its versions
 * @param isOfAll whether it is that of all events: of those of a message
 * @param isOfClock whether it is when the document is written, which a reader knows by a parameter
 */
public record Stamp(Instant usual, boolean isOfAll, boolean isOfClock) {

  static final String NAME = "DTSTAMP";

  /**
   * An event whose stamp is what would be written of itself has VALUE; one without a stamp, none.
   */
  private static final List<RawParameter> MEANT = List.of(RawParameter.of("VALUE", "DATE-TIME"));

  /**
   * The parameter of a DTSTAMP that says when the document was written, and nothing of the event.
   */
  static final String CLOCK = "X-CONVENE-CLOCK";

  private static final List<RawParameter> WRITTEN = List.of(RawParameter.of(CLOCK, "TRUE"));

  /** What is written without a clock where an event says nothing of its versions. */
  private static final Instant CLOCKLESS = Instant.EPOCH;

  /** The stamps of a document, whose events have their own. */
  public static Stamp ofEach(Instant usual) {
    return new Stamp(usual, false, false);
  }

  /** The stamps of a document that is written now. */
  public static Stamp now(Instant now) {
    return new Stamp(now, false, true);
  }

  /** The stamp that a reader takes for none. */
  Instant ofReader() {
    return isOfClock ? CLOCKLESS : usual;
  }

  /** The stamp of a message, which says when it was made. */
  public static Stamp ofMessage(Instant made) {
    return new Stamp(made, true, false);
  }

  /** The stamp that an event has or that follows from its versions; empty where it has none. */
  public static Optional<Instant> in(Event event) {
    return event.stamp().or(event::updated).or(event::created);
  }

  RawProperty line(Event event) {
    Optional<Instant> version = event.updated().or(event::created);
    if (isOfAll || (event.stamp().isEmpty() && version.isEmpty())) {
      return new RawProperty(NAME, isOfClock ? WRITTEN : List.of(), IcalValues.utc(usual));
    }
    Instant follows = version.orElse(ofReader());
    boolean meant = event.stamp().filter(follows::equals).isPresent();
    Instant stamp = event.stamp().orElse(follows);
    return new RawProperty(NAME, meant ? MEANT : List.of(), IcalValues.utc(stamp));
  }

  /** An event as it reads back with this stamp. */
  Event onceRead(Event event) {
    Instant follows = event.updated().or(event::created).orElse(usual);
    return isOfAll && !follows.equals(usual) ? event.toBuilder().stamp(usual).build() : event;
  }
}
