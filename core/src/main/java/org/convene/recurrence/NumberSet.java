package org.convene.recurrence;

import java.util.List;

/** Numbers counted from the start, 1 the first, and from the end, -1 the last. */
final class NumberSet {

  private static final NumberSet EMPTY = new NumberSet(new int[0]);
  private static final int WORDS = Gregorian.MOST_DAYS_OF_YEAR / Long.SIZE + 1;

  private final int[] numbers;
  private final long[] fromStart = new long[WORDS];
  private final long[] fromEnd = new long[WORDS];

  private NumberSet(int[] numbers) {
    this.numbers = numbers;
    for (int number : numbers) {
      int distance = Math.abs(number);
      if (distance <= Gregorian.MOST_DAYS_OF_YEAR) { // more has only a year of another calendar
        (number > 0 ? fromStart : fromEnd)[distance / Long.SIZE] |= 1L << distance;
      }
    }
  }

  static NumberSet of(List<Integer> numbers) {
    if (numbers.size() == 1) {
      return of(numbers.get(0));
    }
    return numbers.isEmpty()
        ? EMPTY
        : new NumberSet(numbers.stream().mapToInt(Integer::intValue).distinct().toArray());
  }

  static NumberSet of(int number) {
    return new NumberSet(new int[] {number});
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  /** Returns the numbers, each once. */
  int[] numbers() {
    return numbers;
  }

  /** Tells whether a number, counted from 1 to a length, is one of these. */
  boolean has(int number, int length) {
    int back = length + 1 - number;
    return Bits.has(fromStart[number / Long.SIZE], number)
        || Bits.has(fromEnd[back / Long.SIZE], back);
  }

  /**
   * Returns the numbers that a length of at most 62 has, as bits: bit 0 for 1. For a month this is
   * all that {@link #has} would find, at once.
   */
  long within(int length) {
    long all = Bits.below(length);
    long back = Long.reverse(fromEnd[0]) >>> (Long.SIZE - 1 - length);
    return ((fromStart[0] >>> 1) | back) & all;
  }
}
