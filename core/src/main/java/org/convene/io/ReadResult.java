package org.convene.io;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.convene.event.Event;

/** What came of reading one event: the event, or why there is none. */
public sealed interface ReadResult {

  /**
   * An event.
   *
   * @param event valid
   * @param warnings what somebody should look at
   */
  record Accepted(Event event, List<Problem> warnings) implements ReadResult {

    /** Copies the warnings. */
    public Accepted {
      Objects.requireNonNull(event, "event");
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * No event: a bad one, or warnings about a document that has no event to tell them with.
   *
   * @param problems everything that is wrong, warnings too
   */
  record Rejected(List<Problem> problems) implements ReadResult {

    /** Copies the problems. */
    public Rejected {
      problems = List.copyOf(problems);
    }

    /**
     * Whether there was an event.
     *
     * @return false where no problem is an error
     */
    public boolean hasErrors() {
      return problems.stream().anyMatch(problem -> problem.violation().isError());
    }
  }

  /**
   * What is wrong.
   *
   * @return the warnings of an accepted event, every problem of a rejected one
   */
  default List<Problem> problems() {
    return match(Accepted::warnings, Rejected::problems);
  }

  /**
   * Calls the function of the case that this result is.
   *
   * @param accepted for an event
   * @param rejected for no event
   * @param <R> what the functions give
   * @return what the called function gave
   */
  default <R> R match(
      Function<? super Accepted, ? extends R> accepted,
      Function<? super Rejected, ? extends R> rejected) {
    return this instanceof Accepted it ? accepted.apply(it) : rejected.apply((Rejected) this);
  }
}
