package org.convene.event;

/** How bad a violation is. */
public enum Severity {
  /** The event is not valid. */
  ERROR,
  /** The event is valid, and somebody should look at it. */
  WARNING
}
