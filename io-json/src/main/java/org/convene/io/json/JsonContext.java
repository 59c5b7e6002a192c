package org.convene.io.json;

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
final class JsonContext {

  static final String UNKNOWN_MEMBER = "json.unknown-member";
  static final String VALUE = "json.value";

  final long ordinal;
  final ProblemList problems;

  /** What is unknown inside values. */
  private final List<RawProperty> deep = new ArrayList<>(0);

  /** The unknown members of the event itself. */
  private final List<RawProperty> top = new ArrayList<>(0);

  private final ReadingPath path;
  private final Limits limits;

  JsonContext(long ordinal, Limits limits) {
    this(ordinal, limits, new ReadingPath());
  }

  private JsonContext(long ordinal, Limits limits, ReadingPath path) {
    this.ordinal = ordinal;
    this.limits = limits;
    this.path = path;
    this.problems = new ProblemList(limits);
  }

  /** How long an event may be with its overrides. */
  int eventLength() {
    return limits.eventLength();
  }

  /** What of an event is over the limits. */
  List<Violation> exceededBy(Event event) {
    return limits.exceededBy(event);
  }

  boolean failed() {
    return problems.hasErrors();
  }

  /** Goes into a member or an element; gives what {@link #leave} wants. */
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

  /** Reads a member's value. */
  <T> @Nullable T read(String name, Node node, JsonCodec<T> codec) {
    int before = enter(name);
    T value = codec.read(node, this);
    leave(before);
    return value;
  }

  /** Reports a value of another kind than expected; null, for the caller to return. */
  <T> @Nullable T expected(String what, Node node) {
    return error(node, VALUE, Expected.foundInstead(what, node.found()));
  }

  /** Reports an object without a member; null, for the caller to return. */
  <T> @Nullable T missing(String what, Node node) {
    return error(node, "json.missing-member", Expected.foundNone(what));
  }

  <T> @Nullable T error(Node node, String code, String message) {
    report(node, Violation.error(path.toString(), code, message));
    return null;
  }

  void warn(Node node, String code, String message) {
    report(node, Violation.warning(path.toString(), code, message));
  }

  void report(Node node, Violation violation) {
    report(new Problem(Location.at(ordinal, node.line, node.column), violation));
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** One to read the same with, which may fail without harm to this one. */
  JsonContext trial() {
    return new JsonContext(ordinal, limits, path);
  }

  /** Keeps a member that no row knows; null is none. */
  void unknown(String name, Node node) {
    if (node.is(Node.Kind.NULL)) {
      return;
    }
    boolean ofEvent = path.isAtEvent();
    int before = enter(name);
    if (isPortable(name, node)) {
      warn(node, UNKNOWN_MEMBER, Expected.found("a member known to the format", name));
      (ofEvent ? top : deep).add(KeptMember.property(path.inEvent(), node));
    }
    leave(before);
  }

  /**
   * Keeps a word that its vocabulary does not have, if it can be; null, for the caller to return.
   */
  <T> @Nullable T unknownWord(String expected, Node node) {
    keep(KeptWord.violation(path.toString(), expected, node.text), node);
    return null;
  }

  private void keep(Violation violation, Node word) {
    report(word, violation);
    if (!violation.isError()) {
      deep.add(KeptWord.property(path.inEvent(), word.text));
    }
  }

  /** Reads an entry that costs only itself: one that cannot be read is told once, and kept. */
  <T> @Nullable T entry(Node node, JsonCodec<T> codec) {
    JsonContext trial = trial();
    T value = codec.read(node, trial);
    if (value != null && !trial.failed()) {
      problems.addAll(trial.problems);
      deep.addAll(trial.deep);
      return value;
    }
    path.skip();
    String message = trial.problems.errorsOf(path.toString());
    if (node.is(Node.Kind.STRING) && !node.text.isEmpty()) {
      keep(KeptWord.violation(path.toString(), VALUE, message, node.text), node);
    } else if (isPortable("", node)) {
      warn(node, VALUE, message + "; kept as an extension");
      deep.add(KeptMember.property(path.inEvent(), node));
    }
    return null;
  }

  boolean isPortable(String name, Node node) {
    if (Node.loneSurrogate(name) || node.hasLoneSurrogate()) {
      this.<Object>error(
          node, "text.not-portable", Expected.foundInstead("text", "half of a surrogate pair"));
      return false;
    }
    return true;
  }

  /** Keeps an unknown member of the event itself, without a warning. */
  void keep(String name, Node value) {
    top.add(KeptMember.property('/' + Pointer.token(name), value));
  }

  /** Returns what was kept so far, and forgets it: first what is inside values. */
  List<RawProperty> takeKept() {
    List<RawProperty> kept = new ArrayList<>(deep);
    kept.addAll(top);
    deep.clear();
    top.clear();
    return kept;
  }

  /** Reports what rules say of an event, but not of values that could not be read. */
  void reportRules(List<Violation> violations, Node event) {
    int read = problems.size();
    for (Violation violation : violations) {
      String within = inJson(violation.path(), event);
      String whole = path + within;
      if (!problems.hasErrorAround(whole, read)) {
        report(
            event.at(path.inDocument(whole).substring(path.toString().length())),
            new Violation(whole, violation.code(), violation.severity(), violation.message()));
      }
    }
  }

  /** A rule's path in the names of JSON, where the URI of an online place is {@code online}. */
  private static String inJson(String path, Node event) {
    if (path.startsWith("/places/") && path.endsWith("/uri")) {
      String place = path.substring(0, path.lastIndexOf('/'));
      return event.at(place).get("online") == null ? path : place + "/online";
    }
    return path;
  }
}
