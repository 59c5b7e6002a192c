package org.convene.examples.recurrence;

import java.util.List;

/**
 * What a program says of a series.
 *
 * @param instants the epoch seconds of its instances, up to the last that is asked for
 * @param failure what it threw then; empty where it threw nothing
 */
record PeerAnswer(List<Long> instants, String failure) {

  /**
   * Tells whether it says the same; giving up behind the last that is asked for is none of that.
   */
  boolean agrees(List<Long> expected) {
    return instants.equals(expected);
  }
}
