package org.convene.io.ical.lines;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.convene.event.RawProperty;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.text.Expected;

/**
 * Turns lines into calendars and components, each closed by its listener's reckoning, whatever is
 * missing in the document.
 *
 * <p>An END closes what it names and all that is open inside it. One that names nothing open is
 * left out. Where a component of a calendar begins inside another that cannot hold it, or a
 * calendar inside a calendar, the END before it is missing. A component without a calendar gets one
 * of its own. Each of these is reported.
 *
 * <p>At most 16 levels, or fewer if the limits say so; the calendar is the first. The limits of
 * JSON and XML are wider, but calendars nest four deep.
 */
public final class Nesting {

  private static final int DEEPEST = 16;
  private static final Set<String> OF_CALENDARS =
      Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE");
  private static final Set<String> HOLD_NONE_OF_THEM =
      Set.of(
          "VEVENT",
          "VTODO",
          "VJOURNAL",
          "VFREEBUSY",
          "VTIMEZONE",
          "VALARM",
          "STANDARD",
          "DAYLIGHT",
          "PARTICIPANT",
          "VLOCATION",
          "VRESOURCE");

  /** Is told what there is. */
  public interface Listener {

    void beginCalendar(long line) throws IOException;

    void begin(String name, long line) throws IOException;

    void property(ContentLine content) throws IOException;

    void end() throws IOException;

    void endCalendar() throws IOException;

    /** The component that is open, up to the one in the calendar, cannot be had whole. */
    void refuse() throws IOException;
  }

  private record Open(String name, long line) {}

  /** So many components an event, its overrides and zones among them. */
  private static final int PER_EVENT = 16;

  private final Listener listener;
  private final LineProblems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private final int deepest;
  private final long most;
  private long begun;
  private boolean inCalendar;
  private boolean implied;
  private long calendarLine;
  private int tooDeep;
  private int unclosed;

  Nesting(Listener listener, Limits limits, LineProblems problems) {
    this.listener = listener;
    this.problems = problems;
    this.deepest = Math.min(DEEPEST, limits.depth());
    this.most = Math.min(limits.events(), Long.MAX_VALUE / PER_EVENT) * PER_EVENT;
  }

  boolean isInCalendar() {
    return inCalendar;
  }

  /**
   * Whether a component that begins here begins in a calendar, with nothing that is open before.
   */
  boolean isBetweenComponents() {
    return inCalendar && !implied && open.isEmpty() && tooDeep == 0 && unclosed == 0;
  }

  /** Whether a calendar that begins here begins with nothing that is open before. */
  boolean isBetweenCalendars() {
    return !inCalendar && unclosed == 0;
  }

  /** Whether lines outside a calendar matter: where a component begins that gets one of its own. */
  public static boolean isOfCalendars(String name) {
    return OF_CALENDARS.contains(name);
  }

  /** Whether the BEGIN of such a component, in one of that name, says that its END is missing. */
  public static boolean holdsNone(String name) {
    return HOLD_NONE_OF_THEM.contains(name);
  }

  /**
   * Takes a line inside a calendar, or the BEGIN of one.
   *
   * @param escapes whether the line after it says that what begins is an extension, and is to be
   *     nested whatever it is
   */
  void take(ContentLine content, boolean escapes) throws IOException {
    RawProperty property = content.property();
    switch (property.name()) {
      case "BEGIN" -> begin(name(property), content.line(), escapes);
      case "END" -> end(name(property), content.line());
      default -> {
        if (tooDeep == 0) {
          listener.property(content);
        }
      }
    }
  }

  private static String name(RawProperty property) {
    return KnownNames.upper(property.value().strip());
  }

  private void begin(String name, long line, boolean escapes) throws IOException {
    if (name.equals("VCALENDAR")) {
      beginCalendar(line);
    } else if (tooDeep > 0) {
      tooDeep++;
    } else {
      beginComponent(name, line, escapes);
    }
  }

  private void beginCalendar(long line) throws IOException {
    if (inCalendar) {
      countUnclosed(line);
      closeAll(line, "BEGIN:VCALENDAR");
      missingEnd("VCALENDAR", calendarLine, line, "BEGIN:VCALENDAR");
      endCalendar();
    }
    count(line);
    openCalendar(line);
  }

  private void openCalendar(long line) throws IOException {
    inCalendar = true;
    calendarLine = line;
    listener.beginCalendar(line);
  }

