package org.convene.io.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares an iCalendar file with what became of it: every VEVENT with what is nested in it, every
 * other component, and the calendar's head, property by property. It has a reader of its own and
 * shares nothing with the mapping.
 *
 * <p>What counts as the same, and why:
 *
 * <ul>
 *   <li>an event in an event, and after it
 *   <li>a VEVENT without DTSTART, and the VJOURNAL that the writer was told to make of it
 *   <li>the order of lines, of parameters and of components: it says nothing (RFC 5545 section 3.6)
 *   <li>folding, line ends, a byte order mark, the case of names, quotes round a parameter's value,
 *       and RFC 6868: the spelling of content lines
 *   <li>the case of values from the standard's lists, of media types, language tags and booleans:
 *       the standards say so
 *   <li>a parameter with its default, such as {@code VALUE=DATE-TIME} or {@code ROLE=
 *       REQ-PARTICIPANT}; {@code VALUE=URI} where there is no other type; {@code LANGUAGE=und}; and
 *       {@code SEQUENCE:0}: absent means the same
 *   <li>in texts, {@code \N} and {@code \n}, and an escape that is not needed: one text
 *   <li>CATEGORIES, RESOURCES, EXDATE, RDATE and FREEBUSY on one line or on several
 *   <li>{@code PT60M} and {@code PT1H}, {@code P1W} and {@code P7D}; never {@code PT24H} and {@code
 *       P1D}
 *   <li>a TZID that is a name of UTC, and {@code Z}
 *   <li>DTEND of one whole day, and neither DTEND nor DURATION (section 3.6.1)
 *   <li>the parts of RRULE and their values in another order, and its defaults
 *   <li>the case of {@code mailto:} and of other schemes in calendar addresses (RFC 3986)
 *   <li>integers and GEO with other digits for the same number; BASE64 of the same octets
 *   <li>what is added: UID, DTSTAMP, VERSION, CALSCALE and PRODID where they were missing; {@code
 *       X-CONVENE-…}; a VLOCATION that repeats LOCATION and carries X-CONVENE-ORDER; a text of an
 *       alarm that is DERIVED; NAME beside X-WR-CALNAME and the like; one of STYLED-DESCRIPTION and
 *       X-ALT-DESC beside the other with the same HTML
 *   <li>a time in UTC that X-CONVENE-ZONE names the zone of, and a DTEND that X-CONVENE-DURATION
 *       explains, if they agree: the pair says what the one said
 *   <li>a VTIMEZONE whose TZID is an IANA name, where it is needed now; one with X-CONVENE-ALIAS,
 *       of a name that had none. Each of the file that was read is there, and the same.
 * </ul>
 *
 * <p>A property that is X-CONVENE-EXTENSION now is no longer there for others: a difference.
 */
final class LosslessComparer {

  private static final String OURS = "X-CONVENE-";
  private static final Set<String> HEAD_ADDED = Set.of("VERSION", "CALSCALE", "PRODID");
  private static final Map<String, String> COPIES =
      Map.of(
          "NAME", "X-WR-CALNAME",
          "X-WR-CALNAME", "NAME",
          "DESCRIPTION", "X-WR-CALDESC",
          "X-WR-CALDESC", "DESCRIPTION",
          "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
          "X-PUBLISHED-TTL", "REFRESH-INTERVAL");

  private final Predicate<String> ours;
  private final List<Difference> differences = new ArrayList<>();

  private LosslessComparer(NaiveIcs before) {
    Set<String> given = new HashSet<>();
    before.calendars().forEach(calendar -> names(calendar, given));
    this.ours = name -> name.startsWith(OURS) && !given.contains(name);
  }

  /** What of a file is not in another. */
  static List<Difference> compare(byte[] before, byte[] after) {
    NaiveIcs first = NaiveIcs.read(before);
    LosslessComparer comparer = new LosslessComparer(first);
    comparer.documents(first.calendars(), NaiveIcs.read(after).calendars());
    return List.copyOf(comparer.differences);
  }

