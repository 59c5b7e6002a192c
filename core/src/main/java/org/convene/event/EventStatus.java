package org.convene.event;

/**
 * The status of an event (RFC 5545 section 3.8.1.11), not the editorial {@link PublicationStatus}.
 */
public enum EventStatus {
  /** The event is not certain yet. */
  TENTATIVE,
  /** The event is confirmed. */
  CONFIRMED,
  /** The event is cancelled. */
  CANCELLED,
  /** The event is postponed; not a standard iCalendar status (schema.org EventPostponed). */
  POSTPONED
}
