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

  /** A longer one is parsed each time: to remember it would cost what it holds. */
  private static final int LONGEST = 255;

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
    if (address != null && known.size() < MOST && text.length() <= LONGEST) {
      known.put(text, address);
    }
    return address;
  }

  /** One mailto:, without blanks behind it, and of a name with an address the address. */
  private static String bare(String text) {
    if (text.indexOf('<') >= 0) {
      Matcher named = NAMED.matcher(text);
      if (named.matches()) {
        return MAILTO + named.group(1);
      }
    }
    boolean again = false;
    int from = 0;
    while (text.regionMatches(true, from, MAILTO, 0, MAILTO.length())) {
      int behind = from + MAILTO.length();
      int next = behind;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      again |= from > 0 || next > behind;
      from = next;
    }
    return again ? MAILTO + text.substring(from) : text;
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
