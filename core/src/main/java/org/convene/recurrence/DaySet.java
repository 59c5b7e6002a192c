package org.convene.recurrence;

import java.util.Arrays;

/** The days of one period that a rule asks for: bits from a first day on, used again and again. */
final class DaySet {

  /** A day before and one after the longest year: SKIP moves days there. */
  private static final int WORDS = (Gregorian.MOST_DAYS_OF_YEAR + 2) / Long.SIZE + 1;

  private static final int NONE = -1;

  private final long[] words = new long[WORDS];
  private int first;

  /** Behind the last word that has a bit. */
  private int end;

  /** Empties the set, to hold days from a first one on. */
  void startAt(int day) {
    first = day;
    Arrays.fill(words, 0, end, 0);
    end = 0;
  }

  int first() {
    return first;
  }

  void add(int day) {
    int bit = day - first;
    int word = bit / Long.SIZE;
    words[word] |= 1L << bit;
    end = Math.max(end, word + 1);
  }

  /** Adds a day for each bit: bit 0 is the day itself. */
  void addAll(int day, long bits) {
    int bit = day - first;
    int word = bit / Long.SIZE;
    words[word] |= bits << bit;
    end = Math.max(end, word + 1);
    int moved = bit % Long.SIZE;
    long rest = moved == 0 ? 0 : bits >>> (Long.SIZE - moved);
    if (rest != 0) {
      words[word + 1] |= rest;
      end = Math.max(end, word + 2);
    }
  }

  /** Returns where the first day stands, or a negative number: see {@link #day}. */
  int start() {
    return after(NONE);
  }

  /** Returns where the next day stands, or a negative number. */
  int after(int position) {
    int bit = position + 1;
    int word = bit / Long.SIZE;
    if (word >= end) {
      return NONE;
    }
    long left = words[word] & (-1L << bit);
    while (left == 0) {
      if (++word == end) {
        return NONE;
      }
      left = words[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(left);
  }

  int day(int position) {
    return first + position;
  }
}
