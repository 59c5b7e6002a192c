package org.convene.io.ical.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.FreeBusy;
import org.convene.event.Privacy;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.LineRules;
import org.jspecify.annotations.Nullable;

/** The rows of an event's states, and of how a calendar shows it. */
final class StateRows {

  private static final String STATUS = "X-CONVENE-STATUS";
  static final String BUSY = "X-MICROSOFT-CDO-BUSYSTATUS";
  private static final String COLOR = "X-CONVENE-COLOR";

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.word("publicationStatus", "X-CONVENE-PUBLICATION-STATUS"),
          PropertyRow.of("/status", StateRows::readStatus, StateRows::status, "STATUS", STATUS),
          PropertyRow.of(
              "/privacy",
              StateRows::readPrivacy,
              (event, sink) -> sink.value("CLASS", event.privacy()),
              "CLASS"),
          PropertyRow.of("/freeBusy", StateRows::readFreeBusy, StateRows::freeBusy, "TRANSP", BUSY),
          PropertyRow.word("priority", "PRIORITY"),
          PropertyRow.of(
              "/color",
              (source, event) -> event.color(readColor(source)),
              StateRows::color,
              "COLOR",
              COLOR));

  private StateRows() {}

  private static void readStatus(ComponentSource source, EventBuilder event) {
    EventStatus own = source.value(STATUS, "a status", EventStatus::valueOf);
    ContentLine line = source.one("STATUS", ComponentSource.NONE);
    if (line == null) {
      event.status(own);
      return;
    }
    EventStatus status =
        source.value(
            line,
            "TENTATIVE, CONFIRMED or CANCELLED",
            text -> EventStatus.valueOf(text.toUpperCase(Locale.ROOT)));
    boolean postponed = own == EventStatus.POSTPONED && status == EventStatus.TENTATIVE;
    event.status(postponed ? own : status);
  }

  /** A class of somebody's own counts as PRIVATE (RFC 5545 section 3.8.1.3), and is kept. */
  private static void readPrivacy(ComponentSource source, EventBuilder event) {
    ContentLine line = source.one("CLASS", ComponentSource.NONE);
    if (line == null) {
      return;
    }
    String value = line.property().value();
    Privacy known =
        ComponentSource.parsed(value, text -> Privacy.valueOf(text.toUpperCase(Locale.ROOT)));
    if (known != null) {
      event.privacy(known);
    } else if (LineRules.isName(value)) {
      source.keep(line);
      event.privacy(Privacy.PRIVATE);
    } else {
      source.value(line, "PUBLIC, PRIVATE or CONFIDENTIAL", text -> null);
    }
  }

  private static void readFreeBusy(ComponentSource source, EventBuilder event) {
    ContentLine line = source.one("TRANSP", ComponentSource.NONE);
    if (line == null) {
      ContentLine microsoft = source.one(BUSY, ComponentSource.NONE);
      if (microsoft != null) {
        alone(source, event, microsoft);
      }
      return;
    }
    FreeBusy freeBusy = source.value(line, "OPAQUE or TRANSPARENT", StateRows::transparency);
    event.freeBusy(freeBusy);
    if (freeBusy == FreeBusy.BUSY) {
      ContentLine microsoft = source.one(BUSY, ComponentSource.NONE);
      if (microsoft != null) {
        finer(source, event, microsoft);
      }
    }
  }

  /** Whether the line of Outlook says nothing that a field holds, beside what TRANSP says. */
  static boolean leavesBusy(String value, @Nullable FreeBusy freeBusy) {
    return switch (value) {
      case "TENTATIVE", "OOF", "FREE" -> freeBusy == FreeBusy.FREE;
      default -> true;
    };
  }

  private static @Nullable FreeBusy transparency(String value) {
    return switch (value.toUpperCase(Locale.ROOT)) {
      case "TRANSPARENT" -> FreeBusy.FREE;
      case "OPAQUE" -> FreeBusy.BUSY;
      default -> null;
    };
  }

  /** What Outlook says where nothing else does; BUSY is what an event is anyway. */
  private static void alone(ComponentSource source, EventBuilder event, ContentLine line) {
    if (line.property().value().equals("FREE")) {
      source.keep(line);
      event.freeBusy(FreeBusy.FREE);
    } else {
      finer(source, event, line);
    }
  }

  /** What Outlook says of a time that is taken; BUSY, or anything else, stays an extension. */
  private static void finer(ComponentSource source, EventBuilder event, ContentLine line) {
    switch (line.property().value()) {
      case "TENTATIVE" -> event.freeBusy(FreeBusy.TENTATIVE);
      case "OOF" -> event.freeBusy(FreeBusy.OUT_OF_OFFICE);
      default -> source.leave(line);
    }
  }

  /** A colour, as {@link #color(String, Sink)} wrote it. */
  static @Nullable String readColor(ComponentSource source) {
    Optional<String> color = source.string("COLOR");
    return color.or(() -> source.string(COLOR)).orElse(null);
  }

  private static void status(Event event, Sink sink) {
    if (event.status().isEmpty()) {
      return;
    }
    EventStatus status = event.status().get();
    if (sink.isJournal()) {
      sink.value(STATUS, status.name());
    } else if (status == EventStatus.POSTPONED) {
      sink.value("STATUS", "TENTATIVE");
      sink.value(STATUS, status.name());
    } else {
      sink.value("STATUS", status.name());
    }
  }

  private static void freeBusy(Event event, Sink sink) {
    if (event.freeBusy().isEmpty()) {
      return;
    }
    FreeBusy freeBusy = event.freeBusy().get();
    sink.value("TRANSP", freeBusy == FreeBusy.FREE ? "TRANSPARENT" : "OPAQUE");
    if (freeBusy == FreeBusy.TENTATIVE) {
      sink.value(BUSY, "TENTATIVE");
    } else if (freeBusy == FreeBusy.OUT_OF_OFFICE) {
      sink.value(BUSY, "OOF");
    }
  }

  private static void color(Event event, Sink sink) {
    if (event.color().isPresent()) {
      color(event.color().get(), sink);
    }
  }

  /** COLOR takes the names of CSS only (RFC 7986 section 5.9). */
  static void color(String color, Sink sink) {
    boolean name = color.chars().allMatch(c -> c >= 'a' && c <= 'z');
    sink.text(name ? "COLOR" : COLOR, color);
  }
}
