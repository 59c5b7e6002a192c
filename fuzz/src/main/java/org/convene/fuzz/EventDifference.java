package org.convene.fuzz;

import org.convene.event.Event;
import org.convene.io.json.JsonFormat;

/** Shows where two events differ: the first place where their JSON does. */
final class EventDifference {

  private static final int AROUND = 200;

  private EventDifference() {}

  static String between(Event expected, Event found) {
    String wanted = json(expected);
    String given = json(found);
    int at = 0;
    while (at < Math.min(wanted.length(), given.length())
        && wanted.charAt(at) == given.charAt(at)) {
      at++;
    }
    return "expected …" + around(wanted, at) + "…, found …" + around(given, at) + "…";
  }

  private static String json(Event event) {
    return JsonFormat.builder().indent(false).build().string(event);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - AROUND / 4), Math.min(text.length(), at + AROUND));
  }
}
