package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.io.ical.lines.ContentLine;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** What rows that are read later need of rows that were read before them. */
final class EventSoFar {

  private static final Pattern ELEMENT =
      Pattern.compile("(/recurrence/(?:rules|dates|excluded))/(\\d{1,6})(?:/.*)?");

  private @Nullable EventTime start;
  private String startTzid = "";
  private boolean isOverride;
  private @Nullable Integer counted;
  private Map<String, List<Long>> listed = Map.of();

  void start(EventTime time, ContentLine line) {
    this.start = time;
    this.startTzid = line.property().parameter("TZID").orElse("");
  }

  /** The start of the event; null where it has none. */
  @Nullable EventTime start() {
    return start;
  }

  /** The TZID of the start; empty where it has none. */
  String startTzid() {
    return startTzid;
  }

  /** Says that this is an instance of a series. */
  void override() {
    this.isOverride = true;
  }

  boolean isOverride() {
    return isOverride;
  }

  /** Says how many overrides follow, and that there are no others; null where that is not said. */
  void counted(@Nullable Integer overrides) {
    this.counted = overrides;
  }

  @Nullable Integer counted() {
    return counted;
  }

  /** Says which line the next element of a list was read from. */
  void listed(String list, ContentLine line) {
    if (listed.isEmpty()) {
      listed = new HashMap<>();
    }
    listed.computeIfAbsent(list, key -> new ArrayList<>(1)).add(line.line());
  }

  /** Returns the line of the element that a path of the event names; -1 where it names none. */
  long line(String path) {
    if (listed.isEmpty()) {
      return -1;
    }
    Matcher element = ELEMENT.matcher(path);
    if (!element.matches()) {
      return -1;
    }
    List<Long> lines = listed.getOrDefault(element.group(1), List.of());
    int index = Integer.parseInt(element.group(2));
    return index < lines.size() ? lines.get(index) : -1;
  }
}
