package org.convene.io.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.KeptWord;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.text.Expected;
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;

/** The position of the reader in an event, with what was wrong so far and what was not known. */
@SuppressWarnings("TypeParameterUnusedInFormals") // null of any type, for the caller to return
final class XmlContext {

  final long ordinal;
  final Marks marks;
  final ProblemList problems;

  /** Markup that no reader knows. */
  final List<RawProperty> unknown = new ArrayList<>(0);

  /** Names and indexes from the event down; a path is made of them only for a problem. */
  private Object[] steps = new Object[16];

  private int depth;

  /** Where the event begins that is read: an override is an event in another. */
  private int event;

  /** Whether this is the head, where what is wrong costs only itself, and no event. */
  private final boolean isHead;

  private boolean failed;

  XmlContext(long ordinal, boolean isHead, Marks marks, Limits limits) {
    this.ordinal = ordinal;
    this.isHead = isHead;
    this.marks = marks;
    this.problems = new ProblemList(limits);
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

  /** Goes into an event; gives what {@link #leaveEvent} wants. */
  int enterEvent() {
    int outer = event;
    event = depth;
    return outer;
  }

  void leaveEvent(int outer) {
    event = outer;
  }

  String path() {
    return path(0);
  }

  private String path(int from) {
    StringBuilder path = new StringBuilder();
    for (int i = from; i < depth; i++) {
      path.append('/').append(steps[i]);
    }
    return path.toString();
  }

  /** Reads a child. */
  <X, T> @Nullable T read(String name, X element, XmlCodec<X, T> codec) {
    int before = enter(name);
    T value = codec.read(element, this);
    leave(before);
    return value;
  }

  /** Reports another text than expected; null, for the caller to return. */
  <T> @Nullable T expected(String what, String found) {
    if (!isHead) {
      return error("xml.value", Expected.found(what, found));
    }
    warn("xml.value", Expected.found(what, found) + "; kept as an extension");
    keep(path(), found);
    return null;
  }

  /** Reports an element that cannot be read; null, for the caller to return. */
  <T> @Nullable T error(String code, String message) {
    reportAt(Violation.error(path(), code, isHead ? message + "; not read" : message));
    return null;
  }

  /**
   * Keeps a word that its vocabulary does not have, if it can be; null, for the caller to return.
   */
  <T> @Nullable T unknownWord(String what, String found) {
    return keep(KeptWord.CODE, what, found);
  }

  /** Keeps an entry of a list that cannot be read; null, for the caller to return. */
  <T> @Nullable T unreadEntry(String what, String found) {
    return keep("xml.value", what, found);
  }

  private <T> @Nullable T keep(String code, String what, String found) {
    Violation violation = KeptWord.violation(path(), code, what, found);
    reportAt(violation);
    if (!violation.isError()) {
      unknown.add(KeptWord.property(path(event), found));
    }
    return null;
  }

  /** Reports what is read all the same. */
  void warn(String code, String message) {
    reportAt(Violation.warning(path(), code, message));
  }

  private void reportAt(Violation violation) {
    int mark = marks.at(violation.path());
    report(marks.line(mark), marks.column(mark), violation);
  }

  void report(int line, int column, Violation violation) {
    Violation told =
        isHead
            ? Violation.warning(violation.path(), violation.code(), violation.message())
            : violation;
    failed |= told.isError();
    problems.add(new Problem(Location.at(ordinal, line, column), told));
  }

  /** Keeps an attribute, of the element at a path, that no class knows. */
  void unknownAttribute(String path, String name, String value, javax.xml.stream.Location at) {
    String pointer = Pointer.at(path, "@" + name);
    String message = Expected.found("an attribute known to the format", name);
    Violation violation = Violation.warning(pointer, "xml.unknown-attribute", message);
    report(at.getLineNumber(), at.getColumnNumber(), violation);
    keep(pointer, value);
  }

  /** Keeps a text that stands at a path, on one line. */
  private void keep(String pointer, String text) {
    StringBuilder escaped = new StringBuilder();
    Markup.escape(text, true, escaped);
    unknown.add(MarkupProperty.property(pointer, escaped.toString()));
  }

  /** Reports what rules say of the event, save where reading it has found an error already. */
  void reportRules(List<Violation> violations) {
    int read = problems.size();
    for (Violation violation : violations) {
      Violation here = violation.under(path());
      if (!isReported(here.path(), read)) {
        reportAt(here);
      }
    }
  }

  /** Says whether one of the first problems is an error at a path, in it, or around it. */
  private boolean isReported(String path, int first) {
    for (Problem problem : problems.subList(0, first)) {
      String known = problem.violation().path();
      if (problem.violation().isError()
          && (known.equals(path)
              || known.startsWith(path + "/")
              || (!known.isEmpty() && path.startsWith(known + "/")))) {
        return true;
      }
    }
    return false;
  }
}
