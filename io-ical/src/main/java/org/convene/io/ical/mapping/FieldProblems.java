package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;

/** What is wrong with the fields of one component, in the order they are read. */
final class FieldProblems {

  private final List<Problem> problems = new ArrayList<>(0);
  private String path;
  private int element = -1;
  private boolean rejected;

  /**
   * Creates an empty list.
   *
   * @param path the JSON Pointer of the field that is read first; empty for the event
   */
  FieldProblems(String path) {
    this.path = path;
  }

  String path() {
    return element < 0 ? path : path + '/' + element;
  }

  /** Says which field, or which part of one, is read from now on. */
  void enter(String field) {
    path = field;
    element = -1;
  }

  /** Says which element of a list is read from now on. */
  void element(int index) {
    element = index;
  }

  /** Says that there can be no event, because a value that it needs cannot be read. */
  void reject(ContentLine line, String expected) {
    rejected = true;
    add(line.line(), Violation.error(path(), "ical.value", line.expected(expected)));
  }

  boolean rejected() {
    return rejected;
  }

  /** Warns, but not twice in a row of the same. */
  void warn(long line, String code, String message) {
    add(line, Violation.warning(path(), code, message));
  }

  void add(long line, Violation violation) {
    Problem problem = new Problem(Location.at(-1, line, 1), violation);
    if (problems.isEmpty() || !problems.get(problems.size() - 1).equals(problem)) {
      problems.add(problem);
    }
  }

  List<Problem> list() {
    return problems;
  }
}
