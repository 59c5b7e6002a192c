package org.convene.io.ical.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.jspecify.annotations.Nullable;

/**
 * DTSTAMP (RFC 5545 section 3.8.7.2). In a calendar without METHOD it says when the event was last
 * revised, and so is what LAST-MODIFIED says; where the two differ, it is an extension.
 */
public interface Stamp {

  String NAME = "DTSTAMP";

  /** The stamp of an event that has none among its extensions. */
  Instant of(Event event);

  /** Reads DTSTAMP, after CREATED and LAST-MODIFIED; fills in the latter. */
  static void read(ComponentSource source, EventBuilder event, Instant usual) {
    Instant created = instant(source, IdentityRows.CREATED);
    Instant updated = instant(source, IdentityRows.UPDATED);
    ContentLine line = source.one(NAME, ComponentSource.NONE);
    Instant stamp = line == null ? null : IcalValues.instant(line.property().value());
    if (line == null || (stamp == null && updated != null)) {
      if (line != null) {
        source.leave(line);
      }
      return;
    }
    if (stamp == null) {
      source.refuse(line, "a UTC time such as 20220518T123000Z");
    } else if (updated != null) {
      if (!stamp.equals(updated)) {
        source.leave(line);
      }
    } else if (!stamp.equals(created == null ? usual : created)) {
      event.updated(stamp);
    }
  }

  private static @Nullable Instant instant(ComponentSource source, String name) {
    ContentLine line = source.lines().any(name);
    return line == null ? null : IcalValues.instant(line.property().value());
  }

  /** When the message that an event came with was made; empty where it does not say. */
  static Optional<Instant> in(Event event) {
    for (RawProperty property : event.extensions().properties()) {
      Instant stamp = property.name().equals(NAME) ? IcalValues.instant(property.value()) : null;
      if (stamp != null) {
        return Optional.of(stamp);
      }
    }
    return event.updated().or(event::created);
  }

  /** Whether an event has its stamp among its extensions. */
  static boolean isExtension(Event event, Stamp usual) {
    List<RawProperty> properties = event.extensions().properties();
    Instant found = null;
    for (RawProperty property : properties) {
      if (property.name().equals(NAME)) {
        Instant stamp = IcalValues.instant(property.value());
        if (found != null || stamp == null || !property.parameters().isEmpty()) {
          return false;
        }
        found = stamp;
      }
    }
    return found != null && event.updated().isPresent() && !found.equals(usual.of(event));
  }
}
