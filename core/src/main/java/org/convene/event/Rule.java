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
   * Looks at an event and reports what is wrong.
   *
   * @param event a candidate that other rules may find wanting; its {@link Event#uid()} may throw
   * @param report takes a JSON Pointer and a message for each violation
   */
  void check(Event event, BiConsumer<String, String> report);
}
