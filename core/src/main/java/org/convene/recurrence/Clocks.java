package org.convene.recurrence;

/**
 * The instants of local times in a zone: one that clocks skip is moved later by what they skip, of
 * one that they show twice the first counts (RFC 5545 section 3.3.5). Remembers between which
 * changes of the clocks it was asked last, which answers nearly every question. Used by one thread.
 */
final class Clocks {

  private static final int DAY = LocalSeconds.OF_DAY;

  private final ZoneChanges changes;
  private long offset;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;

  /** From here to the end clocks skip. */
  private long skippedFrom;

  private boolean skipped;

  Clocks(ZoneChanges changes) {
    this.changes = changes;
  }

  /** Returns the epoch second of a local second. */
  long instant(long local) {
    if (local < from || local >= to) {
      turnTo(local);
    }
    skipped = local >= skippedFrom;
    return local - offset;
  }

  /** Tells whether the local second that was asked for last is one that clocks skip. */
  boolean isSkipped() {
    return skipped;
  }

  private void turnTo(long local) {
    long turned = changes.turned(local);
    turnTo(changes.beforeLocal(local - turned), turned);
  }

  private void turnTo(int before, long turned) {
    offset = changes.offset(before);
    from = changes.start(before) + turned;
    to = changes.end(before) + turned;
    skippedFrom = changes.skipped(before) + turned;
  }

  /** Tells whether clocks skip so many seconds at once between two local seconds, or near them. */
  boolean skip(long seconds, long first, long last) {
    return changes.skip(seconds, first - 2 * DAY, last + 2 * DAY);
  }

  /** Returns the local second of an epoch second. */
  long local(long instant) {
    return instant + changes.offset(changes.before(instant - changes.turned(instant)));
  }

  /** Returns a local second before which no local time has that instant or a later one. */
  long firstLocal(long instant) {
    if (!isFarFromChanges(instant + offset)) {
      long turned = changes.turned(instant);
      turnTo(changes.before(instant - turned), turned);
    }
    long local = instant + offset;
    if (isFarFromChanges(local)) {
      return local;
    }
    return Math.min(
        Math.min(local(instant - DAY) + DAY, local(instant)), local(instant + DAY) - DAY);
  }

  private boolean isFarFromChanges(long local) {
    return local - DAY >= from && local + DAY < to;
  }

  /** Returns a local second behind which no local time has that instant or an earlier one. */
  long lastLocal(long instant) {
    return Math.max(
        Math.max(local(instant - DAY) + DAY, local(instant)), local(instant + DAY) - DAY);
  }
}
