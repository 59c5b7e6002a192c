package org.convene.io.ical.lines;

import org.convene.event.RawProperty;
import org.convene.text.Expected;

/**
 * A content line and where it stands.
 *
 * @param line the line of the document on which it begins, from 1
 * @param property the name, the parameters decoded, and the value as it was written
 */
public record ContentLine(long line, RawProperty property) {

  /** The words for a line that does not say what was expected of it. */
  public String expected(String expected) {
    return Expected.foundInstead(
        expected, property.name() + " " + Expected.quoted(property.value()));
  }
}
