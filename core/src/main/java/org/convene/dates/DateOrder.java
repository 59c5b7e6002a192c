package org.convene.dates;

import org.jspecify.annotations.Nullable;

/** In which order the parts of a date are that is not of our form. */
public enum DateOrder {
  /** The year first, as was said; a date that can be read in two ways is an error. */
  ISO,
  /** The day before the month, as was said. */
  DAY_FIRST,
  /** The month before the day, as was said. */
  MONTH_FIRST,
  /** Nothing was said: as the other dates of the column have it. */
  BY_COLUMN,
  /** The month first, as the program writes whose table this is. */
  AMERICAN,
  /** The day first between hyphens and the month first between slashes, by the program's manual. */
  BY_SEPARATOR;

  /** The order of a date that can be read in two ways; null where nothing says it. */
  @Nullable DateOrder preferred(char separator) {
    return switch (this) {
      case DAY_FIRST, MONTH_FIRST -> this;
      case AMERICAN -> MONTH_FIRST;
      case BY_SEPARATOR -> separator == '-' ? DAY_FIRST : separator == '/' ? MONTH_FIRST : null;
      case ISO, BY_COLUMN -> null;
    };
  }

  /** Whether the caller said it, so that no date of another order is read. */
  boolean isSaid() {
    return this == DAY_FIRST || this == MONTH_FIRST;
  }

  String words() {
    return this == DAY_FIRST ? "the day first" : "the month first";
  }
}
