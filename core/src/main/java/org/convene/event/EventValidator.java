package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules to check events with.
 *
 * <pre>{@code
 * EventValidator validator = EventValidator.standard().with(myRule);
 * List<Violation> warnings = validator.validate(event);
 * }</pre>
 */
public final class EventValidator {

  private static final EventValidator STANDARD = new EventValidator(List.of(StandardRule.values()));

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
    return violations(new Candidate(event));
  }

  private List<Violation> violations(Candidate candidate) {
    Report report = new Report();
    for (int i = 0; i < rules.size(); i++) { // of every event that is built: nothing to collect
      report.of(rules.get(i), candidate);
    }
    return report.violations;
  }

  /**
   * Builds an event if the rules let it.
   *
   * @param builder what the event says
   * @return the event, or why there is none; the warnings in both cases
   */
  public Validation check(EventBuilder builder) {
    Objects.requireNonNull(builder, "builder");
    Candidate candidate = new Candidate(builder);
    List<Violation> violations = violations(candidate);
    boolean valid = violations.isEmpty() || violations.stream().noneMatch(Violation::isError);
    Optional<Event> event =
        valid ? candidate.uid().map(uid -> new Event(candidate, uid)) : Optional.empty();
    return new Validation(event, violations);
  }

  /** What the rule that is being checked has to say. */
  private static final class Report implements BiConsumer<String, String> {

    final List<Violation> violations = new ArrayList<>(0);
    private @Nullable Rule current;

    void of(Rule rule, Candidate candidate) {
      current = rule;
      rule.check(candidate, this);
    }

    @Override
    public void accept(String path, String message) {
      Rule rule = Objects.requireNonNull(current);
      violations.add(new Violation(path, rule.code(), rule.severity(), message));
    }
  }
}
