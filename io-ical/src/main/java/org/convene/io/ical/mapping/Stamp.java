package org.convene.io.ical.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.jspecify.annotations.Nullable;

/**
 * DTSTAMP (RFC 5545 section 3.8.7.2), which every component has. An event has a stamp only where
 * this is not what would be written of itself.
 *
 * @param usual DTSTAMP of an event that says nothing of its versions
 * @param isOfAll whether it is that of all events: of those of a message
 */
public record Stamp(Instant usual, boolean isOfAll) {

  private static final String NAME = "DTSTAMP";

  /** An event whose stamp is what would be written of itself has VALUE; one without a stamp, none. */
  private static final List<RawParameter> MEANT = List.of(RawParameter.of("VALUE", "DATE-TIME"));

  /** The row of the field. */
  static final PropertyRow ROW =
      PropertyRow.of("/stamp", Stamp::read, (event, sink) -> sink.add(sink.stamp().line(event)), NAME)
          .readingToo(IdentityRows.CREATED, IdentityRows.UPDATED);

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

  private RawProperty line(Event event) {
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

  private static void read(ComponentSource source, EventBuilder event) {
    ContentLine line = source.one(NAME, ComponentSource.NONE);
    if (line == null) {
      return;
    }
    Instant stamp = IcalValues.instant(line.property().value());
    if (stamp == null) {
      source.refuse(line, "a UTC time such as 20220518T123000Z");
      return;
    }
    Instant updated = instant(source, IdentityRows.UPDATED);
    Instant created = instant(source, IdentityRows.CREATED);
    Instant follows = updated != null ? updated : created != null ? created : source.usualStamp();
    if (!line.property().parameters().isEmpty() || !stamp.equals(follows)) {
      event.stamp(stamp);
    }
  }

  private static @Nullable Instant instant(ComponentSource source, String name) {
    ContentLine line = source.lines().any(name);
    return line == null ? null : IcalValues.instant(line.property().value());
  }
}
