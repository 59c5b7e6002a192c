package org.convene.io.ical;

/**
 * One thing that is not the same in two files.
 *
 * @param text on one line: where, and what
 * @param first the first line it stands on in the file that was read
 * @param last the last line
 * @param zone the TZID it is about; empty for none
 */
record Difference(String text, int first, int last, String zone) {

  static Difference of(String text, NaiveIcs.Property property) {
    return new Difference(text, property.first(), property.last(), property.parameter("TZID"));
  }

  static Difference of(String text, NaiveIcs.Component component) {
    String zone = component.name.equals("VTIMEZONE") ? component.value("TZID") : "";
    return new Difference(text, component.first, component.last, zone);
  }

  @Override
  public String toString() {
    return text;
  }
}
