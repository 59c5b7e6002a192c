package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import org.convene.event.RawComponent;
import org.jspecify.annotations.Nullable;

/**
 * The VTIMEZONE of a zone in a document.
 *
 * @param tzid its name in the document
 * @param from the first local time at which it is right
 * @param to the last one; {@link LocalDateTime#MAX} where it is right for ever
 * @param kept the VTIMEZONE itself, where the document had it when it was read
 */
public record DescribedZone(
    String tzid, LocalDateTime from, LocalDateTime to, @Nullable RawComponent kept) {

  /** Whether it is right for a time. */
  boolean covers(LocalDateTime time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }
}
