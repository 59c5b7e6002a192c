package org.convene.io.ical.lines;

import java.util.List;
import java.util.Locale;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;

/** The problems found in content lines since they were last taken. */
public final class LineProblems {

  private final Limits limits;
  private ProblemList problems;

  public LineProblems(Limits limits) {
    this.limits = limits;
    this.problems = new ProblemList(limits);
  }

  /** Something was repaired. */
  void warning(Location location, String code, String message) {
    add(new Problem(location, Violation.warning("", code, message)));
  }

  /** A line was left out. */
  void loss(Location location, String code, String message) {
    add(new Problem(location, Violation.loss("", code, message)));
  }

  /** A component is not whole. */
  void error(Location location, String code, String message) {
    add(new Problem(location, Violation.error("", code, message)));
  }

  /** Something of either kind. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Whether no more warnings are kept; then they need not be worded. */
  boolean isFull() {
    return problems.isFull();
  }

  /** Counts a warning that was not worded. */
  void countOneMore() {
    problems.skip();
  }

  /** Problems of a component, after those that were met before. */
  public void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  /** The problems, which are forgotten here. */
  public List<Problem> take() {
    if (problems.isEmpty()) {
      return List.of();
    }
    List<Problem> taken = problems;
    problems = new ProblemList(limits);
    return taken;
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
