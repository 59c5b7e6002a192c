package org.convene.io.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** Where in an event the reader is, what was wrong so far, and what was not known. */
@SuppressWarnings("TypeParameterUnusedInFormals") // null of any type, for the caller to return
final class Context {

  final long ordinal;
  final Marks marks;
  final List<Problem> problems = new ArrayList<>(0);

  /** Markup that no reader knows. */
  final List<RawProperty> unknown = new ArrayList<>(0);

  /** Names and indexes from the event down; a path is made of them only for a problem. */
  private Object[] steps = new Object[16];

  private int depth;
  private final int most;
  private boolean failed;

  Context(long ordinal, Marks marks, int most) {
    this.ordinal = ordinal;
    this.marks = marks;
    this.most = most;
  }

  boolean failed() {
    return failed;
  }

  /** Goes into a child or an item; gives what {@link #leave} wants. */
  int enter(Object step) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
    }
    steps[depth] = step;
    return depth++;
  }

  void leave(int before) {
    depth = before;
  }

  String path() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      path.append('/').append(steps[i]);
    }
    return path.toString();
  }

  /** Reads a child. */
  <X, T> @Nullable T read(String name, X element, Codec<X, T> codec) {
    int before = enter(name);
    T value = codec.read(element, this);
    leave(before);
    return value;
  }

  /** Reports another text than expected; null, for the caller to return. */
  <T> @Nullable T expected(String what, String found) {
    return error("xml.value", "expected " + what + ", found \"" + Excerpt.of(found) + '"');
  }

  <T> @Nullable T error(String code, String message) {
    reportAt(Violation.error(path(), code, message));
    return null;
  }

  /** Keeps a word that its vocabulary does not have; null, for the caller to return. */
  <T> @Nullable T unknownWord(String what, String found) {
    String message = "expected " + what + ", found \"" + Excerpt.of(found) + '"';
    reportAt(
        Violation.warning(path(), "xml.unknown-word", message + "; it is kept as an extension"));
    StringBuilder escaped = new StringBuilder();
    Markup.escape(found, true, escaped);
    unknown.add(Foreign.property(path(), escaped.toString()));
    return null;
  }

  /** Reports what is read all the same. */
  void warn(String code, String expected, String found) {
    String message = "expected " + expected + ", found \"" + Excerpt.of(found) + '"';
    reportAt(Violation.warning(path(), code, message));
  }

  /** Reports a violation at a path from where the reader is. */
  void reportWithin(String path, Violation violation) {
    String whole = path() + path;
    reportAt(new Violation(whole, violation.code(), violation.severity(), violation.message()));
  }

  private void reportAt(Violation violation) {
    int mark = marks.at(violation.path());
    report(marks.line(mark), marks.column(mark), violation);
  }

  void report(int line, int column, Violation violation) {
    failed |= violation.isError();
    if (problems.size() < most) {
      problems.add(new Problem(Location.at(ordinal, line, column), violation));
    }
  }

  /** Keeps an attribute, of the element at a path, that no class knows. */
  void unknownAttribute(String path, String name, String value, javax.xml.stream.Location at) {
    String pointer = path + "/@" + name.replace("~", "~0").replace("/", "~1");
    String message = "expected an attribute known to the format, found \"" + Excerpt.of(name) + '"';
    Violation violation = Violation.warning(pointer, "xml.unknown-attribute", message);
    report(at.getLineNumber(), at.getColumnNumber(), violation);
    StringBuilder escaped = new StringBuilder();
    Markup.escape(value, true, escaped);
    unknown.add(Foreign.property(pointer, escaped.toString()));
  }

  /** Says whether an error was reported at a path from where the reader is, in it, or around it. */
  boolean reported(String path) {
    String whole = path() + path;
    for (Problem problem : problems) {
      String known = problem.violation().path();
      if (problem.violation().isError()
          && (known.equals(whole)
              || known.startsWith(whole + "/")
              || (!known.isEmpty() && whole.startsWith(known + "/")))) {
        return true;
      }
    }
    return false;
  }
}
