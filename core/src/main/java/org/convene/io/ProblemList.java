package org.convene.io;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convene.event.Violation;
import org.convene.text.Expected;

/**
 * The problems of one event while it is read: as many as {@link Limits#problems()} allows, and then
 * one that tells how many more there were. An error takes the place of a loss, and a loss that of a
 * warning, rather than be left out, so that a rejected event has one. Readers of a format fill it;
 * for one thread.
 *
 * <p>A series with its overrides is one event. A reader that holds results back {@linkplain
 * #shorten shortens} their lists.
 */
public final class ProblemList extends AbstractList<Problem> {

  /** Of a problem on average: the paths of a hostile document are long. */
  private static final long MOST_LENGTH = 1_000;

  /** Of the problems of all results that a reader holds back. */
  private static final long MOST_HELD = 16L << 20;

  /** What a problem takes beside its texts, as characters. */
  private static final int PER_PROBLEM = 200;

  private static final int MOST_TOLD = 10;

  private final int most;
  private final List<Problem> kept = new ArrayList<>(0);
  private long length;
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
    if (isFull()) {
      more++;
      if (problem.violation().severity().compareTo(last().severity()) < 0) {
        replaceLast(problem);
      }
    } else {
      kept.add(problem);
      length += length(problem);
    }
    modCount++;
    return true;
  }

  private Violation last() {
    return kept.get(kept.size() - 1).violation();
  }

  private void replaceLast(Problem problem) {
    length += length(problem) - length(kept.set(kept.size() - 1, problem));
  }

  private static long length(Problem problem) {
    Violation violation = problem.violation();
    return (long) PER_PROBLEM + violation.path().length() + violation.message().length();
  }

  /** Adds problems; of another such list also how many more it had. */
  @Override
  public boolean addAll(Collection<? extends Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    if (problems instanceof ProblemList list) {
      addUnder("", list);
      return !list.isEmpty();
    }
    for (Problem problem : problems) {
      add(Objects.requireNonNull(problem, "problems"));
    }
    return !problems.isEmpty();
  }

  /**
   * Adds the problems of a part, such as an override of a series, and how many more it had.
   *
   * @param part where the part stands in the whole, a JSON Pointer
   * @param problems those of the part, with paths in it
   */
  public void addUnder(String part, ProblemList problems) {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(problems, "problems");
    for (Problem problem : problems.kept) {
      if (part.isEmpty()) {
        add(problem);
      } else if (isFull() && !problem.violation().costs()) {
        skip();
      } else {
        add(new Problem(problem.location(), problem.violation().under(part)));
      }
    }
    more += problems.more;
    modCount++;
  }

  /**
   * Leaves out the last problems of a result that is held back, so that those of all such results
   * fit in memory; the first stays, an error before a warning, and how many more there were.
   *
   * @param held what the problems of the other results take
   * @return what they take with these
   */
  public long shorten(long held) {
    while (kept.size() > 1 && held + length > MOST_HELD) {
      Problem last = kept.remove(kept.size() - 1);
      length -= length(last);
      more++;
      if (last.violation().severity().compareTo(last().severity()) < 0) {
        replaceLast(last);
      }
    }
    modCount++;
    return held + length;
  }

  /**
   * Returns what the problems take in memory.
   *
   * @return bytes, about: a character is one
   */
  public long length() {
    return length;
  }

  /** Counts a problem that is not worded, since {@link #isFull} says that it would not be kept. */
  public void skip() {
    more++;
    modCount++;
  }

  /**
   * Tells whether no more warnings are kept.
   *
   * @return true for as many problems as the limit allows, or as long ones
   */
  public boolean isFull() {
    return kept.size() >= most || length >= most * MOST_LENGTH;
  }

  @Override
  public Problem get(int index) {
    return index == kept.size() && more > 0 ? theRest() : kept.get(index);
  }

  private Problem theRest() {
    String found = more + " more, not listed";
    // fewer than the limit where they are long, or were held back
    int listed = kept.isEmpty() ? most : kept.size();
    String message = Expected.foundInstead("at most " + listed + " problems", found);
    Violation violation = Violation.warning("", "limit.problems", message);
    Location last = kept.isEmpty() ? Location.unknown() : kept.get(kept.size() - 1).location();
    return new Problem(last, violation);
  }

  @Override
  public int size() {
    return more > 0 ? kept.size() + 1 : kept.size();
  }

  /** Forgets all problems, and how many more there were. */
  @Override
  public void clear() {
    kept.clear();
    length = 0;
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
   * Returns what the errors say, for the one warning of an entry that costs itself: of the first
   * ten, and how many more there are.
   *
   * @param entry the path of the entry, a JSON Pointer
   * @return the messages, each with the part of the entry that it is about
   */
  public String errorsOf(String entry) {
    Objects.requireNonNull(entry, "entry");
    List<Violation> errors =
        kept.stream().map(Problem::violation).filter(Violation::isError).toList();
    String rest = errors.size() > MOST_TOLD ? "; and " + (errors.size() - MOST_TOLD) + " more" : "";
    return errors.stream()
        .limit(MOST_TOLD)
        .map(
            it ->
                it.path().length() > entry.length() && it.path().startsWith(entry)
                    ? it.message() + " at " + it.path().substring(entry.length())
                    : it.message())
        .collect(Collectors.joining("; ", "", rest));
  }
}