  private static void names(NaiveIcs.Component component, Set<String> names) {
    for (NaiveIcs.Property property : component.properties) {
      names.add(property.name());
      names.addAll(property.parameters().keySet());
    }
    component.components.forEach(inner -> names(inner, names));
  }

  private void documents(List<NaiveIcs.Component> before, List<NaiveIcs.Component> after) {
    if (before.isEmpty() || after.isEmpty()) {
      if (before.size() != after.size()) {
        differences.add(new Difference("VCALENDAR: none", 1, Integer.MAX_VALUE, ""));
      }
      return;
    }
    NaiveIcs.Component calendar = before.get(0);
    properties("VCALENDAR", calendar, heads(before), headsWithoutCopies(before, after));
    List<NaiveIcs.Component> left = inner(before, false);
    List<NaiveIcs.Component> right = inner(after, false);
    components("", calendar, left, right);
    zones(inner(before, true), inner(after, true));
  }

  private static List<NaiveIcs.Component> inner(List<NaiveIcs.Component> calendars, boolean zones) {
    List<NaiveIcs.Component> all = new ArrayList<>();
    for (NaiveIcs.Component calendar : calendars) {
      for (NaiveIcs.Component component : calendar.components) {
        if (component.name.equals("VTIMEZONE") == zones) {
          all.add(component);
          component.components.stream().filter(it -> it.name.equals("VEVENT")).forEach(all::add);
        }
      }
    }
    return all;
  }

  /** The heads as one: what several say alike is said once. */
  private List<CanonicalProperty> heads(List<NaiveIcs.Component> calendars) {
    List<CanonicalProperty> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (NaiveIcs.Component calendar : calendars) {
      List<CanonicalProperty> head = CanonicalComponent.properties(calendar, ours);
      head.removeIf(property -> known.contains(property.text()));
      all.addAll(head);
      head.forEach(property -> known.add(property.text()));
    }
    return all;
  }

  private List<CanonicalProperty> headsWithoutCopies(
      List<NaiveIcs.Component> before, List<NaiveIcs.Component> after) {
    Map<String, String> values = new HashMap<>();
    heads(before).forEach(property -> values.putIfAbsent(property.name(), property.value()));
    List<CanonicalProperty> head = heads(after);
    head.removeIf(
        property -> {
          if (values.containsKey(property.name())) {
            return false;
          }
          String original = values.get(COPIES.getOrDefault(property.name(), ""));
          return HEAD_ADDED.contains(property.name()) || property.value().equals(original);
        });
    return head;
  }

  private void components(
      String path,
      NaiveIcs.Component parent,
      List<NaiveIcs.Component> before,
      List<NaiveIcs.Component> after) {
    Map<String, Deque<NaiveIcs.Component>> there = new LinkedHashMap<>();
    for (NaiveIcs.Component component : after) {
      there.computeIfAbsent(key(component), any -> new ArrayDeque<>()).add(component);
    }
    Set<NaiveIcs.Component> paired = new HashSet<>();
    List<NaiveIcs.Component> others = new ArrayList<>();
    for (NaiveIcs.Component component : before) {
      if (!takeEqual(component, there.get(key(component)), paired)) {
        others.add(component);
      }
    }
    List<NaiveIcs.Component> rest = new ArrayList<>();
    for (NaiveIcs.Component component : others) {
      Deque<NaiveIcs.Component> candidates = there.get(key(component));
      if (candidates == null || candidates.isEmpty()) {
        rest.add(component);
      } else {
        paired.add(candidates.getFirst());
        compare(path, component, candidates.removeFirst());
      }
    }
    List<NaiveIcs.Component> added = new ArrayList<>(after);
    added.removeAll(paired);
    leftOver(path, parent, rest, added);
  }

