package org.convene.io.ical.zones;

import java.time.LocalDateTime;

/**
 * The VTIMEZONE of a zone in a document.
 *
 * @param tzid its name in the document
 * @param from the first local time at which it is right
 */
public record DescribedZone(String tzid, LocalDateTime from) {}
