package org.convene.io.ical.zones;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * VTIMEZONE components (RFC 5545 section 3.6.5) from the rules of the running JDK, cut to the times
 * that need them.
 *
 * <p>Clients differ most in how they read these, so there are three shapes, the simplest first: one
 * STANDARD without a rule; a STANDARD and a DAYLIGHT with a yearly rule each; and, for times that
 * no two rules describe, several of both that follow one another, with rules that end. A rule is
 * one nth weekday of one month, or one day of it; there is never an RDATE.
 */
public final class VTimeZones {

  /**
   * How far to look where the end is open and the zone has no rules that could be written down once
   * for all: so many years, and in any case to a fixed year, because a recurrence that began long
   * ago is read today.
   */
  private static final int HORIZON_YEARS = 30;

  private static final LocalDateTime HORIZON = LocalDateTime.of(2056, 1, 1, 0, 0);

  /**
   * How far rules are looked at after the last needed time, to choose one that holds for as long as
   * possible.
   */
  private static final Duration OUTLOOK = Duration.ofDays(8 * 366);

  /**
   * What is exact beyond the last needed time: an approximation may be early by less than a month.
   */
  private static final Duration MARGIN = Duration.ofDays(31);

  private static final Instant LATEST =
      LocalDateTime.of(9999, 12, 30, 0, 0).toInstant(ZoneOffset.UTC);

  /** So that a year behind it can be written. */
  private static final int LAST_YEAR = 9990;

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  /** What nearly all documents have of a zone. */
  private record Usual(ZoneRules rules, RawComponent component, LocalDateTime rightUntil) {}

  /** Of no more than the zones of the JDK: to make one takes 8 % of writing a small document. */
  private static final Map<ZoneId, Usual> KNOWN = new ConcurrentHashMap<>();

  private VTimeZones() {}

  /**
   * The zone's component.
   *
   * @param zone any zone; its id is the TZID, see {@link WrittenTzids#of}
   * @param from the first local time needed, in years 0 to 9999
   * @param to the last local time needed; null where there is none, as in a recurrence without end
   * @return a VTIMEZONE that is right from {@code from} to {@code to}. After that it is the JDK's
   *     view of the future, if the zone has rules that can be written, else an approximation
   */
  public static RawComponent of(ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    return to == null && isUsual(zone, from) ? usual(zone).component() : made(zone, from, to);
  }

  private static boolean isUsual(ZoneId zone, LocalDateTime from) {
    return from.equals(WrittenTzids.USUAL) && ZoneNames.isId(zone.getId());
  }

  private static Usual usual(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Usual known = KNOWN.get(zone);
    if (known == null || !known.rules().equals(rules)) { // the JDK can reload them
      LocalDateTime from = WrittenTzids.USUAL;
      known = new Usual(rules, made(zone, from, null), rightUntil(rules, from));
      KNOWN.put(zone, known);
    }
    return known;
  }

  private static RawComponent made(ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    RawProperty tzid = RawProperty.of("TZID", IcalText.escape(WrittenTzids.of(zone)));
    return new RawComponent("VTIMEZONE", List.of(tzid), components(zone, from, to));
  }

  /**
   * The zone's component as messages have it: TZNAME as people know it, and a STANDARD and a
   * DAYLIGHT that begin before the first time, where there are both; some clients cannot read a
   * time before either. A rule begins so early, if one does: Ruby's icalendar refuses a zone of
   * which any observance begins after the event.
   */
  public static RawComponent ofMessage(
      ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    RawComponent plain = ofLastYear(zone, from, to);
    List<RawComponent> observances = new ArrayList<>();
    for (String kind : List.of("DAYLIGHT", "STANDARD")) {
      if (isLate(plain, kind, from)) {
        observances.add(earlier(zone.getRules(), kind.equals("DAYLIGHT"), from).component());
      }
    }
    observances.addAll(plain.components());
    String id = zone.getId();
    return new RawComponent(
        plain.name(),
        plain.properties(),
        observances.stream().map(it -> TzNames.named(id, it)).toList());
  }

