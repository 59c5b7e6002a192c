package org.convene.io.ical;

import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.FreeBusy;

/** In which state, and how it shows in a calendar. */
final class StateRows {

  private static final String PUBLICATION = "X-CONVENE-PUBLICATION-STATUS";
  private static final String STATUS = "X-CONVENE-STATUS";
  private static final String BUSY = "X-MICROSOFT-CDO-BUSYSTATUS";
  private static final String COLOR = "X-CONVENE-COLOR";

  static final List<Row> ROWS =
      List.of(
          Row.of(StateRows::publication, PUBLICATION),
          Row.of(StateRows::status, "STATUS", STATUS),
          Row.of((event, sink) -> sink.value("CLASS", event.privacy()), "CLASS"),
          Row.of(StateRows::freeBusy, "TRANSP", BUSY),
          Row.of((event, sink) -> sink.value("PRIORITY", event.priority()), "PRIORITY"),
          Row.of(StateRows::color, "COLOR", COLOR));

  private StateRows() {}

  private static void publication(Event event, Sink sink) {
    if (event.publicationStatus().isPresent()) {
      sink.text(PUBLICATION, event.publicationStatus().get().label());
    }
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
