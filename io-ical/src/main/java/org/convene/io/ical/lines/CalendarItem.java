package org.convene.io.ical.lines;

/** What a stream of calendars is made of, in the order of the document. */
public sealed interface CalendarItem {

  /**
   * A calendar begins.
   *
   * @param line of its BEGIN, or of the component that stands in none
   */
  record Start(long line) implements CalendarItem {}

  /**
   * A property of the calendar; may also stand behind components.
   *
   * @param content the line
   */
  record Property(ContentLine content) implements CalendarItem {}

  /**
   * A component of the calendar with all that is in it.
   *
   * @param component whole, unless there is an error among the problems
   * @param size what it takes in memory, with the event that is read from it: about, in bytes
   */
  record Component(ParsedComponent component, long size) implements CalendarItem {}

  /**
   * A component of the calendar that is over a limit; the problems say which.
   *
   * @param name of the component
   * @param line of its BEGIN
   */
  record Refused(String name, long line) implements CalendarItem {}

  /** The calendar ends. */
  record End() implements CalendarItem {}
}
