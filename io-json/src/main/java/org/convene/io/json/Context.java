package org.convene.io.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.KeptWord;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Where in an event the reader is, what was wrong so far, and what was not known. */
@SuppressWarnings("TypeParameterUnusedInFormals") // null of any type, for the caller to return
final class Context {

  static final String JSON = "X-CONVENE-JSON";
  static final String POINTER = "X-CONVENE-POINTER";
  static final String UNKNOWN_MEMBER = "json.unknown-member";

  final long ordinal;
  final List<Problem> problems = new ArrayList<>(0);

  /** What is unknown inside values, and the unknown members of the event itself. */
  final List<RawProperty> deep = new ArrayList<>(0);

  final List<RawProperty> top = new ArrayList<>(0);

  /** Names and indexes from the event down; a path is made of them only for a problem. */
  private Object[] steps = new Object[16];

  private int depth;
  private final int most;
  private boolean failed;

  Context(long ordinal, int most) {
    this.ordinal = ordinal;
    this.most = most;
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

  private String path() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      path.append('/').append(token(steps[i].toString()));
    }
    return path.toString();
  }

  /** Reads a member's value. */
  <T> @Nullable T read(String name, Node node, Codec<T> codec) {
    int before = enter(name);
    T value = codec.read(node, this);
    leave(before);
    return value;
  }

  /** Reports a value of another kind than expected; null, for the caller to return. */
  <T> @Nullable T expected(String what, Node node) {
    return error(node, "json.value", "expected " + what + ", found " + node.found());
  }

  /** Reports an object without a member; null, for the caller to return. */
  <T> @Nullable T missing(String what, Node node) {
    return error(node, "json.missing-member", "expected " + what + ", found none");
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
    if (problems.size() < most) {
      problems.add(problem);
    }
  }

  /** One to read the same with, which may fail without harm to this one. */
  Context trial() {
    return new Context(ordinal, most);
  }

  /** Keeps a member that no row knows; null is none. */
  void unknown(String name, Node node) {
    if (node.is(Node.Kind.NULL)) {
      return;
    }
    int before = enter(name);
    if (Node.loneSurrogate(name) || node.hasLoneSurrogate()) {
      halfPair(node);
    } else {
      warn(node, UNKNOWN_MEMBER, Expected.found("a member known to the format", name));
      (before == 0 ? top : deep).add(property(path(), node));
    }
    leave(before);
  }

  /** Keeps a word that its vocabulary does not have; null, for the caller to return. */
  <T> @Nullable T unknownWord(String expected, Node node) {
    if (node.hasLoneSurrogate()) {
      return halfPair(node);
    }
    report(node, KeptWord.warning(path(), expected, node.text));
    deep.add(KeptWord.property(path(), node.text));
    return null;
  }

  private <T> @Nullable T halfPair(Node node) {
    return error(node, "text.not-portable", "expected text, found half of a surrogate pair");
  }

  static RawProperty property(String pointer, Node node) {
    StringBuilder escaped = new StringBuilder();
    Node.escape(pointer, escaped);
    return RawProperty.of(JSON, node.json(), RawParameter.of(POINTER, escaped.toString()));
  }

  static String token(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
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
