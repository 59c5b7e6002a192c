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
  private final List<ContentLine> lines;
  private String path;
  private int element = -1;
  private int offset;
  private boolean rejected;

  /**
   * Creates an empty list.
   *
   * @param path the JSON Pointer of the field that is read first; empty for the event
   * @param lines of the component, in the order of the document
   */
  FieldProblems(String path, List<ContentLine> lines) {
    this.path = path;
    this.lines = lines;
  }

  String path() {
    return element < 0 ? path : path + '/' + element;
  }

  /** Says which field, or which part of one, is read from now on. */
  void enter(String field) {
    path = field;
    element = -1;
  }

  /** Says which part of a value is read from now on, by its first character. */
  void offset(int index) {
    offset = index;
  }

  /** Where the value stands that begins on a line; where the line begins, if it is no property. */
  Location place(long line) {
    int from = 0;
    int to = lines.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (lines.get(middle).line() < line) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < lines.size() && lines.get(from).line() == line
        ? lines.get(from).at(offset)
        : Location.at(-1, line, 1);
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
    add(place(line), violation);
  }

  void add(Location place, Violation violation) {
    Problem problem = new Problem(place, violation);
    if (problems.isEmpty() || !problems.get(problems.size() - 1).equals(problem)) {
      problems.add(problem);
    }
  }

  List<Problem> list() {
    return problems;
  }
}
