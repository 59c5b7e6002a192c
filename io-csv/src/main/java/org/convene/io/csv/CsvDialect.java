package org.convene.io.csv;

/** Whose table {@link CsvFormat} writes. */
public enum CsvDialect {
  /** Our own, which holds every field. */
  NATIVE,
  /** What Google Calendar imports. */
  GOOGLE_CALENDAR,
  /** What Outlook exports and imports in English. */
  OUTLOOK,
  /** What The Events Calendar, the plugin of WordPress, imports. */
  THE_EVENTS_CALENDAR
}
