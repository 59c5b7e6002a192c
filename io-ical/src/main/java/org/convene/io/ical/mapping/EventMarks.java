package org.convene.io.ical.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.FreeBusy;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;
import org.convene.io.ical.zones.ZoneUse;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an event tell of its extensions without a reading: of the lines that nearly
 * every export of Google and Outlook has. Without it, such an export takes 68 µs an event to write
 * in place of 11.
 *
 * @param freeBusy what the event says of it; null for nothing
 */
record EventMarks(@Nullable FreeBusy freeBusy) implements KnownMarks {

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

  /** What is known of an event; nothing where it may not read back with all marks either. */
  static KnownMarks of(Event event, Sink sink) {
    return readsBack(event, sink) ? new EventMarks(event.freeBusy().orElse(null)) : NONE;
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
        ? extension.parameters().isEmpty() && LEFT_EMPTY.contains(name)
        : name.equals(StateRows.BUSY) && StateRows.leavesBusy(extension.value(), freeBusy);
  }

  @Override
  public boolean spells(RawProperty extension, RawProperty field) {
    return false;
  }
}
