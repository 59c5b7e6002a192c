package org.convene.cli;

import java.time.format.DateTimeParseException;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which instance of a series is meant. */
final class InstanceOption implements ITypeConverter<EventTime> {

  static final String DESCRIPTION =
      "Which instance of a series: when it begins, as in 2022-05-24T08:30, with a zone as in"
          + " 2022-05-24T06:30Z, or its day.";

  @Override
  public EventTime convert(String value) {
    try {
      return EventTime.parse(value);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          Expected.foundInstead("a date, or a time such as 2022-05-24T08:30", value));
    }
  }
}
