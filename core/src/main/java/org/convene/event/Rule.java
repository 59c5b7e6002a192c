package org.convene.event;

import java.util.function.BiConsumer;

/**
 * A requirement on events.
 *
 * <p>{@link StandardRule} has those that every event obeys; yours can be added with {@link
 * EventValidator#with(Rule...)}.
 *
 * <p>Threads share a validator and its rules, so a rule keeps nothing of the events that it has
 * seen, or guards it.
 */
public interface Rule {

  /**
   * Returns the stable code of violations of this rule.
   *
   * @return lower case, words joined by hyphens, behind the name of what it is about: {@code
   *     geo.out-of-range}
   */
  String code();

  /**
   * Returns the severity of violations of this rule.
   *
   * @return the severity
   */
  Severity severity();

  /**
   * Checks the content of a future event and reports each violation.
   *
   * @param candidate what the builder holds; it may break other rules, which are reported too
   * @param report takes a JSON Pointer (RFC 6901) and a message for each violation
   */
  void check(Candidate candidate, BiConsumer<String, String> report);
}
