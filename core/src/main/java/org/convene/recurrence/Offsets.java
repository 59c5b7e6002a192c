package org.convene.recurrence;

import java.util.Arrays;

/**
 * The seconds of a day, hour or minute that a rule gives, in order. They are computed from three
 * short lists and not kept: a day has up to 86,400, and a series many rules.
 */
final class Offsets {

  private static final int[] ZERO = {0};

  private final int[] hours;
  private final int[] minutes;
  private final int[] seconds;
  private final int perHour;
  private final int size;

  /** Takes what is added: hours and minutes in seconds, each in order. */
  Offsets(int[] hours, int[] minutes, int[] seconds) {
    this.hours = hours;
    this.minutes = minutes;
    this.seconds = seconds;
    this.perHour = minutes.length * seconds.length;
    this.size = hours.length * perHour;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return size == 1 // as nearly always
        ? hours[0] + minutes[0] + seconds[0]
        : hours[index / perHour]
            + minutes[index % perHour / seconds.length]
            + seconds[index % seconds.length];
  }

  /** Returns how many there are before a second. */
  int before(long second) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns those that positions leave. */
  Offsets at(Positions positions) {
    int[] indexes = new int[positions.most()];
    int count = positions.choose(size, indexes);
    return new Offsets(Arrays.stream(indexes, 0, count).map(this::get).toArray(), ZERO, ZERO);
  }
}
