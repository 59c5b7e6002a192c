package org.convene.io.ical.mapping;

import org.convene.event.NominalDuration;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Reminder;

/**
 * What is known of the extensions of an alarm that is so long before or after the start: a TRIGGER
 * in other words, as {@code -P0DT0H15M0S}, by which Google says {@code -PT15M}.
 */
record AlarmMarks(NominalDuration offset) implements KnownMarks {

  static KnownMarks of(Reminder.Trigger trigger) {
    return trigger instanceof Reminder.Trigger.Relative relative && !relative.fromEnd()
        ? new AlarmMarks(relative.offset())
        : NONE;
  }

  @Override
  public boolean stays(RawProperty extension) {
    return false;
  }

  @Override
  public boolean spells(RawProperty extension, RawProperty field) {
    String value = extension.value();
    if (!extension.name().equals("TRIGGER")
        || !isDuration(value)
        || !KeptLines.hasDefaultsOnly(extension)) {
      return false;
    }
    boolean isKept = !extension.parameters().isEmpty() || !value.equals(field.value());
    return isKept && offset.equals(ComponentSource.parsed(value, NominalDuration::parse));
  }

  @Override
  public boolean leaves(RawComponent extension) {
    return false;
  }

  private static boolean isDuration(String value) {
    return value.startsWith("P") || value.startsWith("-P") || value.startsWith("+P");
  }
}