  /** Takes the one of the candidates that says the same, if there is one. */
  private boolean takeEqual(
      NaiveIcs.Component component,
      @Nullable Deque<NaiveIcs.Component> candidates,
      Set<NaiveIcs.Component> paired) {
    if (candidates == null) {
      return false;
    }
    String text = CanonicalComponent.text(component, ours);
    for (NaiveIcs.Component candidate : candidates) {
      if (CanonicalComponent.text(candidate, ours).equals(text)) {
        candidates.remove(candidate);
        paired.add(candidate);
        return true;
      }
    }
    return false;
  }

  /** What has no UID may have got one; all else is lost, or is new. */
  private void leftOver(
      String path,
      NaiveIcs.Component parent,
      List<NaiveIcs.Component> before,
      List<NaiveIcs.Component> after) {
    for (NaiveIcs.Component component : before) {
      Optional<NaiveIcs.Component> same =
          after.stream().filter(it -> isFormOf(it, component) && !isOurs(it)).findFirst();
      if (same.isEmpty()) {
        differences.add(Difference.of(path + named(component) + ": lost", component));
      } else {
        after.remove(same.get());
        compare(path, component, same.get());
      }
    }
    for (NaiveIcs.Component component : after) {
      if (!isOurs(component)) {
        differences.add(
            new Difference(path + named(component) + ": added", parent.first, parent.first, ""));
      }
    }
  }

  /** Whether one may have become the other: it got a UID, or was an event without a date. */
  private static boolean isFormOf(NaiveIcs.Component after, NaiveIcs.Component before) {
    String uid = before.value("UID");
    boolean undated =
        before.name.equals("VEVENT")
            && before.value("DTSTART").isEmpty()
            && after.name.equals("VJOURNAL");
    return uid.isEmpty()
        ? undated || after.name.equals(before.name)
        : undated && after.value("UID").equals(uid);
  }

  private boolean isOurs(NaiveIcs.Component component) {
    String mark = component.name.equals("VLOCATION") ? "X-CONVENE-ORDER" : "X-CONVENE-ROLE";
    return ours.test(mark) && !component.value(mark).isEmpty();
  }

  private void compare(String path, NaiveIcs.Component before, NaiveIcs.Component after) {
    String here = path + named(before);
    List<CanonicalProperty> left = CanonicalComponent.properties(before, ours);
    List<CanonicalProperty> right = CanonicalComponent.properties(after, ours);
    right.removeIf(property -> isAdded(before, property));
    properties(here, before, left, right, new Hidden(after, ours));
    components(here + " ", before, before.components, after.components);
  }

  private static boolean isCopyOfHtml(NaiveIcs.Component before, CanonicalProperty property) {
    List<String> pair = List.of("STYLED-DESCRIPTION", "X-ALT-DESC");
    int which = pair.indexOf(property.name());
    String html = property.from().value().replace("\\", ""); // often not escaped
    return which >= 0
        && before.properties.stream()
            .filter(it -> it.name().equals(pair.get(1 - which)))
            .anyMatch(it -> it.value().replace("\\", "").equals(html));
  }

  private static boolean isAdded(NaiveIcs.Component before, CanonicalProperty property) {
    boolean there = before.properties.stream().anyMatch(it -> it.name().equals(property.name()));
    boolean alarm = before.name.equals("VALARM");
    return !there
        && (property.name().equals("DTSTAMP")
            || property.name().equals("UID")
            || (alarm && property.from().parameter("DERIVED").equalsIgnoreCase("TRUE")));
  }

  private void properties(
      String path,
      NaiveIcs.Component component,
      List<CanonicalProperty> before,
      List<CanonicalProperty> after) {
    properties(path, component, before, after, Hidden.NOTHING);
  }

