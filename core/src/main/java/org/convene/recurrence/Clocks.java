package org.convene.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The instants of local times in a zone: one that clocks skip is moved later by what they skip, of
 * one that they show twice the first counts (RFC 5545 section 3.3.5). Remembers between which
 * changes of the clocks it was asked last, which answers nearly every question: without that, the
 * zone's rules take ten times as long as those of the series. Used by one thread.
 */
final class Clocks {

  private static final int DAY = LocalSeconds.OF_DAY;

  /**
   * The changes around a local second are looked for only where others near it follow: a yearly
   * series of a thousand took 510 µs where they were each time, and takes 217.
   */
  private static final long NEAR = 100L * DAY;

  private final ZoneRules rules;
  private long offset;
  private long from;
  private long to;
  private boolean skipped;

  /** The local second whose offset was looked up last. */
  private long asked = Long.MAX_VALUE / 2;

  Clocks(ZoneId zone) {
    this.rules = zone.getRules();
    if (rules.isFixedOffset()) {
      offset = rules.getOffset(Instant.EPOCH).getTotalSeconds();
      from = Long.MIN_VALUE;
      to = Long.MAX_VALUE;
    }
  }

  /** Returns the epoch second of a local second. */
  long instant(long local) {
    skipped = false;
    return local >= from && local < to ? local - offset : instantAnew(local);
  }

  /** Tells whether the local second that was asked for last is one that clocks skip. */
  boolean isSkipped() {
    return skipped;
  }

  private long instantAnew(long local) {
    LocalDateTime time = LocalSeconds.toTime(local);
    List<ZoneOffset> offsets = rules.getValidOffsets(time);
    if (offsets.size() != 1) {
      skipped = offsets.isEmpty();
      return local - rules.getTransition(time).getOffsetBefore().getTotalSeconds();
    }
    boolean near = Math.abs(local - asked) < NEAR;
    asked = local;
    if (near) {
      remember(offsets.get(0), time);
    }
    return local - offsets.get(0).getTotalSeconds();
  }

  private void remember(ZoneOffset found, LocalDateTime time) {
    Instant instant = time.toInstant(found);
    ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
    ZoneOffsetTransition after = rules.nextTransition(instant);
    offset = found.getTotalSeconds();
    from =
        before == null
            ? Long.MIN_VALUE
            : Math.max(
                LocalSeconds.of(before.getDateTimeBefore()),
                LocalSeconds.of(before.getDateTimeAfter()));
    to =
        after == null
            ? Long.MAX_VALUE
            : Math.min(
                LocalSeconds.of(after.getDateTimeBefore()),
                LocalSeconds.of(after.getDateTimeAfter()));
  }

  /** Tells whether clocks skip so many seconds at once between two local seconds, or near them. */
  boolean skip(long seconds, long first, long last) {
    Instant end = Instant.ofEpochSecond(last + 2 * DAY);
    ZoneOffsetTransition at = rules.nextTransition(Instant.ofEpochSecond(first - 2 * DAY));
    while (at != null && at.getInstant().isBefore(end)) {
      if (at.getDuration().toSeconds() >= seconds) {
        return true;
      }
      at = rules.nextTransition(at.getInstant());
    }
    return false;
  }

  /** Returns the local second of an epoch second. */
  long local(long instant) {
    return instant + rules.getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
  }

  /** Returns a local second before which no local time has that instant or a later one. */
  long firstLocal(long instant) {
    return Math.min(
        Math.min(local(instant - DAY) + DAY, local(instant)), local(instant + DAY) - DAY);
  }

  /** Returns a local second behind which no local time has that instant or an earlier one. */
  long lastLocal(long instant) {
    return Math.max(
        Math.max(local(instant - DAY) + DAY, local(instant)), local(instant + DAY) - DAY);
  }
}
