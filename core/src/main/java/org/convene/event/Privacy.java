package org.convene.event;

/** Who may see an event in a calendar (RFC 5545 section 3.8.1.3, CLASS). */
public enum Privacy {
  /** Everybody. */
  PUBLIC,
  /** Only the owner. */
  PRIVATE,
  /** Only those the owner trusts. */
  CONFIDENTIAL
}
