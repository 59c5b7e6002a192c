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

  /** What a line, and each value of it, takes in memory beside its characters, in bytes. */
  private static final int PER_LINE = 150;

  private static final int PER_VALUE = 50;

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

  /** Into how many values the line may be taken apart. */
  public int values() {
    int values = 1;
    List<RawParameter> parameters = property.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      values += parameters.get(i).values().size();
    }
    String value = property.value();
    for (int i = value.indexOf(','); i >= 0; i = value.indexOf(',', i + 1)) {
      values += i > 0 && value.charAt(i - 1) == '\\' ? 0 : 1;
    }
    return values;
  }

  /** Returns what the line takes in memory, with what is read from it: about, in bytes. */
  public long size() {
    return size(values());
  }

  long size(int values) {
    long size = PER_LINE + (long) PER_VALUE * values;
    size += property.name().length() + property.value().length();
    List<RawParameter> parameters = property.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      RawParameter parameter = parameters.get(i);
      size += PER_VALUE + parameter.name().length();
      for (int j = 0; j < parameter.values().size(); j++) {
        size += parameter.values().get(j).length();
      }
    }
    return places == null ? size : size + places.size();
  }

  /** The words for a line that does not say what was expected of it. */
  public String expected(String expected) {
    return Expected.foundInstead(
        expected, property.name() + " " + Expected.quoted(property.value()));
  }
}
