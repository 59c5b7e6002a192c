package org.convene.recurrence;

/** Instances that are listed: the start itself, extra dates. */
final class ListSource extends InstanceSource {

  private final long[] instants;
  private final Clocks clocks;
  private int next;

  /**
   * Takes a list.
   *
   * @param instants epoch seconds in order
   */
  ListSource(long[] instants, Clocks clocks) {
    this.instants = instants;
    this.clocks = clocks;
  }

  @Override
  Step advance(Budget budget) {
    if (next == instants.length) {
      return Step.NONE;
    }
    if (!budget.take()) {
      return Step.UNFINISHED;
    }
    instant = instants[next++];
    local = clocks.local(instant);
    return Step.FOUND;
  }

  @Override
  void seek(long to) {
    while (next < instants.length && instants[next] < to) {
      next++;
    }
  }
}
