package org.convene.io.ical.mapping;

import org.convene.io.ical.lines.ContentLine;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** What rows that are read later need of rows that were read before them. */
final class EventSoFar {

  private @Nullable EventTime start;
  private String startTzid = "";
  private boolean isOverride;

  void start(EventTime time, ContentLine line) {
    this.start = time;
    this.startTzid = line.property().parameter("TZID").orElse("");
  }

  /** The start of the event; null where it has none. */
  @Nullable EventTime start() {
    return start;
  }

  /** The TZID of the start; empty where it has none. */
  String startTzid() {
    return startTzid;
  }

  /** Says that this is an instance of a series. */
  void override() {
    this.isOverride = true;
  }

  boolean isOverride() {
    return isOverride;
  }
}
