package org.convene.dates;

import org.convene.description.Kind;

/** Takes what there is to say of words that were read. */
@FunctionalInterface
public interface Remarks {

  /**
   * Takes a remark.
   *
   * @param path which part of what is read it is about: a JSON Pointer; empty for all of it
   */
  void say(String path, Kind.Remark remark);

  /** The remarks on a part: of a member's name or an entry's index. */
  default Remarks within(Object token) {
    return (path, remark) -> say('/' + token.toString() + path, remark);
  }
}
