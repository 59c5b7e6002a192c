package org.convene.io.ical.mapping;

import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;

/** Finds out whether a component says what is being written. */
interface ReadingBack {

  /**
   * A line of the component.
   *
   * @param isField whether a field has written it; or else it is an extension
   */
  record Line(RawProperty property, boolean isField) {}

  /** Whether the component reads back as what is being written. */
  boolean isSame(RawComponent component);

  /**
   * Whether the component certainly reads back as what is being written, or certainly does not,
   * where only lines of one name have changed and all others are right.
   *
   * @param name that of the lines that have changed
   * @return null where only {@link #isSame} can tell
   */
  default @Nullable Boolean isSameIn(String name, List<Line> lines, List<RawComponent> components) {
    return null;
  }
}
