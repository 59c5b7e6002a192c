package org.convene.cli;

import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.io.ReadResult;
import org.jspecify.annotations.Nullable;

/** The one event of a document that a command is about, found while reading. */
final class Choice {

  private final @Nullable String uid;
  private @Nullable Event first;
  private @Nullable Event dated;
  private long seen;

  /** By its uid; without one the only event, or else the first with a date. */
  Choice(@Nullable String uid) {
    this.uid = uid;
  }

  void offer(ReadResult result) {
    seen++;
    if (result instanceof ReadResult.Accepted accepted) {
      Event event = accepted.event();
      if (uid != null && !event.uid().value().equals(uid)) {
        return;
      }
      if (first == null) {
        first = event;
      }
      if (dated == null && !(event.schedule() instanceof Schedule.Undated)) {
        dated = event;
      }
    }
  }

  boolean isMade() {
    return uid != null ? first != null : dated != null && seen > 1;
  }

  Optional<Event> event() {
    return Optional.ofNullable(uid != null || seen == 1 ? first : dated);
  }

  boolean isOneOfSeveral() {
    return uid == null && seen > 1;
  }

  String whyNone(String document) {
    if (uid != null) {
      return document + ": expected an event with the uid " + uid + ", found none";
    }
    return document + ": expected an event with a date, found none";
  }
}
