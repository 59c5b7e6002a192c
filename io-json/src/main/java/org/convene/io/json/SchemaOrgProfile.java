package org.convene.io.json;

import java.util.List;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.event.EventValidator;
import org.convene.event.Rule;
import org.convene.event.Violation;

/**
 * What a reader of pages asks of an event. An error is what it requires, a warning what it
 * recommends; {@code docs/formats/schema-org.md} has each rule with its source.
 *
 * <pre>{@code
 * for (Violation violation : SchemaOrgProfile.GOOGLE_RICH_RESULTS.check(event)) {
 *   System.err.println(violation);
 * }
 * }</pre>
 *
 * <p>Immutable; threads may share it.
 */
public enum SchemaOrgProfile {
  /** The events that Google's search shows. */
  GOOGLE_RICH_RESULTS;

  private static final EventValidator VALIDATOR =
      EventValidator.standard().with(RichResultRule.values());

  /**
   * Returns what of an event does not meet what is asked.
   *
   * @param event the event
   * @return the violations, each with the path, a code and what becomes of it; empty where the
   *     event suits the reader
   */
  public List<Violation> check(Event event) {
    Objects.requireNonNull(event, "event");
    List<String> codes = rules().stream().map(Rule::code).toList();
    return VALIDATOR.validate(event).stream().filter(it -> codes.contains(it.code())).toList();
  }

  /**
   * Returns the rules, for an {@link EventValidator}.
   *
   * @return the rules in the order of {@code docs/formats/schema-org.md}
   */
  public List<Rule> rules() {
    return List.of(RichResultRule.values());
  }
}
