package org.convene.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a JSON document is, by its members. It looks at the beginning alone, which may be cut off
 * anywhere: the first element of each array stands for all.
 */
final class JsonSigns {

  /** So deep are members looked at; the deepest sign is {@code items/start/dateTime}. */
  private static final int DEEPEST = 4;

  private static final int MOST = 10_000;

  /** A sign, tested on the texts of the members by their paths. */
  private record Sign(String kind, Predicate<Map<String, String>> holds) {}

  private static final Set<String> JCAL =
      Set.of("vcalendar", "vevent", "vtodo", "vjournal", "vfreebusy", "vtimezone");
  private static final Set<String> JSCALENDAR = Set.of("Event", "Task", "Group");
  private static final Set<String> INDICO = Set.of("Conference", "Meeting", "Lecture");

  /** Members that only an event of Convene has, whatever else stands beside them. */
  private static final List<String> OURS =
      List.of("schedule/start", "schedule/first", "schedule/undated");

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("jCal (RFC 7265)", it -> JCAL.contains(it.getOrDefault("", ""))),
          new Sign("jCard (RFC 7095)", it -> it.getOrDefault("", "").equals("vcard")),
          new Sign(
              "a schedule of frab or pretalx in JSON", it -> it.containsKey("schedule/conference")),
          new Sign("schema.org JSON-LD", it -> text(it, "@context").contains("schema.org")),
          new Sign("schema.org JSON-LD", it -> it.containsKey("json-ld")),
          new Sign("schema.org JSON-LD", it -> text(it, "@context/@vocab").contains("schema.org")),
          new Sign(
              "schema.org JSON-LD", it -> text(it, "@type").endsWith("Event") && hasStartDate(it)),
          new Sign("JSON-LD", it -> it.containsKey("@context") || it.containsKey("@graph")),
          new Sign(
              "JSON of the Google Calendar API", it -> text(it, "kind").startsWith("calendar#")),
          new Sign(
              "JSON of the Google Calendar API",
              it -> it.containsKey("iCalUID") && it.keySet().stream().anyMatch(isStartOf("date"))),
          new Sign(
              "JSON of Microsoft Graph",
              it -> it.keySet().stream().anyMatch(name -> name.startsWith("@odata."))),
          new Sign(
              "JSON of Microsoft Graph",
              it ->
                  it.containsKey("iCalUId")
                      || (it.containsKey("subject") && it.containsKey("start/dateTime"))),
          new Sign(
              "an export of Indico in JSON",
              it ->
                  INDICO.contains(text(it, "_type"))
                      || text(it, "_fossil").startsWith("conference")),
          new Sign("microformats 2 in JSON", it -> text(it, "type").startsWith("h-")),
          new Sign(
              "JSCalendar (RFC 8984)",
              it -> JSCALENDAR.contains(text(it, "@type")) || isBareJsCalendar(it)),
          new Sign(
              "events of FullCalendar in JSON",
              it ->
                  it.containsKey("start") && (it.containsKey("allDay") || it.containsKey("end"))));

  private JsonSigns() {}

  /** The kind of a text that begins with a brace or a bracket. */
  static String kind(String text) {
    Map<String, String> members = new Scan(text).members();
    if (OURS.stream()
        .anyMatch(it -> members.containsKey(it) || members.containsKey("events/" + it))) {
      return "JSON";
    }
    return SIGNS.stream()
        .filter(sign -> sign.holds().test(members))
        .map(Sign::kind)
        .findFirst()
        .orElse("JSON");
  }

  /** A member of the event or of the list around it. */
  private static String text(Map<String, String> members, String name) {
    for (String list : List.of("", "items/", "value/", "results/", "entries/", "events/")) {
      String text = members.get(list + name);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  private static Predicate<String> isStartOf(String name) {
    return path -> path.equals("start/" + name) || path.equals("start/dateTime");
  }

  /** A member that JSCalendar, whose events have that type too, calls otherwise. */
  private static boolean hasStartDate(Map<String, String> members) {
    return members.containsKey("startDate") || members.containsKey("name");
  }

  /** An event of which the type was left out, as the objects of patches and of lists often are. */
  private static boolean isBareJsCalendar(Map<String, String> members) {
    return members.containsKey("start")
        && (members.containsKey("duration")
            || members.containsKey("timeZone")
            || members.containsKey("showWithoutTime")
            || members.containsKey("recurrenceRules"));
  }

  /** One walk over the text; it ends where the text does or is no JSON. */
  private static final class Scan {
    private final String text;
    private final Map<String, String> members = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int at;

    /** An object, or an array with the number of the element that is read. */
    private static final class Level {
      private final boolean isArray;
      private final String path;
      private String name = "";
      private boolean isName;
      private boolean isFirst;

      Level(boolean isArray, String path, boolean isFirst) {
        this.isArray = isArray;
        this.path = path;
        this.isName = !isArray;
        this.isFirst = isFirst;
      }

      String here() {
        return isArray || path.isEmpty() ? path + name : path + '/' + name;
      }
    }

    Scan(String text) {
      this.text = text;
    }

    Map<String, String> members() {
      while (at < text.length() && members.size() < MOST && levels.size() <= 1000) {
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
          open(c == '[');
        } else if (c == '}' || c == ']') {
          levels.poll();
          if (levels.isEmpty()) {
            return members;
          }
        } else if (c == ',') {
          next();
        } else if (c == '"') {
          string();
        } else if (!Character.isWhitespace(c) && c != ':') {
          value("");
        }
        at++;
      }
      return members;
    }

    private void open(boolean isArray) {
      Level around = levels.peek();
      if (around == null) {
        levels.push(new Level(isArray, "", true));
        return;
      }
      if (!isArray) {
        value("");
      }
      levels.push(new Level(isArray, around.here(), around.isFirst));
    }

    private void next() {
      Level level = levels.peek();
      if (level != null) {
        level.isName = !level.isArray;
        level.isFirst &= !level.isArray;
      }
    }

    /** A name or a text; what is escaped in it is no sign. */
    private void string() {
      int from = ++at;
      while (at < text.length() && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      String found = text.substring(from, Math.min(at, text.length()));
      Level level = levels.peek();
      if (level != null && level.isName) {
        level.name = found;
        level.isName = false;
      } else {
        value(found);
      }
    }

    private void value(String found) {
      Level level = levels.peek();
      if (level != null && level.isFirst && levels.size() <= DEEPEST) {
        members.putIfAbsent(level.here(), found);
      }
    }
  }
}
