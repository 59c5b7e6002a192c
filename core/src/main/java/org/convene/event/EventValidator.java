package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.arguments.Arguments;

/**
 * A set of rules to check events with.
 *
 * <pre>{@code
 * EventValidator validator = EventValidator.standard().with(myRule);
 * List<Violation> warnings = validator.validate(event);
 * }</pre>
 *
 * <p>Immutable; threads may share it, where the rules that were added let them.
 */
public final class EventValidator {

  private static final EventValidator STANDARD = new EventValidator(StandardRule.ALL);

  private final List<Rule> rules;

  private EventValidator(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Returns the validator with the {@linkplain StandardRule rules that every event obeys}.
   *
   * @return all of {@link StandardRule}
   */
  public static EventValidator standard() {
    return STANDARD;
  }

  /**
   * Returns a validator that checks these rules and some more.
   *
   * @param more the rules to add
   * @return a new validator
   */
  public EventValidator with(Rule... more) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(Arguments.listOf(more, "more"));
    return new EventValidator(List.copyOf(all));
  }

  /**
   * Checks an event.
   *
   * @param event the event
   * @return every violation; of the standard rules only warnings, since an event in hand is valid
   */
  public List<Violation> validate(Event event) {
    Objects.requireNonNull(event, "event");
    return new Candidate(event.values).violations(rules);
  }

  /**
   * Builds an event if the rules let it.
   *
   * @param builder what the event says
   * @return the event, or why there is none; the warnings in both cases
   */
  public Validation check(EventBuilder builder) {
    Objects.requireNonNull(builder, "builder");
    return builder.candidate().check(rules);
  }
}
