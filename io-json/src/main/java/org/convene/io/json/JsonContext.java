package org.convene.io.json;

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
final class JsonContext {

  static final String UNKNOWN_MEMBER = "json.unknown-member";

  final long ordinal;
  final ProblemList problems;

  /** What is unknown inside values. */
  private final List<RawProperty> deep = new ArrayList<>(0);

  /** The unknown members of the event itself. */
  private final List<RawProperty> top = new ArrayList<>(0);

  /** MemberNames and indexes from the event down; a path is made of them only for a problem. */
  private Object[] steps = new Object[16];

  private int depth;

  /** Where the event begins whose members are read: an override is an event in another. */
  private int event;

  private final Limits limits;
  private boolean failed;

  JsonContext(long ordinal, Limits limits) {
    this.ordinal = ordinal;
    this.limits = limits;
    this.problems = new ProblemList(limits);
  }

  boolean failed() {
    return failed;
  }

  /** Goes into a member or an element; gives what {@link #leave} wants. */
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

  private String path() {
    return path(0);
  }

  /** Where the reader is in the event whose members are read, which what is kept is kept with. */
  private String pathInEvent() {
    return path(event);
  }

  private String path(int from) {
    StringBuilder path = new StringBuilder();
    for (int i = from; i < depth; i++) {
      path.append('/').append(Pointer.token(steps[i].toString()));
    }
    return path.toString();
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
    return error(node, "json.value", Expected.foundInstead(what, node.found()));
  }

  /** Reports an object without a member; null, for the caller to return. */
  <T> @Nullable T missing(String what, Node node) {
    return error(node, "json.missing-member", Expected.foundNone(what));
  }

  <T> @Nullable T error(Node node, String code, String message) {
    report(node, Violation.error(path(), code, message));
    return null;
  }

  void warn(Node node, String code, String message) {
    report(node, Violation.warning(path(), code, message));
  }

  /** Reports a violation at a path from where the reader is. */
  void reportWithin(String path, Node node, Violation violation) {
    String whole = path() + path;
    report(node, new Violation(whole, violation.code(), violation.severity(), violation.message()));
  }

  void report(Node node, Violation violation) {
    report(new Problem(Location.at(ordinal, node.line, node.column), violation));
  }

  void report(Problem problem) {
    failed |= problem.violation().isError();
    problems.add(problem);
  }

  /** One to read the same with, which may fail without harm to this one. */
  JsonContext trial() {
    return new JsonContext(ordinal, limits);
  }

  /** Keeps a member that no row knows; null is none. */
  void unknown(String name, Node node) {
    if (node.is(Node.Kind.NULL)) {
      return;
    }
    int before = enter(name);
    if (Node.loneSurrogate(name) || node.hasLoneSurrogate()) {
      this.<Object>error(
          node, "text.not-portable", Expected.foundInstead("text", "half of a surrogate pair"));
    } else {
      warn(node, UNKNOWN_MEMBER, Expected.found("a member known to the format", name));
      (before == event ? top : deep).add(KeptMember.property(pathInEvent(), node));
    }
    leave(before);
  }

  /**
   * Keeps a word that its vocabulary does not have, if it can be; null, for the caller to return.
   */
  <T> @Nullable T unknownWord(String expected, Node node) {
    return keep(KeptWord.CODE, expected, node);
  }

  /** Keeps an entry of a list that cannot be read; null, for the caller to return. */
  <T> @Nullable T unreadEntry(String expected, Node node) {
    return keep("json.value", expected, node);
  }

  private <T> @Nullable T keep(String code, String expected, Node node) {
    Violation violation = KeptWord.violation(path(), code, expected, node.text);
    report(node, violation);
    if (!violation.isError()) {
      deep.add(KeptWord.property(pathInEvent(), node.text));
    }
    return null;
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
      String path = inJson(violation.path(), event);
      if (!isReported(path() + path, read)) {
        reportWithin(path, event.at(path), violation);
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

  /** Tells whether one of the first problems is an error at a path, in it, or around it. */
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
