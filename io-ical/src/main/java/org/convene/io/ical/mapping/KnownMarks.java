package org.convene.io.ical.mapping;

import org.convene.event.RawComponent;
import org.convene.event.RawProperty;

/**
 * Which extensions of a component certainly need no mark, so that nobody reads the component back
 * to find out.
 */
interface KnownMarks {

  /** Knows nothing: each extension is tried by a reading. */
  KnownMarks NONE =
      new KnownMarks() {
        @Override
        public boolean stays(RawProperty extension) {
          return false;
        }

        @Override
        public boolean spells(RawProperty extension, RawProperty field) {
          return false;
        }

        @Override
        public boolean leaves(RawComponent extension) {
          return false;
        }
      };

  /**
   * Whether a row certainly leaves a line alone and reads all else as without it, where no field is
   * written under its name and it is the first of that name.
   */
  boolean stays(RawProperty extension);

  /**
   * Whether a line certainly reads as its field does, in place of the one line that the field has,
   * and is kept beside it.
   */
  boolean spells(RawProperty extension, RawProperty field);

  /** Whether a row certainly leaves a component alone, and reads all else as without it. */
  boolean leaves(RawComponent extension);
}