  private void beginComponent(String name, long line, boolean escapes) throws IOException {
    if (!inCalendar) {
      warning(
          line,
          "ical.outside-calendar",
          Expected.foundInstead("BEGIN:VCALENDAR", "BEGIN:" + name)
              + "; it is read as in a calendar of its own");
      implied = true;
      openCalendar(line);
    } else if (!open.isEmpty() && !escapes && isOfCalendars(name) && isClosed()) {
      countUnclosed(line);
      closeAll(line, "BEGIN:" + name);
    }
    if (open.isEmpty()) {
      count(line);
    }
    if (open.size() + 2 > deepest) {
      tooDeep = 1;
      refuse(line, "limit.depth", Expected.atMost(deepest, "levels"));
      return;
    }
    open.push(new Open(name, line));
    listener.begin(name, line);
    if (!LineRules.isName(name) || name.length() > 255) {
      refuse(
          line,
          "ical.component-name",
          Expected.found("a name of letters, digits and hyphens", name));
    }
  }

  private void refuse(long line, String code, String message) throws IOException {
    problems.error(Location.at(-1, line, 1), code, message);
    listener.refuse();
  }

  private boolean isClosed() {
    for (Open component : open) {
      if (!HOLD_NONE_OF_THEM.contains(component.name())) {
        return false;
      }
    }
    return true;
  }

  /** So many in a row are as deep as if they were nested. */
  private void countUnclosed(long line) throws IOException {
    unclosed++;
    if (unclosed >= deepest) {
      throw LineProblems.failure(
          Location.at(-1, line, 1),
          "limit.depth",
          Expected.foundInstead("at most " + deepest + " levels", "more that are not closed"));
    }
  }

  private void count(long line) throws IOException {
    begun++;
    if (begun > most) {
      throw LineProblems.failure(
          Location.at(-1, line, 1),
          "limit.events",
          Expected.atMost(most, "calendars and components"));
    }
  }

  private void end(String name, long line) throws IOException {
    if (name.equals("VCALENDAR") && !implied) {
      closeAll(line, "END:VCALENDAR");
      endCalendar();
    } else if (tooDeep > 0) {
      tooDeep--;
    } else if (isOpen(name)) {
      while (!open.getFirst().name().equals(name)) {
        close(line, "END:" + name);
      }
      open.pop();
      unclosed = 0;
      listener.end();
      if (implied && open.isEmpty()) {
        endCalendar();
      }
    } else {
      String expected = open.isEmpty() ? "VCALENDAR" : open.getFirst().name();
      String found = Expected.quoted("END:" + name);
      warning(
          line,
          "ical.stray-end",
          Expected.foundInstead("END:" + expected, found) + "; the line is ignored");
    }
  }

  private boolean isOpen(String name) {
    for (Open component : open) {
      if (component.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void endCalendar() throws IOException {
    inCalendar = false;
    implied = false;
    listener.endCalendar();
  }

  private void closeAll(long line, String found) throws IOException {
    tooDeep = 0;
    while (!open.isEmpty()) {
      close(line, found);
    }
  }

  private void close(long line, String found) throws IOException {
    Open component = open.pop();
    missingEnd(component.name(), component.line(), line, found);
    listener.end();
  }

  private void missingEnd(String name, long begin, long line, String found) {
    warning(
        line,
        "ical.missing-end",
        Expected.foundInstead("END:" + name + " for line " + begin, found)
            + "; the component ends here");
  }

  private void warning(long line, String code, String message) {
    problems.warning(Location.at(-1, line, 1), code, message);
  }

  /** The document ends; what is open then may lack more than its END. */
  void finish(long line) throws IOException {
    if (!inCalendar) {
      return;
    }
    Location here = Location.at(-1, line, -1);
    String end = "the end of the document";
    if (open.isEmpty()) {
      problems.warning(
          here,
          "ical.truncated",
          Expected.foundInstead("END:VCALENDAR for line " + calendarLine, end)
              + "; the calendar ends here");
    }
    while (!open.isEmpty()) {
      Open component = open.pop();
      problems.error(
          here,
          "ical.truncated",
          Expected.foundInstead("END:" + component.name() + " for line " + component.line(), end)
              + "; the component is left out");
      listener.end();
    }
    endCalendar();
  }
}