  private void properties(
      String path,
      NaiveIcs.Component component,
      List<CanonicalProperty> before,
      List<CanonicalProperty> after,
      Hidden hidden) {
    Map<String, Integer> there = new HashMap<>();
    after.forEach(property -> there.merge(property.text(), 1, Integer::sum));
    List<CanonicalProperty> lost = new ArrayList<>();
    for (CanonicalProperty property : before) {
      if (there.merge(property.text(), -1, Integer::sum) < 0) {
        lost.add(property);
      }
    }
    List<CanonicalProperty> added = new ArrayList<>();
    for (CanonicalProperty property : after) {
      if (there.getOrDefault(property.text(), 0) > 0) {
        there.merge(property.text(), -1, Integer::sum);
        added.add(property);
      }
    }
    added.removeIf(property -> isCopyOfHtml(component, property));
    report(path, component, lost, added, hidden);
  }

  private void report(
      String path,
      NaiveIcs.Component component,
      List<CanonicalProperty> lost,
      List<CanonicalProperty> added,
      Hidden hidden) {
    for (CanonicalProperty property : lost) {
      CanonicalProperty other = null;
      if (!hidden.takes(property)) {
        other =
            added.stream().filter(it -> it.name().equals(property.name())).findFirst().orElse(null);
      }
      added.remove(other);
      String text =
          other != null
              ? ": changed " + property.excerpt() + " to " + other.excerpt()
              : (hidden.takes(property) ? ": hid " : ": lost ") + property.excerpt();
      differences.add(Difference.of(path + text, property.from()));
    }
    for (CanonicalProperty property : added) {
      String zone = property.from().parameter("TZID");
      differences.add(
          new Difference(
              path + ": added " + property.excerpt(), component.first, component.first, zone));
    }
  }

  /** All zones that were there; of those that are new, none that was needed. */
  private void zones(List<NaiveIcs.Component> before, List<NaiveIcs.Component> after) {
    Map<String, NaiveIcs.Component> left = CanonicalZones.named(before);
    Map<String, NaiveIcs.Component> right = CanonicalZones.named(after);
    right.values().removeIf(it -> CanonicalZones.isMade(it, left.keySet()));
    if (!left.isEmpty() || !right.isEmpty()) {
      NaiveIcs.Component first =
          left.isEmpty() ? right.values().iterator().next() : left.values().iterator().next();
      components("", first, new ArrayList<>(left.values()), new ArrayList<>(right.values()));
    }
  }

  private String key(NaiveIcs.Component component) {
    if (component.name.equals("VTIMEZONE")) {
      return "VTIMEZONE " + component.value("TZID");
    }
    String uid = CanonicalValues.unescape(component.value("UID"));
    boolean known = !uid.isEmpty() || !component.name.equals("VEVENT");
    return known ? component.name + " " + uid + " " + instance(component) : "? " + component.first;
  }

  private String instance(NaiveIcs.Component component) {
    for (NaiveIcs.Property property : component.properties) {
      if (property.name().equals("RECURRENCE-ID")) {
        return CanonicalProperty.of(property, ours).get(0).value();
      }
    }
    return "";
  }

  private String named(NaiveIcs.Component component) {
    String id = component.value(component.name.equals("VTIMEZONE") ? "TZID" : "UID");
    String instance = instance(component);
    return component.name
        + (id.isEmpty() ? "" : " " + id)
        + (instance.isEmpty() ? "" : " of " + instance);
  }

  /** Properties that are there under X-CONVENE-EXTENSION only. */
  private static final class Hidden {
    static final Hidden NOTHING = new Hidden(new NaiveIcs.Component("", 0), name -> false);
    private final Set<String> lines = new HashSet<>();

    Hidden(NaiveIcs.Component component, Predicate<String> ours) {
      for (NaiveIcs.Property property : component.properties) {
        String name = property.parameter("X-CONVENE-NAME");
        if (ours.test(property.name()) && !name.isEmpty()) {
          lines.add(name + ":" + property.value());
        }
      }
    }

    boolean takes(CanonicalProperty property) {
      return lines.contains(property.name() + ":" + property.from().value());
    }
  }
}
