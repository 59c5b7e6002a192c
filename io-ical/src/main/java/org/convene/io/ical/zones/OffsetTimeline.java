package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offsets of a VTIMEZONE through some years. */
final class OffsetTimeline {

  private final long[] seconds;
  private final ZoneOffset[] offsets;

  /** Takes the changes in their order, the last before the first year among them. */
  OffsetTimeline(List<GivenObservance.Onset> onsets) {
    this.seconds = new long[onsets.size()];
    this.offsets = new ZoneOffset[onsets.size()];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = onsets.get(i).second();
      offsets[i] = onsets.get(i).to();
    }
  }

  /** The seconds of the epoch, from one on, at which the offset may change. */
  long[] changesFrom(long second) {
    int at = Arrays.binarySearch(seconds, second);
    return Arrays.copyOfRange(seconds, at < 0 ? -at - 1 : at, seconds.length);
  }

  /** The offset at a second of the epoch; null before the first observance. */
  @Nullable ZoneOffset at(long second) {
    int found = Arrays.binarySearch(seconds, second);
    int index = found < 0 ? -found - 2 : found;
    while (index + 1 < seconds.length && seconds[index + 1] == second) {
      index++;
    }
    return index < 0 ? null : offsets[index];
  }

  /**
   * The offset of a local time; of one that is there twice, or not at all, the offset before the
   * change. Null before the first observance.
   */
  @Nullable ZoneOffset at(LocalDateTime local) {
    long day = 86_400;
    ZoneOffset before = at(local.toEpochSecond(ZoneOffset.UTC) - day);
    ZoneOffset earlier = before == null ? at(local.toEpochSecond(ZoneOffset.UTC) + day) : before;
    if (earlier == null) {
      return null;
    }
    ZoneOffset offset = at(local.toEpochSecond(earlier));
    return offset == null || offset.equals(earlier) ? offset : afterChange(local, earlier, offset);
  }

  /** A change lies between the day before and this time as the offset of that day reads it. */
  private ZoneOffset afterChange(LocalDateTime local, ZoneOffset before, ZoneOffset after) {
    return after.equals(at(local.toEpochSecond(after))) ? after : before;
  }
}
