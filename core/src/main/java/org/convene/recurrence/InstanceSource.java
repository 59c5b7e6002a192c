package org.convene.recurrence;

/** Instances of one origin, by their instants: a rule, or a list of times. */
abstract class InstanceSource {

  /** What {@link #advance} found. */
  enum Step {
    /** A next instance. */
    FOUND,
    /** No instance is left. */
    NONE,
    /** The budget was used up first. */
    UNFINISHED
  }

  /** The epoch second of the current instance. */
  long instant;

  /** Its local second, as the rule or list says it. */
  long local;

  /** Goes to the next instance, which is not before the current one. */
  abstract Step advance(Budget budget);

  /** Leaves out instances before an epoch second, as far as that saves looking at them. */
  abstract void seek(long instant);
}
