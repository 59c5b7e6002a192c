package org.convene.event;

/** The severity of a violation. */
public enum Severity {
  /** The event is not valid. */
  ERROR,
  /** The event is valid, and somebody should look at the violation. */
  WARNING
}
