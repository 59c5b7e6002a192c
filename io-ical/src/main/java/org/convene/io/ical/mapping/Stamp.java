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
 */
public record Stamp(Instant usual, boolean isOfAll) {

  static final String NAME = "DTSTAMP";

  /**
   * An event whose stamp is what would be written of itself has VALUE; one without a stamp, none.
   */
  private static final List<RawParameter> MEANT = List.of(RawParameter.of("VALUE", "DATE-TIME"));

  /** The stamps of a document, whose events have their own. */
  public static Stamp ofEach(Instant usual) {
    return new Stamp(usual, false);
  }

  /** The stamp of a message, which says when it was made. */
  public static Stamp ofMessage(Instant made) {
    return new Stamp(made, true);
  }

  /** The stamp that an event has or that follows from its versions; empty where it has none. */
  public static Optional<Instant> in(Event event) {
    return event.stamp().or(event::updated).or(event::created);
  }

  RawProperty line(Event event) {
    Instant follows = event.updated().or(event::created).orElse(usual);
    Instant stamp = isOfAll ? usual : event.stamp().orElse(follows);
    boolean meant = !isOfAll && event.stamp().isPresent() && stamp.equals(follows);
    return new RawProperty(NAME, meant ? MEANT : List.of(), IcalValues.utc(stamp));
  }

  /** An event as it reads back with this stamp. */
  Event onceRead(Event event) {
    Instant follows = event.updated().or(event::created).orElse(usual);
    return isOfAll && !follows.equals(usual) ? event.toBuilder().stamp(usual).build() : event;
  }
}
