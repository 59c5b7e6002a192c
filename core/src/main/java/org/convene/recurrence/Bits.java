package org.convene.recurrence;

/** Sets of small numbers as the bits of a number. */
final class Bits {

  private Bits() {}

  static boolean has(long bits, int number) {
    return ((bits >>> number) & 1) != 0;
  }

  static long of(int number) {
    return 1L << number;
  }

  /** Returns the bits from 0 to below a size of at most 63. */
  static long below(int size) {
    return (1L << size) - 1;
  }
}
