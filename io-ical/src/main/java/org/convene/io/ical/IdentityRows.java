package org.convene.io.ical;

import java.util.List;
import org.convene.event.Event;

/** Which event: identity, its versions, and its page. */
final class IdentityRows {

  /** DTSTAMP is not here: it is the document's and follows from the others. */
  static final List<Row> ROWS =
      List.of(
          Row.of((event, sink) -> sink.text("UID", event.uid().value()), "UID"),
          Row.of(IdentityRows::sequence, "SEQUENCE"),
          Row.of(IdentityRows::created, "CREATED"),
          Row.of(IdentityRows::updated, "LAST-MODIFIED"),
          Row.of((event, sink) -> sink.value("URL", event.url()), "URL"));

  private IdentityRows() {}

  private static void sequence(Event event, Sink sink) {
    sink.value("SEQUENCE", Integer.toString(event.sequence()));
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
