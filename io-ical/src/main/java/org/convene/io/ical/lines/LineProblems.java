package org.convene.io.ical.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;

/**
 * The problems found in content lines since they were last taken: as many as the limits say, and
 * how many more.
 */
public final class LineProblems {

  private final int most;
  private List<Problem> problems = new ArrayList<>();
  private long more;

  public LineProblems(Limits limits) {
    this.most = limits.problems();
  }

  /** Something was repaired, or one line was left out. */
  void warning(Location location, String code, String message) {
    add(new Problem(location, Violation.warning("", code, message)));
  }

  /** A component is not whole. */
  void error(Location location, String code, String message) {
    add(new Problem(location, Violation.error("", code, message)));
  }

  /** Something of either kind. */
  public void add(Problem problem) {
    if (problems.size() < most) {
      problems.add(problem);
      return;
    }
    more++;
    if (problem.violation().isError()) {
      problems.set(most - 1, problem);
    }
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Whether no more warnings are kept; then they need not be worded. */
  boolean isFull() {
    return problems.size() >= most;
  }

  /** Counts a warning that was not worded. */
  void countOneMore() {
    more++;
  }

  /** The problems, which are forgotten here. */
  public List<Problem> take() {
    if (problems.isEmpty()) {
      return List.of();
    }
    List<Problem> taken = problems;
    if (more > 0) {
      taken.add(
          new Problem(
              taken.get(most - 1).location(),
              Violation.warning("", "limit.problems", "found more problems: " + more)));
    }
    problems = new ArrayList<>();
    more = 0;
    return List.copyOf(taken);
  }

  /** The failure to read on. */
  static DocumentException failure(Location location, String code, String message) {
    return new DocumentException(new Problem(location, Violation.error("", code, message)));
  }

  /** A character by its number. */
  static String codePoint(int c) {
    String hex = "000" + Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "U+" + hex.substring(hex.length() - 4);
  }
}
