package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.Nesting;
import org.convene.io.ical.mapping.ReadingBack.Line;

/** Takes marks off extensions where the component reads back the same without them. */
final class Unmarking {

  /** Properties that occur once: of two, each reader would choose another. */
  private static final Set<String> ONCE =
      Set.of(
          ("CALSCALE METHOD PRODID VERSION UID DTSTAMP DTSTART DTEND DURATION RECURRENCE-ID SEQUENCE"
                  + " CREATED LAST-MODIFIED SUMMARY DESCRIPTION LOCATION GEO URL STATUS CLASS TRANSP"
                  + " PRIORITY ORGANIZER COLOR ACTION TRIGGER REPEAT")
              .split(" "));

  /** Of these there is one. */
  private static final Set<String> ENDS = Set.of("DTEND", "DURATION");

  /** These may have a description in each of several languages. */
  private static final Set<String> DESCRIBED_OFTEN = Set.of("VCALENDAR", "VJOURNAL");

  /** Of these, a line may have several values that are said in other words. */
  private static final Set<String> LISTS = Set.of("RDATE", "EXDATE");

  private static final int MOST_RUNS = 8;

  private final String name;
  private final List<RawComponent> components;
  private final ReadingBack same;
  private List<Line> entries;

  /** The X- properties of fields that repeat standard ones for some programs. */
  private final Set<String> copies = new TreeSet<>();

  /**
   * Begins with the marked component.
   *
   * @param fields how many of its properties are not extensions; these are its first
   */
  Unmarking(RawComponent marked, int fields, ReadingBack same) {
    this.name = marked.name();
    this.components = new ArrayList<>(marked.components());
    this.same = same;
    this.entries = new ArrayList<>(marked.properties().size());
    for (RawProperty property : marked.properties()) {
      entries.add(new Line(property, entries.size() < fields));
    }
    for (RawProperty field : marked.properties().subList(0, fields)) {
      String copy = field.name();
      if (Clearing.isCopy(copy) && isSame(copy, without(Set.of(copy), entries))) {
        copies.add(copy);
      }
    }
  }

  RawComponent plain(Extensions extensions) {
    if (!unmarkAll(extensions.properties())) { // an end may fit only behind its start
      unmarkAll(extensions.properties());
    }
    for (RawComponent component : extensions.components()) {
      component(component);
    }
    return component(entries);
  }

  private boolean isSame(String changed, List<Line> candidate) {
    Boolean certainly = same.isSameIn(changed, candidate, components);
    return certainly == null ? same.isSame(component(candidate)) : certainly;
  }

  private RawComponent component(List<Line> candidate) {
    return new RawComponent(name, candidate.stream().map(Line::property).toList(), components);
  }

  /** Where an extension is: what comes in place of fields keeps the order of extensions. */
  private int extension(int number) {
    int left = number;
    int at = 0;
    while (entries.get(at).isField() || left-- > 0) {
      at++;
    }
    return at;
  }

  /** Returns whether no property was left marked that another might now allow to be unmarked. */
  private boolean unmarkAll(List<RawProperty> properties) {
    boolean left = false;
    boolean after = false;
    for (int i = 0; i < properties.size(); i++) {
      List<Line> before = entries;
      left |= !unmark(extension(i), properties.get(i));
      after |= left && !entries.equals(before);
    }
    return !after;
  }

  /** Returns whether a property has no mark any more. */
  private boolean unmark(int at, RawProperty plain) {
    if (entries.get(at).property().equals(plain)) {
      return true;
    }
    for (Set<Integer> spelled : spelled(plain)) {
      if (adopt(plain.name(), inPlace(at, spelled, plain))) {
        return true;
      }
    }
    return !isSaid(plain.name()) && adopt(plain.name(), inPlace(at, Set.of(), plain));
  }

  /** Whether there is what may be there once only. */
  private boolean isSaid(String property) {
    boolean often = property.equals("DESCRIPTION") && DESCRIBED_OFTEN.contains(name);
    return !often
        && ONCE.contains(property)
        && entries.stream().map(it -> it.property().name()).anyMatch(it -> excludes(it, property));
  }

