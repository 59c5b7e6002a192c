package org.convene.event;

import java.util.function.BiConsumer;

/**
 * Something that must hold of an event.
 *
 * <p>{@link StandardRule} has those that every event obeys; yours can be added with {@link
 * EventValidator#with(Rule...)}.
 */
public interface Rule {

  /**
   * The stable code of its violations.
   *
   * @return lower case, words joined by hyphens, behind the name of what it is about: {@code
   *     geo.out-of-range}
   */
  String code();

  /**
   * How bad its violations are.
   *
   * @return the severity
   */
  Severity severity();

  /**
   * Looks at what is to become an event, and reports what is wrong.
   *
   * @param candidate what the builder holds; it may break other rules, which are reported too
   * @param report takes a JSON Pointer (RFC 6901) and a message for each violation
   */
  void check(Candidate candidate, BiConsumer<String, String> report);
}
