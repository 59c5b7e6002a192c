package org.convene.event;

/**
 * What an event does to the time of those who attend (RFC 5545 section 3.8.2.7, TRANSP; Microsoft's
 * busy types).
 */
public enum FreeBusy {
  /** Leaves it free. */
  FREE,
  /** Takes it. */
  BUSY,
  /** May take it; iCalendar says busy, with X-MICROSOFT-CDO-BUSYSTATUS. */
  TENTATIVE,
  /** Takes them out of the office; iCalendar says busy, with X-MICROSOFT-CDO-BUSYSTATUS. */
  OUT_OF_OFFICE
}