  /** The zone since the onset before, where that is of last year, else since the one in force. */
  private static RawComponent ofLastYear(
      ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    RawComponent plain = of(zone, from, to);
    for (String kind : List.of("DAYLIGHT", "STANDARD")) {
      if (isLate(plain, kind, from)) {
        LocalDateTime before = earlier(zone.getRules(), kind.equals("DAYLIGHT"), from).start();
        if (before.isAfter(from.minusYears(1).minusMonths(1))) {
          return of(zone, before.plusDays(1), to);
        }
      }
    }
    return plain;
  }

  private static boolean isLate(RawComponent zone, String kind, LocalDateTime from) {
    boolean late = false;
    for (RawComponent observance : zone.components()) {
      if (observance.name().equals(kind)) {
        String start = observance.property("DTSTART").map(RawProperty::value).orElse("");
        LocalDateTime time = IcalValues.dateTime(start);
        if (time != null && !time.isAfter(from)) {
          return false;
        }
        late = true;
      }
    }
    return late;
  }

  /**
   * The last time before what is needed that the clocks were set so. Where they never were, as in a
   * zone that begins with daylight saving time, it is said of the offset itself, of a time before
   * the one in force.
   */
  private static Observance earlier(ZoneRules rules, boolean daylight, LocalDateTime from) {
    ZoneOffsetTransition inForce = inForce(rules, from);
    ZoneOffsetTransition before = inForce;
    while (before != null && rules.isDaylightSavings(before.getInstant()) != daylight) {
      before = rules.previousTransition(before.getInstant());
    }
    if (before != null) {
      return Observance.of(before, daylight, "");
    }
    LocalDateTime start =
        inForce == null
            ? LocalDateTime.of(yearBefore(from), 1, 1, 0, 0)
            : inForce.getDateTimeBefore();
    ZoneOffset offset = inForce == null ? rules.getOffset(from) : inForce.getOffsetBefore();
    return new Observance(daylight, start.minusYears(1), offset, offset, "");
  }

  /** The zone's component under another name; the zone is in X-LIC-LOCATION, which many read. */
  public static RawComponent of(ZoneId zone, DescribedZone described) {
    RawProperty tzid = RawProperty.of("TZID", IcalText.escape(described.tzid()));
    RawProperty location = RawProperty.of("X-LIC-LOCATION", IcalText.escape(zone.getId()));
    LocalDateTime to = described.to().equals(LocalDateTime.MAX) ? null : described.to();
    return new RawComponent(
        "VTIMEZONE", List.of(tzid, location), components(zone, described.from(), to));
  }

  /**
   * Until when the component of a zone is right that is made since a time and without an end.
   *
   * @return {@link LocalDateTime#MAX} where that is for ever
   */
  static LocalDateTime rightUntil(ZoneId zone, LocalDateTime from) {
    return isUsual(zone, from) ? usual(zone).rightUntil() : rightUntil(zone.getRules(), from);
  }

  private static LocalDateTime rightUntil(ZoneRules rules, LocalDateTime from) {
    LocalDateTime end = horizon(from);
    boolean isForEver =
        RegularTail.of(rules).isPresent()
            || rules.nextTransition(end.toInstant(rules.getOffset(end))) == null;
    return isForEver ? LocalDateTime.MAX : end;
  }

  private static LocalDateTime horizon(LocalDateTime from) {
    return later(from.plusYears(HORIZON_YEARS), HORIZON);
  }

  /** Whether a VTIMEZONE is what is made here of its zone, for whatever times. */
  public static boolean isMade(RawComponent component) {
    String tzid = component.properties().isEmpty() ? "" : component.properties().get(0).value();
    if (component.properties().size() != 1 || !ZoneNames.isId(tzid)) {
      return WrittenTzids.isOurs(tzid);
    }
    ZoneId zone = ZoneId.of(tzid);
    LocalDateTime first = LocalDateTime.MAX;
    for (RawComponent observance : component.components()) {
      if (!Observance.isOfForm(observance)) { // as others write it: three zones need not be made
        return false;
      }
      String start = observance.property("DTSTART").map(RawProperty::value).orElse("");
      LocalDateTime time = IcalValues.dateTime(start);
      first = time != null && time.isBefore(first) ? time : first;
    }
    LocalDateTime earliest = first;
    return earliest.getYear() <= LAST_YEAR
        && Stream.of(WrittenTzids.USUAL, earliest.plusDays(1), earliest.plusYears(1).plusDays(1))
            .anyMatch(from -> of(zone, from, null).equals(component));
  }

