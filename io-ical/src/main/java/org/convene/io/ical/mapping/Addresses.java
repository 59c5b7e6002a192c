package org.convene.io.ical.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.CalendarAddress;
import org.jspecify.annotations.Nullable;

/** The addresses of one calendar: the same people come again from event to event. */
final class Addresses {

  private static final int MOST = 256;
  private static final String MAILTO = "mailto:";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:mailto:)?[^<>]*<(?:mailto:)?([^<>\\s@]+@[^<>\\s@]+)>", Pattern.CASE_INSENSITIVE);

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

  /** One mailto:, without blanks behind it, and of a name with an address the address. */
  private static String bare(String text) {
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return MAILTO + named.group(1);
    }
    String address = text;
    boolean again = false;
    while (address.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
      address = address.substring(MAILTO.length());
      again =
          !address.equals(address.strip())
              || address.regionMatches(true, 0, MAILTO, 0, MAILTO.length())
              || again;
      address = address.strip();
    }
    return again ? MAILTO + address : text;
  }

  private static @Nullable CalendarAddress parsed(String text) {
    try {
      CalendarAddress address = CalendarAddress.of(bare(text.strip()));
      boolean usable = address.uri().isAbsolute() && !address.email().orElse("-").isBlank();
      return usable ? address : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
