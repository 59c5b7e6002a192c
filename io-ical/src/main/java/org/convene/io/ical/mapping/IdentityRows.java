package org.convene.io.ical.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.RawProperty;
import org.convene.event.Uid;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.jspecify.annotations.Nullable;

/** Which event: identity, its versions, and its page. */
final class IdentityRows {

  private static final String INSTANT = "a UTC time such as 20220518T123000Z";

  /** DTSTAMP is not here: it is the document's and follows from the others. */
  static final List<Row> ROWS =
      List.of(
          Row.of("/uid", IdentityRows::readUid, IdentityRows::uid, "UID").essential(),
          Row.of("/sequence", IdentityRows::readSequence, IdentityRows::sequence, "SEQUENCE"),
          Row.of("/created", IdentityRows::readCreated, IdentityRows::created, "CREATED"),
          Row.of("/updated", IdentityRows::readUpdated, IdentityRows::updated, "LAST-MODIFIED"),
          Row.of(EventModel.EVENT.field("url"), "URL"));

  private IdentityRows() {}

  private static void readUid(Source source, EventBuilder event) {
    ContentLine line = source.one("UID", Source.NONE);
    String uid = line == null ? "" : IcalText.unescape(line.property().value());
    if (uid.isBlank()) {
      if (line != null) {
        source.leave(line);
      }
      uid = derivedUid(source.lines());
      source.warn(
          source.line(), "ical.uid-missing", "expected a UID, found none; derived is " + uid);
    }
    event.uid(Uid.of(uid));
  }

  /** A uid for an event that has none: the same for the same lines. */
  private static String derivedUid(TakenLines lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      RawProperty property = lines.property(i);
      if (!property.name().equals(Stamp.NAME)) {
        text.append(property).append('\n');
      }
    }
    return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void uid(Event event, Sink sink) {
    sink.text("UID", event.uid().value());
  }

  private static void readSequence(Source source, EventBuilder event) {
    Integer sequence =
        source.value("SEQUENCE", "a whole number from 0", text -> IcalValues.integer(text, 0));
    event.sequence(sequence == null ? 0 : sequence);
  }

  private static void sequence(Event event, Sink sink) {
    sink.value("SEQUENCE", Integer.toString(event.sequence()));
  }

  private static @Nullable Instant instant(String name, Source source) {
    ContentLine line = source.one(name, Source.NONE);
    return line == null ? null : source.value(line, INSTANT, IcalValues::instant);
  }

  private static void readCreated(Source source, EventBuilder event) {
    Instant created = instant("CREATED", source);
    source.soFar().created(created);
    event.created(created);
  }

  private static void readUpdated(Source source, EventBuilder event) {
    Instant updated = instant("LAST-MODIFIED", source);
    source.soFar().updated(updated);
    event.updated(updated);
  }

  private static void created(Event event, Sink sink) {
    if (event.created().isPresent()) {
      sink.value("CREATED", IcalValues.utc(event.created().get()));
    }
  }

  private static void updated(Event event, Sink sink) {
    if (event.updated().isPresent()) {
      sink.value("LAST-MODIFIED", IcalValues.utc(event.updated().get()));
    }
  }
}