  private static boolean excludes(String said, String property) {
    return said.equals(property) || (ENDS.contains(said) && ENDS.contains(property));
  }

  /** A standard property is not dropped because a copy of it says the field too. */
  private boolean adopt(String changed, List<Line> candidate) {
    boolean fits =
        isSame(changed, candidate)
            && (copies.isEmpty() || same.isSame(component(without(copies, candidate))));
    entries = fits ? candidate : entries;
    return fits;
  }

  private static List<Line> without(Set<String> fields, List<Line> entries) {
    return entries.stream()
        .filter(it -> !it.isField() || !fields.contains(it.property().name()))
        .toList();
  }

  /** Without some fields; what comes after them by their name comes after the extension. */
  private List<Line> inPlace(int at, Set<Integer> spelled, RawProperty plain) {
    List<Line> before = new ArrayList<>(entries.size());
    List<Line> after = new ArrayList<>();
    after.add(new Line(plain, false));
    boolean met = false;
    for (int i = 0; i < at; i++) {
      Line entry = entries.get(i);
      boolean follows = met && entry.isField() && entry.property().name().equals(plain.name());
      met |= spelled.contains(i);
      if (follows && !spelled.contains(i)) {
        after.add(entry);
      } else if (!spelled.contains(i)) {
        before.add(entry);
      }
    }
    before.addAll(after);
    before.addAll(entries.subList(at + 1, entries.size()));
    return before;
  }

  /** The fields that an extension may spell out: of its value, of its values, or the only one. */
  private List<Set<Integer>> spelled(RawProperty plain) {
    String value = IcalText.unescape(plain.value());
    Set<String> values = Set.copyOf(IcalText.split(plain.value(), ','));
    Set<Integer> whole = new TreeSet<>();
    Set<Integer> parts = new TreeSet<>();
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < entries.size(); i++) {
      RawProperty field = entries.get(i).property();
      if (entries.get(i).isField() && Clearing.isSpelled(field.name(), plain.name())) {
        String text = IcalText.unescape(field.value());
        all.add(i);
        if (whole.isEmpty() && text.equals(value)) {
          whole.add(i);
        }
        if (values.contains(text)) {
          parts.add(i);
        }
      }
    }
    List<Set<Integer>> spelled = new ArrayList<>(List.of(whole, parts));
    if (all.size() == 1) {
      spelled.add(all);
    } else if (LISTS.contains(plain.name())) {
      spelled.addAll(runs(List.copyOf(all), values.size()));
    }
    return withCompanion(spelled, plain).stream().filter(it -> !it.isEmpty()).distinct().toList();
  }

  /** A time may be on two lines. */
  private List<Set<Integer>> withCompanion(List<Set<Integer>> spelled, RawProperty plain) {
    String companion = LongTimes.companion(plain.name());
    for (int i = 0; i < entries.size() && !companion.equals(plain.name()); i++) {
      if (entries.get(i).isField() && entries.get(i).property().name().equals(companion)) {
        List<Set<Integer>> all = new ArrayList<>();
        for (Set<Integer> one : spelled) {
          Set<Integer> two = new TreeSet<>(one);
          two.add(i);
          all.add(one);
          all.add(one.isEmpty() ? one : two);
        }
        return all;
      }
    }
    return spelled;
  }

  /** So many fields that follow one another: times of a list are in one order in both. */
  private static List<Set<Integer>> runs(List<Integer> fields, int length) {
    List<Set<Integer>> runs = new ArrayList<>();
    for (int i = 0; i + length <= fields.size() && i < MOST_RUNS; i++) {
      runs.add(new TreeSet<>(fields.subList(i, i + length)));
    }
    return runs;
  }

  private void component(RawComponent extension) {
    RawComponent plain = Foreign.nested(extension);
    if (Nesting.holdsNone(name) && Nesting.isOfCalendars(plain.name())) {
      return; // its BEGIN would end this component
    }
    for (int i = 0; i < components.size(); i++) {
      RawComponent marked = components.get(i);
      if (!marked.equals(plain) && Foreign.unmarked(marked).equals(extension)) {
        components.set(i, plain);
        if (!same.isSame(component(entries))) {
          components.set(i, marked);
        }
        return;
      }
    }
  }
}
