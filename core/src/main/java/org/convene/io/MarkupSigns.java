package org.convene.io;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document in XML or HTML is, by its outermost element. */
final class MarkupSigns {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  /** What may stand before the outermost element. */
  private static final Pattern BEFORE =
      Pattern.compile("\\s*(<\\?.*?\\?>|<!--.*?-->|<!doctype[^>\\[]*(\\[.*?\\]\\s*)?>)", FLAGS);

  private static final Pattern ELEMENT =
      Pattern.compile("\\s*<(?:[\\w.-]+:)?([\\w.-]+)[^>]*", FLAGS);

  private static final Map<String, String> ROOTS =
      Map.ofEntries(
          Map.entry("icalendar", "xCal (RFC 6321)"),
          Map.entry("schedule", "a schedule of frab or pentabarf in XML"),
          Map.entry("multistatus", "an answer of a CalDAV server"),
          Map.entry("httpapiresult", "an export of Indico in XML"),
          Map.entry("rss", "an RSS feed"),
          Map.entry("feed", "an Atom feed"),
          Map.entry("html", "HTML"),
          Map.entry("head", "HTML"),
          Map.entry("body", "HTML"),
          Map.entry("div", "HTML"),
          Map.entry("script", "HTML"),
          Map.entry("table", "HTML"),
          Map.entry("meta", "HTML"));

  private MarkupSigns() {}

  /** The kind of a text that begins with {@code <}. */
  static String kind(String text) {
    if (text.regionMatches(true, 0, "<!doctype html", 0, 14)) {
      return "HTML";
    }
    Matcher before = BEFORE.matcher(text);
    int at = 0;
    while (before.region(at, text.length()).lookingAt()) {
      at = before.end();
      if (before.group(1).regionMatches(true, 0, "<!doctype html", 0, 14)) {
        return "HTML";
      }
    }
    Matcher root = ELEMENT.matcher(text).region(at, text.length());
    if (!root.lookingAt()) {
      return "XML";
    }
    if (root.group().contains("urn:convene:")) {
      return "XML"; // ours, whatever its version
    }
    return ROOTS.getOrDefault(root.group(1).toLowerCase(Locale.ROOT), "XML");
  }
}
