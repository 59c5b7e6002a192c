package org.convene.series;

import java.util.Objects;
import java.util.Optional;
import org.convene.event.Violation;

/**
 * What a question about a series gave, and whether that is all. A rule may ask for more work than
 * any list is worth: {@code FREQ=SECONDLY} without an end, a date that comes once in four hundred
 * years. The answer then holds what was found so far and says so.
 *
 * <pre>{@code
 * List<Occurrence> june = Occurrences.of(event).between(from, to).orElseThrow();
 * }</pre>
 *
 * <p>Immutable; threads may share it if they may share the value.
 *
 * @param value what was found; where it is not finished, what was found until then
 * @param unfinished why it is not all: {@code recurrence.budget}, {@code
 *     recurrence.calendar-not-supported}; empty where it is
 * @param <T> what was asked for
 */
public record Answer<T>(T value, Optional<Violation> unfinished) {

  /** Refuses null. */
  public Answer {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unfinished, "unfinished");
  }

  /** {@return whether the value is all there is} */
  public boolean isComplete() {
    return unfinished.isEmpty();
  }

  /**
   * Returns the value where it is all there is.
   *
   * @return the value
   * @throws IllegalStateException where it is not, with the reason and the way out
   */
  public T orElseThrow() {
    if (unfinished.isPresent()) {
      throw Unfinished.thrown(unfinished.get());
    }
    return value;
  }
}
