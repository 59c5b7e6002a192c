package org.convene.io.ical.mapping;

import java.util.List;
import org.convene.event.RawParameter;

/**
 * A time as a property says it.
 *
 * @param parameters the parameters that belong to it
 * @param value the value
 */
record WrittenTime(List<RawParameter> parameters, String value) {

  /** A time that needs no parameters. */
  static WrittenTime of(String value) {
    return new WrittenTime(List.of(), value);
  }
}
