package org.convene.event;

/** The access to an event in a calendar (RFC 5545 section 3.8.1.3, CLASS). */
public enum Privacy {
  /** Everybody may see the event. */
  PUBLIC,
  /** Only the owner may see the event. */
  PRIVATE,
  /** Only those the owner trusts may see the event. */
  CONFIDENTIAL
}
