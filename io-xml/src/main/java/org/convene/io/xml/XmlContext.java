package org.convene.io.xml;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.KeptWord;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadingPath;
import org.convene.text.Expected;
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;

/** The position of the reader in an event, with what was wrong so far and what was not known. */
@SuppressWarnings("TypeParameterUnusedInFormals") // null of any type, for the caller to return
final class XmlContext {

  private static final String VALUE = "xml.value";

  final long ordinal;
  final Marks marks;
  final ProblemList problems;

  /** Markup that no reader knows. */
  final List<RawProperty> unknown = new ArrayList<>(0);

  private final ReadingPath path;

  /** Whether this is the head, where what is wrong costs only itself, and no event. */
  private final boolean isHead;

  private final Limits limits;

  /** The one that this is a trial for. */
  private final @Nullable XmlContext outer;

  XmlContext(long ordinal, boolean isHead, Marks marks, Limits limits) {
    this(ordinal, isHead, marks, limits, new ReadingPath(), null);
  }

  private XmlContext(
      long ordinal,
      boolean isHead,
      Marks marks,
      Limits limits,
      ReadingPath path,
      @Nullable XmlContext outer) {
    this.outer = outer;
    this.ordinal = ordinal;
    this.isHead = isHead;
    this.marks = marks;
    this.limits = limits;
    this.path = path;
    this.problems = new ProblemList(limits);
  }

  /** What of an event is over the limits. */
  List<Violation> exceededBy(Event event) {
    return limits.exceededBy(event);
  }

  boolean failed() {
    return problems.hasErrors();
  }

  /** Goes into a child or an item; gives what {@link #leave} wants. */
  int enter(Object step) {
    return path.enter(step);
  }

  void leave(int before) {
    path.leave(before);
  }

  /** Goes into an event; gives what {@link #leaveEvent} wants. */
  int enterEvent() {
    return path.enterEvent();
  }

  void leaveEvent(int outer) {
    path.leaveEvent(outer);
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
      return error(VALUE, Expected.found(what, found));
    }
    warn(VALUE, Expected.found(what, found) + "; kept as an extension");
    keep(path.toString(), found);
    return null;
  }

  /** Reports an element that cannot be read; null, for the caller to return. */
  <T> @Nullable T error(String code, String message) {
    reportAt(Violation.error(path.toString(), code, isHead ? message + "; not read" : message));
    return null;
  }

  /**
   * Keeps a word that its vocabulary does not have, if it can be; null, for the caller to return.
   */
  <T> @Nullable T unknownWord(String what, String found) {
    keepWord(KeptWord.violation(path.toString(), what, found), found);
    return null;
  }

  private void keepWord(Violation violation, String word) {
    reportAt(violation);
    if (!violation.isError()) {
      unknown.add(KeptWord.property(path.inEvent(), word));
    }
  }

  /**
   * Reads an entry that costs only itself: one that cannot be read is told once, and kept.
   *
   * @param name that of the element
   */
  <X, T> @Nullable T entry(String name, X element, XmlCodec<X, T> codec) {
    XmlContext trial = new XmlContext(ordinal, isHead, marks, limits, path, this);
    T value = codec.read(element, trial);
    if (value != null && !trial.failed()) {
      problems.addAll(trial.problems);
      unknown.addAll(trial.unknown);
      return value;
    }
    path.skip();
    String message = trial.problems.errorsOf(path.toString());
    if (element instanceof String word && !word.isEmpty()) {
      keepWord(KeptWord.violation(path.toString(), VALUE, message, word), word);
    } else {
      warn(VALUE, message + "; kept as an extension");
      unknown.add(MarkupProperty.property(path.inEvent(), codec.markup(name, element)));
    }
    return null;
  }

  /** Reports what is read all the same. */
  void warn(String code, String message) {
    reportAt(Violation.warning(path.toString(), code, message));
  }

  private void reportAt(Violation violation) {
    reportAt(violation.path(), violation);
  }

  /** Looks for the place of what will be listed alone: that takes as long as the list it is in. */
  private void reportAt(String place, Violation violation) {
    if (isFull() && (outer != null || failed() || !violation.isError())) {
      report((int) Location.NONE, (int) Location.NONE, violation);
    } else {
      int mark = marks.at(place);
      report(marks.line(mark), marks.column(mark), violation);
    }
  }

  private boolean isFull() {
    return problems.isFull() || (outer != null && outer.isFull());
  }

  void report(int line, int column, Violation violation) {
    Violation told =
        isHead
            ? Violation.warning(violation.path(), violation.code(), violation.message())
            : violation;
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
      Violation here = violation.under(path.toString());
      if (!problems.hasErrorAround(here.path(), read)) {
        reportAt(path.inDocument(here.path()), here);
      }
    }
  }
}
