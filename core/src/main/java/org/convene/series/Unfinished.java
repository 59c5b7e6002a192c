package org.convene.series;

import org.convene.event.Severity;
import org.convene.event.Violation;
import org.convene.recurrence.Budget;
import org.convene.recurrence.RecurrenceSet;
import org.convene.text.Expected;

/** Why a question about a series has no whole answer. */
final class Unfinished {

  private static final String BUDGET = "recurrence.budget";

  private Unfinished() {}

  /** Returns what was expected and found; the way out depends on who has asked. */
  static Violation of(RecurrenceSet set, long candidates) {
    return set.unsupportedCalendar()
        .map(
            calendar ->
                violation(
                    "recurrence.calendar-not-supported",
                    Expected.found("a rule in the Gregorian calendar", "RSCALE=" + calendar)))
        .orElseGet(
            () ->
                violation(
                    BUDGET,
                    "expected an answer within "
                        + candidates
                        + " candidates, found a series that needs more"));
  }

  /** Returns what is thrown where somebody insists on a whole answer. */
  static IllegalStateException thrown(Violation why) {
    String wayOut = ": ask for a shorter time, or allow more candidates in Limits";
    return new IllegalStateException(why.message() + (why.code().equals(BUDGET) ? wayOut : ""));
  }

  /** Throws where the rules have not told, within the usual candidates, what was asked. */
  static void refuse(RecurrenceSet set, Budget budget) {
    if (set.unsupportedCalendar().isPresent()) {
      throw new IllegalStateException(of(set, Occurrences.CANDIDATES).message());
    }
    if (budget.isUsedUp()) {
      throw new IllegalStateException(
          "expected an operation that needs at most "
              + Occurrences.CANDIDATES
              + " candidates, found one that needs more: edit the rules of the series first, such"
              + " as COUNT to UNTIL");
    }
  }

  private static Violation violation(String code, String message) {
    return new Violation("/recurrence", code, Severity.WARNING, message);
  }
}
