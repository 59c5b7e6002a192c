package org.convene.io.ical.mapping;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.NominalDuration;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.io.ical.lines.EncodedValue;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.zones.ZoneUse;
import org.convene.vocabulary.ZoneNames;

/**
 * What the rows of an event tell of its extensions without a reading: of the lines that nearly
 * every calendar of other programs has. Without those of Google and Outlook, their exports take 68
 * µs an event to write in place of 11; without the other spellings of a field, real files take
 * twice as long.
 *
 * @param event what the extensions are of
 */
record EventMarks(Event event) implements KnownMarks {

  /** Of each of these, a row leaves a line without a value. */
  private static final Set<String> LEFT_EMPTY =
      Set.of(
          "CATEGORIES",
          "CLASS",
          "COMMENT",
          "DESCRIPTION",
          "LOCATION",
          "PRIORITY",
          "STATUS",
          "SUMMARY",
          "URL");

  /**
   * Of each of these, a row reads one line by its value and these parameters; with others it is
   * kept beside the field.
   */
  private static final Map<String, Set<String>> READ =
      Map.of(
          "DESCRIPTION", SourceTexts.KNOWN,
          "DTEND", TimeRows.KNOWN,
          "DTSTART", TimeReading.KNOWN,
          "LOCATION", SourceTexts.KNOWN,
          "SUMMARY", SourceTexts.KNOWN,
          "URL", ComponentSource.NONE);

  /** What is known of an event; nothing where it may not read back with all marks either. */
  static KnownMarks of(Event event, Sink sink) {
    return readsBack(event, sink) ? new EventMarks(event) : NONE;
  }

  /**
   * Whether an event certainly reads back where each extension with a field's name is marked. One
   * does not whose date is missing, which a line of Microsoft makes one of whole days, or which is
   * an instance that recurs; a message does not say all of an event.
   */
  static boolean readsBack(Event event, Sink sink) {
    return !sink.isMessage()
        && sink.zones().describesAliases()
        && !(event.schedule() instanceof Schedule.Undated)
        && (event.schedule() instanceof Schedule.AllDay || !isMarkedWhole(event))
        && (event.recurrenceId().isEmpty() || event.recurrence().isEmpty())
        && areZonesNamed(sink.zones());
  }

  /** Whether a name tells each zone; an offset in a series is told by its VTIMEZONE alone. */
  private static boolean areZonesNamed(ZoneUse zones) {
    for (ZoneId zone : zones.spans().keySet()) {
      if (!ZoneNames.isId(zone.getId())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarkedWhole(Event event) {
    List<RawProperty> properties = event.extensions().properties();
    for (int i = 0; i < properties.size(); i++) {
      if (WholeDays.isMark(properties.get(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean stays(RawProperty extension) {
    String name = extension.name();
    return extension.value().isEmpty()
        ? LEFT_EMPTY.contains(name) && KeptLines.hasDefaultsOnly(extension)
        : name.equals(StateRows.BUSY)
            && StateRows.leavesBusy(extension.value(), event.freeBusy().orElse(null));
  }

  @Override
  public boolean spells(RawProperty extension, RawProperty field) {
    return switch (extension.name()) {
      case "DESCRIPTION", "LOCATION", "URL" -> saysMore(extension, field);
      case "DTSTART" -> saysMore(extension, field) || isDay(extension, field);
      case "DTEND" ->
          saysMore(extension, field) || isDay(extension, field) || isLocalEnd(extension);
      case "DURATION" -> isDuration(extension, field);
      case "SUMMARY" -> saysMore(extension, field) || isTitleOfLines(extension, field);
      default -> false;
    };
  }

  @Override
  public boolean leaves(RawComponent extension) {
    return extension.name().equals("VALARM")
        && !Foreign.isMarked(extension)
        && !Alarms.isReminder(extension);
  }

  /** Whether a line says what the field does, in the same words, and has other parameters too. */
  private static boolean saysMore(RawProperty extension, RawProperty field) {
    return extension.value().equals(field.value())
        && extension.parameters().size() > field.parameters().size()
        && hasItsParameters(extension, field);
  }

  /** Whether the parameters that are read are those of the field. */
  private static boolean hasItsParameters(RawProperty extension, RawProperty field) {
    String name = extension.name();
    Set<String> read = READ.getOrDefault(name, Set.of());
    int said = 0;
    for (RawParameter parameter : extension.parameters()) {
      if (EncodedValue.isSaidBy(parameter)) {
        return false;
      }
      if (!TakenLines.isMore(name, parameter, read)) {
        if (said == field.parameters().size() || !parameter.equals(field.parameters().get(said))) {
          return false;
        }
        said++;
      }
    }
    return said == field.parameters().size();
  }

  /** Whether a line says the day of the field without VALUE, or with the TZID of a time. */
  private boolean isDay(RawProperty extension, RawProperty field) {
    if (!(event.schedule() instanceof Schedule.AllDay)
        || !extension.value().equals(field.value())) {
      return false;
    }
    boolean isKept = !TimeReading.isTypeOf(extension, "DATE");
    for (RawParameter parameter : extension.parameters()) {
      if (EncodedValue.isSaidBy(parameter) || Sink.isOurs(parameter.name())) {
        return false;
      }
      isKept |= TakenLines.isMore(extension.name(), parameter, TimeReading.KNOWN);
    }
    return isKept || !extension.parameter("TZID").orElse("").isEmpty();
  }

  /** Whether a line says the end in the zone of the start, but without its name. */
  private boolean isLocalEnd(RawProperty extension) {
    return extension.parameters().isEmpty()
        && event.schedule() instanceof Schedule.Zoned zoned
        && zoned.end().orElse(null) instanceof End.At at
        && at.zone().isEmpty()
        && !at.time().isBefore(zoned.start())
        && extension.value().equals(IcalValues.dateTime(at.time()));
  }

  /** Whether a line says how long the event takes, in other words than the field. */
  private boolean isDuration(RawProperty extension, RawProperty field) {
    String value = extension.value();
    NominalDuration said = ComponentSource.parsed(value, NominalDuration::parse);
    if (said == null || !KeptLines.hasDefaultsOnly(extension)) {
      return false;
    }
    if (field.name().equals("DURATION")) {
      boolean isKept = !extension.parameters().isEmpty() || !value.equals(field.value());
      return isKept && said.equals(ComponentSource.parsed(field.value(), NominalDuration::parse));
    }
    return event.schedule() instanceof Schedule.AllDay days
        && said.time().isZero()
        && said.days() == ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
  }

  /** Whether a line says the title on several lines, which are joined where it is read. */
  private boolean isTitleOfLines(RawProperty extension, RawProperty field) {
    String text = IcalText.unescape(extension.value());
    return text.indexOf('\n') >= 0
        && TextRows.joined(text).equals(event.title().map(Text::value).orElse(""))
        && hasItsParameters(extension, field);
  }
}
