package org.convene.io.csv;

/** Names the program whose table {@link CsvFormat} writes. */
public enum CsvDialect {
  /** The table of Convene, which holds every field. */
  NATIVE,
  /** The table that Google Calendar imports. */
  GOOGLE_CALENDAR,
  /** The table that Outlook exports and imports in English. */
  OUTLOOK,
  /** The table that The Events Calendar, a plugin of WordPress, imports. */
  THE_EVENTS_CALENDAR
}
