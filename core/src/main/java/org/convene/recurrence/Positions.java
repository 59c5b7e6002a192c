package org.convene.recurrence;

import java.util.Arrays;
import java.util.List;

/** The positions of BYSETPOS, each once: which of the instances of a period are left. */
final class Positions {

  /** From 0 for the first, ascending. */
  private final int[] fromStart;

  /** To -1 for the last, ascending. */
  private final int[] fromEnd;

  /** Leaves all. */
  private static final Positions ALL = new Positions(List.of());

  static Positions of(List<Integer> positions) {
    return positions.isEmpty() ? ALL : new Positions(positions);
  }

  private Positions(List<Integer> positions) {
    int[] all = positions.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    fromStart = Arrays.stream(all).filter(it -> it > 0).map(it -> it - 1).toArray();
    fromEnd = Arrays.stream(all).filter(it -> it < 0).toArray();
  }

  boolean isEmpty() {
    return most() == 0;
  }

  /** Returns how many instances are left at most. */
  int most() {
    return fromStart.length + fromEnd.length;
  }

  /**
   * Finds the indexes that are left of so many instances, in order and each once.
   *
   * @param indexes takes them
   * @return how many they are
   */
  int choose(int size, int[] indexes) {
    int count = 0;
    int start = 0;
    int found = Arrays.binarySearch(fromEnd, -size);
    int end = found < 0 ? -found - 1 : found;
    while (true) {
      int forward = start < fromStart.length ? Math.min(fromStart[start], size) : size;
      int backward = end < fromEnd.length ? size + fromEnd[end] : size;
      int index = Math.min(forward, backward);
      if (index == size) {
        return count;
      }
      indexes[count++] = index;
      start += forward == index ? 1 : 0;
      end += backward == index ? 1 : 0;
    }
  }
}
