package org.convene.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.arguments.Arguments;

/**
 * The result of checking an event: the event, unless a rule refused it, and every violation.
 *
 * <p>Immutable.
 *
 * @param event empty where there is an error among the violations
 * @param violations errors and warnings, in the order of the rules
 */
public record Validation(Optional<Event> event, List<Violation> violations) {

  /** Copies the violations. */
  public Validation {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(violations, "violations");
    violations = Arguments.listOf(violations, "violations");
  }

  /**
   * Returns the event, or throws if a rule refused it.
   *
   * @return the event
   * @throws InvalidEventException where there is none; it holds every violation
   */
  public Event orElseThrow() {
    return event.orElseThrow(() -> new InvalidEventException(violations));
  }
}
