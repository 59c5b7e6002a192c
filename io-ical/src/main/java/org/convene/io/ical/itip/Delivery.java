package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;

/**
 * One message, and to whom it goes.
 *
 * @param parts the events in it: a series with its overrides, or instances
 */
public record Delivery(ItipMethod method, List<Event> parts, List<CalendarAddress> recipients) {

  /** Messages of a step, each once for all who get the same. */
  static final class Round {

    private record What(ItipMethod method, List<Event> parts) {}

    private final Map<What, List<CalendarAddress>> deliveries = new LinkedHashMap<>();

    void add(ItipMethod method, List<Event> parts, CalendarAddress recipient) {
      deliveries.computeIfAbsent(new What(method, parts), it -> new ArrayList<>(1)).add(recipient);
    }

    List<Delivery> all() {
      return deliveries.entrySet().stream()
          .map(it -> new Delivery(it.getKey().method(), it.getKey().parts(), it.getValue()))
          .toList();
    }
  }
}
