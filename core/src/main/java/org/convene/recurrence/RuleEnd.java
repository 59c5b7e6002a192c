package org.convene.recurrence;

/**
 * The end of a rule.
 *
 * @param local no local second behind it counts
 * @param instant no epoch second behind it counts
 */
record RuleEnd(long local, long instant) {

  static final RuleEnd NEVER = new RuleEnd(Long.MAX_VALUE, Long.MAX_VALUE);
}
