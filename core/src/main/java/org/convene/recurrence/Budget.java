package org.convene.recurrence;

/**
 * How much one question about a series may still cost: a candidate is a period, a day or an
 * instance that was looked at. Used by one thread.
 */
public final class Budget {

  private long left;

  /**
   * Starts a budget.
   *
   * @param candidates how many candidates may be looked at
   */
  public Budget(long candidates) {
    this.left = candidates;
  }

  /**
   * Takes one candidate.
   *
   * @return false where there was none left
   */
  boolean take() {
    return --left >= 0;
  }

  /**
   * Tells whether a candidate was wanted that could not be looked at.
   *
   * @return whether the answer is cut short
   */
  public boolean isUsedUp() {
    return left < 0;
  }
}
