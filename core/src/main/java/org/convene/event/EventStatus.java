package org.convene.event;

/**
 * Whether an event takes place (RFC 5545 section 3.8.1.11); not the editorial {@link
 * PublicationStatus}.
 */
public enum EventStatus {
  /** Not certain yet. */
  TENTATIVE,
  /** Takes place. */
  CONFIRMED,
  /** Does not take place. */
  CANCELLED,
  /** Takes place later; no standard iCalendar status (schema.org EventPostponed). */
  POSTPONED
}
