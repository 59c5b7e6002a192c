package org.convene.io.ical.lines;

import java.util.List;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.Location;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * A content line and where it stands.
 *
 * @param line the line of the document on which it begins, from 1
 * @param property the name, the parameters decoded, and the value as it was written
 * @param column where the value begins in a line without parameters or folds; 0 where the value is
 *     not as it stands in the document
 * @param places of a line with parameters or folds; null for others
 */
public record ContentLine(
    long line, RawProperty property, int column, @Nullable LinePlaces places) {

  /** A line that does not stand so in the document. */
  public ContentLine(long line, RawProperty property) {
    this(line, property, 0, null);
  }

  /** Where a character of the value stands, or else where the line begins. */
  public Location at(int index) {
    LinePlaces known = places;
    return known != null
        ? known.at(known.value() + index)
        : Location.at(-1, line, column == 0 ? 1 : column + (long) index);
  }

  /** Where the value of a parameter stands, or else where the line begins. */
  public Location at(String parameter) {
    LinePlaces known = places;
    List<RawParameter> parameters = property.parameters();
    for (int i = 0; known != null && i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(parameter)) {
        return known.at(known.parameters()[i]);
      }
    }
    return Location.at(-1, line, 1);
  }

  /** The words for a line that does not say what was expected of it. */
  public String expected(String expected) {
    return Expected.foundInstead(
        expected, property.name() + " " + Expected.quoted(property.value()));
  }
}
