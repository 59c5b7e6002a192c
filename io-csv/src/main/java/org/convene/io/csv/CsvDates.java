package org.convene.io.csv;

/**
 * Tells in which order {@link CsvFormat} reads the parts of a date that is not {@code 2022-05-18}.
 */
public enum CsvDates {
  /** The year first; a date that can be read in two ways is an error. */
  ISO,
  /** The day before the month: {@code 18/05/2022}. */
  DAY_FIRST,
  /** The month before the day: {@code 05/18/2022}. */
  MONTH_FIRST
}
