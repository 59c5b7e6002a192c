package org.convene.event;

/**
 * Whether attendees count as free or busy during an event (RFC 5545 section 3.8.2.7, TRANSP;
 * Microsoft's busy types).
 */
public enum FreeBusy {
  /** Attendees stay free. */
  FREE,
  /** Attendees are busy. */
  BUSY,
  /** Attendees may be busy; written in iCalendar as busy, with X-MICROSOFT-CDO-BUSYSTATUS. */
  TENTATIVE,
  /**
   * Attendees are out of the office; written in iCalendar as busy, with X-MICROSOFT-CDO-BUSYSTATUS.
   */
  OUT_OF_OFFICE
}
