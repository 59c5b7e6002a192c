package org.convene.cli;

import java.time.format.DateTimeParseException;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which instance of a series a message is about, and why it is sent. */
final class InstanceOption {

  @Option(
      names = "--instance",
      paramLabel = "TIME",
      converter = Times.class,
      description =
          "Which instance of a series: when it begins, as in 2022-05-24T08:30, with a zone as in"
              + " 2022-05-24T06:30Z, or its day.")
  private @Nullable EventTime time;

  @Option(names = "--comment", paramLabel = "TEXT", description = "Why, for those who are told.")
  private String comment = "";

  @Nullable EventTime time() {
    return time;
  }

  String comment() {
    return comment;
  }

  /** Reads the time of an instance. */
  static final class Times implements ITypeConverter<EventTime> {

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
}