  private static List<RawComponent> components(
      ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    List<Observance> observances =
        withStandard(simplest(observances(zone.getRules(), from, to), from));
    List<RawComponent> components = new ArrayList<>(observances.size());
    for (Observance observance : observances) {
      components.add(observance.component());
    }
    return components;
  }

  private static List<Observance> observances(
      ZoneRules rules, LocalDateTime from, @Nullable LocalDateTime to) {
    IcalValues.checkYear(from.toLocalDate());
    ZoneOffsetTransition inForce = inForce(rules, from);
    Optional<RegularTail> tail = RegularTail.of(rules);
    if (tail.isPresent() && inForce != null && !inForce.getInstant().isBefore(tail.get().start())) {
      return tail.get().observances();
    }
    List<Observance> observances = new ArrayList<>();
    ZoneOffsetTransition first = inForce;
    if (inForce == null) {
      observances.add(
          Observance.constant(
              LocalDateTime.of(yearBefore(from), 1, 1, 0, 0), rules.getOffset(from)));
      first = rules.nextTransition(from.minusDays(2).toInstant(ZoneOffset.UTC));
    }
    Instant end = to == null && tail.isPresent() ? LATEST : end(rules, from, to);
    YearlyRuns runs = new YearlyRuns(rules);
    if (tail.isPresent() && !end.isBefore(tail.get().start())) {
      runs.takeAll(first, tail.get().start().minusSeconds(1));
      observances.addAll(runs.observances());
      observances.addAll(tail.get().observances());
    } else if (tail.isEmpty() && isRuled(rules, end)) {
      ZoneOffsetTransition next = runs.takeAll(first, writable(end.plus(MARGIN)));
      runs.complete(next, writable(end.plus(OUTLOOK)));
      observances.addAll(runs.observances());
    } else {
      runs.takeAll(first, end);
      observances.addAll(runs.observances());
    }
    return observances;
  }

  private static int yearBefore(LocalDateTime from) {
    return Math.max(0, Math.min(EPOCH.getYear(), from.getYear() - 1));
  }

  /**
   * The last transition that is past at a local time however that is read; null before the first.
   */
  private static @Nullable ZoneOffsetTransition inForce(ZoneRules rules, LocalDateTime from) {
    ZoneOffsetTransition around = rules.getTransition(from);
    return rules.previousTransition(
        around != null
            ? around.getInstant()
            : from.toInstant(rules.getOffset(from)).plusSeconds(1));
  }

  private static Instant end(ZoneRules rules, LocalDateTime from, @Nullable LocalDateTime to) {
    LocalDateTime last = to == null ? horizon(from) : later(from, to);
    ZoneOffsetTransition around = rules.getTransition(last);
    return writable(around != null ? around.getInstant() : last.toInstant(rules.getOffset(last)));
  }

  private static Instant writable(Instant end) {
    return end.isBefore(LATEST) ? end : LATEST;
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? b : a;
  }

  /** Whether the zone changes by its yearly rules at a time, and no longer as its table says. */
  private static boolean isRuled(ZoneRules rules, Instant time) {
    List<ZoneOffsetTransition> table = rules.getTransitions();
    return !rules.getTransitionRules().isEmpty()
        && (table.isEmpty() || !time.isBefore(table.get(table.size() - 1).getInstant()));
  }

  /**
   * One offset for all needed times is said without its past, which may be of odd seconds and
   * before 1970.
   */
  private static List<Observance> simplest(List<Observance> observances, LocalDateTime from) {
    Observance first = observances.get(0);
    boolean old = first.start().isBefore(EPOCH) && !from.isBefore(EPOCH);
    return observances.size() == 1 && first.rule().isEmpty() && old
        ? List.of(Observance.constant(EPOCH, first.to()))
        : observances;
  }

  /**
   * Outlook looks for STANDARD first: where all is daylight saving time, the least of it is called
   * that.
   */
  private static List<Observance> withStandard(List<Observance> observances) {
    if (!observances.stream().allMatch(Observance::daylight)) {
      return observances;
    }
    int least = observances.stream().mapToInt(o -> o.to().getTotalSeconds()).min().orElse(0);
    return observances.stream()
        .map(o -> o.to().getTotalSeconds() == least ? o.asStandard() : o)
        .toList();
  }
}
