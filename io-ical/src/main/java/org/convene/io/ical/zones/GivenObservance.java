package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;

/** A STANDARD or DAYLIGHT component of a calendar. */
final class GivenObservance {

  /** A change of offset. */
  record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {

    long second() {
      return local.toEpochSecond(from);
    }
  }

  private static final int MAX_RULES = 10;

  /**
   * In so many years before any other, a rule that has onsets at all has one: 29 February, and a
   * fifth weekday of a month other than February.
   */
  private static final int YEARS_BACK = 8;

  private final ZoneOffset from;
  private final ZoneOffset to;
  private final List<YearlyOnset> rules = new ArrayList<>(1);
  private final List<LocalDateTime> dates = new ArrayList<>(1);

  /**
   * Reads a component.
   *
   * @param component a STANDARD or DAYLIGHT
   * @param maxDates how many dates it may list
   * @param isAlone whether it is the only one, which needs no TZOFFSETFROM
   */
  GivenObservance(RawComponent component, int maxDates, boolean isAlone)
      throws NotUnderstoodException {
    to = offset(component, "TZOFFSETTO");
    boolean always = isAlone && component.property("TZOFFSETFROM").isEmpty();
    from = always ? to : offset(component, "TZOFFSETFROM");
    LocalDateTime start = local(property(component, "DTSTART"), from);
    dates.add(start);
    for (RawProperty property : component.properties()) {
      try {
        add(property, start, maxDates);
      } catch (NotUnderstoodException e) {
        throw e.at(-1, property);
      }
    }
    Collections.sort(dates);
  }

  private void add(RawProperty property, LocalDateTime start, int maxDates)
      throws NotUnderstoodException {
    if (property.name().equals("RRULE")) {
      if (rules.size() == MAX_RULES) {
        throw new NotUnderstoodException("at most " + MAX_RULES + " RRULE", "more");
      }
      rules.add(YearlyOnset.parse(property.value(), start, from));
    } else if (property.name().equals("RDATE")) {
      addDates(property.value(), maxDates);
    }
  }

  private static ZoneOffset offset(RawComponent component, String name)
      throws NotUnderstoodException {
    RawProperty property = property(component, name);
    try {
      return GivenTimes.offset(property.value().strip());
    } catch (NotUnderstoodException e) {
      throw e.at(-1, property);
    }
  }

  private static LocalDateTime local(RawProperty property, ZoneOffset offset)
      throws NotUnderstoodException {
    try {
      return GivenTimes.local(property.value().strip(), offset);
    } catch (NotUnderstoodException e) {
      throw e.at(-1, property);
    }
  }

  private static RawProperty property(RawComponent component, String name)
      throws NotUnderstoodException {
    RawProperty property = component.property(name).orElse(null);
    if (property == null) {
      throw new FaultyZoneException(name + " in " + component.name(), "none");
    }
    return property;
  }

  /** Dates between commas; of a period, its start. Some programs write an RDATE without any. */
  private void addDates(String value, int maxDates) throws NotUnderstoodException {
    int start = 0;
    while (start < value.length()) {
      int comma = value.indexOf(',', start);
      int end = comma < 0 ? value.length() : comma;
      int slash = value.indexOf('/', start);
      String date = value.substring(start, slash >= 0 && slash < end ? slash : end);
      if (dates.size() > maxDates) {
        throw new NotUnderstoodException("at most " + maxDates + " RDATE", "more");
      }
      dates.add(GivenTimes.local(date.strip(), from));
      start = end + 1;
    }
  }

  ZoneOffset to() {
    return to;
  }

  /** The first change, with which the observance begins. */
  Onset first() {
    return new Onset(dates.get(0), from, to);
  }

  /** How many dates are listed. */
  int dates() {
    return dates.size();
  }

  /**
   * Adds the onsets of some years, and the last one before them.
   *
   * @return how many were looked at
   */
  int addTo(List<Onset> onsets, int firstYear, int lastYear) {
    int steps = 1;
    for (YearlyOnset rule : rules) {
      steps += addRule(rule, onsets, firstYear, lastYear);
    }
    LocalDateTime begin = LocalDateTime.of(firstYear, 1, 1, 0, 0);
    int at = Collections.binarySearch(dates, begin);
    for (int i = Math.max(0, at < 0 ? -at - 2 : at); i < dates.size(); i++) {
      if (dates.get(i).getYear() > lastYear) {
        break;
      }
      steps++;
      add(onsets, dates.get(i));
    }
    return steps;
  }

  private int addRule(YearlyOnset rule, List<Onset> onsets, int firstYear, int lastYear) {
    int last = Math.min(rule.lastYear(), lastYear);
    for (int year = last; year >= firstYear; year--) {
      add(onsets, rule.in(year));
    }
    int before = Math.min(rule.lastYear(), firstYear - 1);
    int year = before;
    LocalDateTime onset = null;
    while (onset == null && year >= before - YEARS_BACK) {
      onset = rule.in(year--);
    }
    add(onsets, onset);
    return Math.max(0, last - firstYear + 1) + before - year;
  }

  private void add(List<Onset> onsets, @Nullable LocalDateTime onset) {
    if (onset != null) {
      onsets.add(new Onset(onset, from, to));
    }
  }
}
