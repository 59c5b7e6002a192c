package org.convene.io.ical.mapping;

import java.util.HashMap;
import java.util.Map;
import org.convene.event.CalendarAddress;
import org.jspecify.annotations.Nullable;

/** The addresses of one calendar: the same people come again from event to event. */
final class Addresses {

  private static final int MOST = 256;

  private final Map<String, CalendarAddress> known = new HashMap<>();

  /** The address that a text says; null where it says none. */
  @Nullable CalendarAddress of(String text) {
    CalendarAddress before = known.get(text);
    if (before != null) {
      return before;
    }
    CalendarAddress address = parsed(text);
    if (address != null && known.size() < MOST) {
      known.put(text, address);
    }
    return address;
  }

  private static @Nullable CalendarAddress parsed(String text) {
    try {
      CalendarAddress address = CalendarAddress.of(text.strip());
      boolean usable = address.uri().isAbsolute() && !address.email().orElse("-").isBlank();
      return usable ? address : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
