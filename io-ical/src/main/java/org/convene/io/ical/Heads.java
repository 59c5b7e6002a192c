package org.convene.io.ical;

import java.util.Map;
import java.util.Set;
import org.convene.event.RawComponent;
import org.convene.event.Text;
import org.convene.io.DocumentHead;

/** What a document says of itself, as the properties of VCALENDAR (RFC 7986 section 5). */
final class Heads {

  private static final Set<String> NAMES =
      Set.of(
          "PRODID",
          "VERSION",
          "CALSCALE",
          "METHOD",
          "NAME",
          "DESCRIPTION",
          "SOURCE",
          "REFRESH-INTERVAL",
          "COLOR",
          "X-WR-CALNAME",
          "X-WR-CALDESC",
          "X-PUBLISHED-TTL");

  private Heads() {}

  static RawComponent component(DocumentHead head, String producer) {
    Sink sink = new Sink("VCALENDAR", new ZoneUse(Map.of()));
    sink.text("PRODID", head.producer().orElse(producer));
    sink.value("VERSION", "2.0");
    sink.value("CALSCALE", "GREGORIAN");
    sink.value("METHOD", head.method());
    if (head.title().isPresent()) {
      text("NAME", "X-WR-CALNAME", head.title().get(), sink);
    }
    if (head.description().isPresent()) {
      text("DESCRIPTION", "X-WR-CALDESC", head.description().get(), sink);
    }
    sink.uri("SOURCE", head.source());
    if (head.refreshInterval().isPresent()) {
      String interval = head.refreshInterval().get().toString();
      sink.value("REFRESH-INTERVAL", Params.of("VALUE", "DURATION"), interval);
      sink.value("X-PUBLISHED-TTL", interval);
    }
    if (head.color().isPresent()) {
      StateRows.color(head.color().get(), sink);
    }
    Foreign.write(head.extensions(), NAMES, sink);
    return sink.component();
  }

  /** The second name is for clients that know only that. */
  private static void text(String name, String copy, Text text, Sink sink) {
    sink.text(name, text);
    sink.text(copy, text.value());
  }
}
