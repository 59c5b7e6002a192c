package org.convene.io;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.convene.arguments.Arguments;
import org.convene.event.Event;
import org.convene.event.RawComponent;

/**
 * What an {@link EventReader} gives for one part of a document: an event, a refused event,
 * something that is no event, or remarks where there is nothing at all.
 *
 * <p>Immutable; threads may share it. It holds the event and its problems, nothing of the document.
 */
public sealed interface ReadResult {

  /**
   * An event.
   *
   * @param event the event, which is valid
   * @param warnings what was repaired, kept raw or left out, and what else was met up to the next
   *     event
   */
  record Accepted(Event event, List<Problem> warnings) implements ReadResult {

    /** Copies the warnings. */
    public Accepted {
      Objects.requireNonNull(event, "event");
      warnings = Arguments.listOf(warnings, "warnings");
    }
  }

  /**
   * An event that is refused.
   *
   * @param problems every problem of the event, warnings too
   */
  record Rejected(List<Problem> problems) implements ReadResult {

    /** Copies the problems. */
    public Rejected {
      problems = Arguments.listOf(problems, "problems");
    }
  }

  /**
   * A component that is no event, such as a VTODO: carried, not modelled.
   *
   * @param component the component as it was read; {@link EventWriter#carry} writes it back
   * @param problems first that it is no event and so is lost where nobody carries it; then what
   *     else was met up to the next result
   */
  record Other(RawComponent component, List<Problem> problems) implements ReadResult {

    /** Copies the problems. */
    public Other {
      Objects.requireNonNull(component, "component");
      problems = Arguments.listOf(problems, "problems");
      if (problems.isEmpty()) {
        throw new IllegalArgumentException(
            "expected a problem that says that it is no event, found none");
      }
    }

    /**
     * Returns what is left to tell of a component that was carried.
     *
     * @return the problems without the first
     */
    public List<Problem> problemsOnceCarried() {
      return problems.subList(1, problems.size());
    }
  }

  /**
   * Remarks on a document that has nothing to tell them with, such as a line outside of any
   * component.
   *
   * @param problems the remarks: warnings, or errors that cost no event
   */
  record Remarks(List<Problem> problems) implements ReadResult {

    /** Copies the remarks. */
    public Remarks {
      problems = Arguments.listOf(problems, "problems");
    }
  }

  /**
   * Returns what is wrong: the warnings of an accepted event, every problem of a refused one or of
   * what is no event, or the remarks.
   *
   * @return the problems, in the order of the document
   */
  default List<Problem> problems() {
    if (this instanceof Accepted it) { // of each result: no lambdas
      return it.warnings();
    }
    if (this instanceof Rejected it) {
      return it.problems();
    }
    return this instanceof Other it ? it.problems() : ((Remarks) this).problems();
  }

  /**
   * Returns the event.
   *
   * @return the event
   * @throws RejectedEventException where there is none; it has the problems
   */
  default Event orElseThrow() {
    if (this instanceof Accepted accepted) {
      return accepted.event();
    }
    throw new RejectedEventException(problems());
  }

  /**
   * Returns this result with other problems.
   *
   * @param problems what is wrong
   * @return the same event, refusal, component or remarks
   */
  default ReadResult withProblems(List<Problem> problems) {
    if (this instanceof Accepted it) {
      return new Accepted(it.event(), problems);
    }
    if (this instanceof Rejected) {
      return new Rejected(problems);
    }
    return this instanceof Other it ? new Other(it.component(), problems) : new Remarks(problems);
  }

  /**
   * Calls the function of the case that this result is.
   *
   * @param accepted called for an event
   * @param rejected called for a refused event
   * @param other called for a component that is no event
   * @param remarks called where there is neither
   * @param <R> what the functions return
   * @return what the called function returned
   */
  default <R> R match(
      Function<? super Accepted, ? extends R> accepted,
      Function<? super Rejected, ? extends R> rejected,
      Function<? super Other, ? extends R> other,
      Function<? super Remarks, ? extends R> remarks) {
    Objects.requireNonNull(accepted, "accepted");
    Objects.requireNonNull(rejected, "rejected");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(remarks, "remarks");
    if (this instanceof Accepted it) {
      return accepted.apply(it);
    }
    if (this instanceof Rejected it) {
      return rejected.apply(it);
    }
    return this instanceof Other it ? other.apply(it) : remarks.apply((Remarks) this);
  }
}
