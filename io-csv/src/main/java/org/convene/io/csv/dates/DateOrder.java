package org.convene.io.csv.dates;

/** In which order the parts of a date are that is not of our form. */
public enum DateOrder {
  /** The year first; a date that can be read in two ways is an error. */
  ISO,
  /** The day before the month. */
  DAY_FIRST,
  /** The month before the day. */
  MONTH_FIRST
}
