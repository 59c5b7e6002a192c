package org.convene.io.ical.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Uid;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.TimeSpellings;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The rows of an event's identity, versions and page. */
final class IdentityRows {

  static final String CREATED = "CREATED";
  static final String UPDATED = "LAST-MODIFIED";
  private static final Set<String> STAMP = Set.of("VALUE", Stamp.CLOCK);

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of(
                  "/stamp",
                  IdentityRows::readStamp,
                  (event, sink) -> sink.add(sink.stamp().line(event)),
                  Stamp.NAME)
              .readingToo(CREATED, UPDATED),
          PropertyRow.of("/uid", IdentityRows::readUid, IdentityRows::uid, "UID").essential(),
          PropertyRow.of(
              PropertyField.always(
                  PropertyField.field(EventModel.EVENT, "sequence", Kinds.INTEGER), "SEQUENCE", 0)),
          PropertyRow.word("created", CREATED),
          PropertyRow.word("updated", UPDATED),
          PropertyRow.word("url", "URL"));

  private IdentityRows() {}

  private static void readStamp(ComponentSource source, EventBuilder event) {
    ContentLine line = source.one(Stamp.NAME, STAMP);
    if (line == null || source.parameter(line, Stamp.CLOCK).isPresent()) {
      return;
    }
    Instant stamp = source.instant(line);
    if (stamp == null) {
      source.refuse(line, IcalWords.INSTANT);
      return;
    }
    Instant updated = instant(source, UPDATED);
    Instant created = instant(source, CREATED);
    Instant follows = updated != null ? updated : created != null ? created : source.usualStamp();
    if (!line.property().parameters().isEmpty() || !stamp.equals(follows)) {
      event.stamp(stamp);
    }
  }

  private static @Nullable Instant instant(ComponentSource source, String name) {
    ContentLine line = source.lines().any(name);
    return line == null ? null : TimeSpellings.instant(line.property().value());
  }

  private static void readUid(ComponentSource source, EventBuilder event) {
    ContentLine line = source.one("UID", ComponentSource.NONE);
    String uid = line == null ? "" : source.text(line);
    if (uid.isBlank()) {
      if (line != null) {
        source.leave(line);
      }
      uid = derivedUid(source.lines());
      source.warn(
          source.line(), "ical.uid-missing", Expected.foundNone("a UID") + "; derived is " + uid);
    }
    event.uid(Uid.of(uid));
  }

  /**
   * A uid for an event that has none: the same for the same lines. They are spelled as a record
   * spells itself, but without {@code toString()}, which takes 26 us an event.
   */
  private static String derivedUid(TakenLines lines) {
    StringBuilder text = new StringBuilder(1024);
    for (int i = 0; i < lines.size(); i++) {
      RawProperty property = lines.property(i);
      if (!property.name().equals(Stamp.NAME)) {
        spell(property, text);
        text.append('\n');
      }
    }
    return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Appends {@link RawProperty#toString()}. */
  static void spell(RawProperty property, StringBuilder text) {
    text.append("RawProperty[name=").append(property.name()).append(", parameters=[");
    List<RawParameter> parameters = property.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      RawParameter parameter = parameters.get(i);
      text.append(i == 0 ? "" : ", ").append("RawParameter[name=").append(parameter.name());
      text.append(", values=[").append(String.join(", ", parameter.values())).append("]]");
    }
    text.append("], value=").append(property.value()).append(']');
  }

  private static void uid(Event event, Sink sink) {
    sink.text("UID", event.uid().value());
  }
}
