package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import org.convene.event.RawComponent;
import org.jspecify.annotations.Nullable;

/**
 * The VTIMEZONE of a zone in a document.
 *
 * @param tzid its name in the document
 * @param from the first local time at which it is right
 * @param kept the VTIMEZONE itself, where the document had it when it was read
 */
public record DescribedZone(String tzid, LocalDateTime from, @Nullable RawComponent kept) {

  DescribedZone(String tzid, LocalDateTime from) {
    this(tzid, from, null);
  }
}
