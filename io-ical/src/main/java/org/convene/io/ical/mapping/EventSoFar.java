package org.convene.io.ical.mapping;

import java.time.Instant;
import org.convene.event.EventTime;
import org.convene.io.ical.lines.ContentLine;
import org.jspecify.annotations.Nullable;

/** What rows that are read later need of rows that were read before them. */
final class EventSoFar {

  private @Nullable EventTime start;
  private String startTzid = "";
  private @Nullable Instant created;
  private @Nullable Instant updated;
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

  void created(@Nullable Instant instant) {
    this.created = instant;
  }

  @Nullable Instant created() {
    return created;
  }

  void updated(@Nullable Instant instant) {
    this.updated = instant;
  }

  @Nullable Instant updated() {
    return updated;
  }

  /** Says that this is an instance of a series. */
  void override() {
    this.isOverride = true;
  }

  boolean isOverride() {
    return isOverride;
  }
}
