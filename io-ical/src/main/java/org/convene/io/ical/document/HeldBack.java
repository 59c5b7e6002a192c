package org.convene.io.ical.document;

import org.convene.io.ProblemList;

/**
 * What the components that a reader holds back take in memory, and their problems: numbers alone do
 * not bound it. For one thread.
 */
final class HeldBack {

  /** In bytes, about: as much as 50,000 usual overrides. */
  static final long MOST_SIZE = 100_000_000;

  private long size;
  private long problems;

  void add(long more) {
    size += more;
  }

  void remove(long less) {
    size -= less;
  }

  /** Whether the oldest must go. */
  boolean isOver() {
    return size > MOST_SIZE;
  }

  /** Holds problems, of which only the first may be left then; returns what they take. */
  long addProblems(ProblemList list) {
    long before = problems;
    problems = list.shorten(problems);
    return problems - before;
  }

  void removeProblems(long less) {
    problems -= less;
  }
}
