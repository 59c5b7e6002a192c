package org.convene.event;

/** The severity of a violation. */
public enum Severity {
  /** The event is not valid. */
  ERROR,
  /**
   * The event is valid, and something that was said of it is not in it, nor carried with it: strict
   * reading refuses that.
   */
  LOSS,
  /** The event is valid, and somebody should look at the violation. */
  WARNING
}
