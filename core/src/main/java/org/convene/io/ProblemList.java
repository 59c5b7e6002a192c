package org.convene.io;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convene.event.Violation;
import org.convene.text.Expected;

/**
 * The problems of one event while it is read: as many as {@link Limits#problems()} allows, and then
 * one that tells how many more there were. An error takes the place of a warning rather than be
 * left out, so that a rejected event has one. Readers of a format fill it; for one thread.
 */
public final class ProblemList extends AbstractList<Problem> {

  private final int most;
  private final List<Problem> kept = new ArrayList<>(0);
  private long more;
  private boolean hasErrors;

  /**
   * Creates an empty list.
   *
   * @param limits of which {@link Limits#problems()} counts
   */
  public ProblemList(Limits limits) {
    this.most = Objects.requireNonNull(limits, "limits").problems();
  }

  /**
   * Adds a problem, or counts it where there are too many.
   *
   * @param problem any
   * @return true
   */
  @Override
  public boolean add(Problem problem) {
    Objects.requireNonNull(problem, "problem");
    hasErrors |= problem.violation().isError();
    if (kept.size() < most) {
      kept.add(problem);
    } else {
      more++;
      if (problem.violation().isError()) {
        kept.set(most - 1, problem);
      }
    }
    modCount++;
    return true;
  }

  /** Counts a problem that is not worded, since {@link #isFull} says that it would not be kept. */
  public void skip() {
    more++;
    modCount++;
  }

  /**
   * Tells whether no more warnings are kept.
   *
   * @return true for as many problems as the limit allows
   */
  public boolean isFull() {
    return kept.size() >= most;
  }

  @Override
  public Problem get(int index) {
    return index == kept.size() && more > 0 ? theRest() : kept.get(index);
  }

  private Problem theRest() {
    String found = more + " more, not listed";
    String message = Expected.foundInstead("at most " + most + " problems", found);
    Violation violation = Violation.warning("", "limit.problems", message);
    return new Problem(kept.get(kept.size() - 1).location(), violation);
  }

  @Override
  public int size() {
    return more > 0 ? kept.size() + 1 : kept.size();
  }

  /** Forgets all problems, and how many more there were. */
  @Override
  public void clear() {
    kept.clear();
    more = 0;
    hasErrors = false;
    modCount++;
  }

  /**
   * Tells whether one of the problems is an error, so that the event is rejected.
   *
   * @return true after an error was added
   */
  public boolean hasErrors() {
    return hasErrors;
  }

  /**
   * Tells whether one of the first problems is an error at a path, in it, or around it, so that a
   * rule has nothing to add.
   *
   * @param path a JSON Pointer
   * @param first how many problems to look at
   * @return true where there is such an error
   */
  public boolean hasErrorAround(String path, int first) {
    Objects.requireNonNull(path, "path");
    for (Problem problem : subList(0, first)) {
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

  /**
   * Returns what the errors say, for the one warning of an entry that costs itself.
   *
   * @param entry the path of the entry, a JSON Pointer
   * @return the messages, each with the part of the entry that it is about
   */
  public String errorsOf(String entry) {
    Objects.requireNonNull(entry, "entry");
    return kept.stream()
        .map(Problem::violation)
        .filter(Violation::isError)
        .map(
            it ->
                it.path().length() > entry.length() && it.path().startsWith(entry)
                    ? it.message() + " at " + it.path().substring(entry.length())
                    : it.message())
        .collect(Collectors.joining("; "));
  }
}
