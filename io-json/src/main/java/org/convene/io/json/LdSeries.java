package org.convene.io.json;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convene.dates.DateStamp;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.Kinds;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleBuilder;
import org.convene.recurrence.WeekdayNumber;
import org.jspecify.annotations.Nullable;

/**
 * What {@code eventSchedule} says: how an event repeats, in which zone, and at what times. An event
 * that does not repeat has a schedule of one day, which names the zone of its times.
 */
final class LdSeries {

  private static final String NAME = "eventSchedule";
  private static final String[] MEMBERS = {
    "repeatFrequency",
    "repeatCount",
    "byDay",
    "byMonth",
    "byMonthDay",
    "byMonthWeek",
    "startDate",
    "endDate",
    "startTime",
    "endTime",
    "exceptDate",
    "scheduleTimezone",
    "duration"
  };

  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
  private static final Pattern PERIOD =
      Pattern.compile("P(?:(\\d{1,4})([DWMY])|T(\\d{1,4})([HMS]))");
  private static final Map<String, String> WORDS =
      Map.of(
          "DAILY",
          "P1D",
          "WEEKLY",
          "P1W",
          "MONTHLY",
          "P1M",
          "YEARLY",
          "P1Y",
          "HOURLY",
          "PT1H",
          "FORTNIGHTLY",
          "P2W",
          "BIWEEKLY",
          "P2W",
          "ANNUALLY",
          "P1Y",
          "ANNUAL",
          "P1Y");

  private final LdIn in;
  private final List<Node> repeated = new ArrayList<>(1);
  private @Nullable ZoneId zone;
  private @Nullable DateStamp first;
  private @Nullable LocalTime startTime;
  private @Nullable LocalTime endTime;

  private LdSeries(LdIn in) {
    this.in = in;
  }

  /** Reads the zone and the times; the rules follow once the schedule of the event is known. */
  static LdSeries read(Node event, LdIn in) {
    LdSeries series = new LdSeries(in);
    in.member(event, NAME, all -> in.each(all, series::times));
    return series;
  }

  private void times(Node schedule) {
    if (!schedule.is(Node.Kind.OBJECT)) {
      in.unread("a Schedule", schedule);
      return;
    }
    in.rest(schedule, MEMBERS);
    zone =
        same(zone, in.part(schedule, "scheduleTimezone", it -> in.word(Kinds.ZONE, it)), schedule);
    Optional<DateStamp> begins = in.part(schedule, "startDate", it -> LdTimes.read(it, in));
    first = first == null ? begins.orElse(null) : first;
    startTime = same(startTime, in.part(schedule, "startTime", this::time), schedule);
    endTime = same(endTime, in.part(schedule, "endTime", this::time), schedule);
    in.part(schedule, "duration", it -> in.word(Kinds.DURATION, it));
    repeated.add(schedule);
  }

  private @Nullable LocalTime time(Node node) {
    return LdTimes.time(node, in).orElse(null);
  }

  private <T> @Nullable T same(@Nullable T before, Optional<T> said, Node schedule) {
    if (before != null && said.isPresent() && !before.equals(said.get())) {
      in.unread("schedules at one time in one zone", schedule);
    }
    return before == null ? said.orElse(null) : before;
  }

  @Nullable ZoneId zone() {
    return zone;
  }

  @Nullable DateStamp first() {
    return first;
  }

  @Nullable LocalTime startTime() {
    return startTime;
  }

  @Nullable LocalTime endTime() {
    return endTime;
  }

  /** Reads the rules of an event at a time that is known. */
  Recurrence recurrence(Node event, Schedule schedule) {
    List<RecurrenceRule> rules = new ArrayList<>();
    Set<EventTime> excluded = new LinkedHashSet<>(); // each schedule may name them
    in.member(
        event,
        NAME,
        all ->
            in.each(
                all,
                it -> {
                  if (repeated.contains(it) && !isSingle(it)) {
                    rule(it, schedule).ifPresent(rules::add);
                  }
                  Node except = it.get("exceptDate");
                  if (except != null) {
                    excluded.addAll(in.list(except, day -> excluded(day, schedule)));
                  }
                }));
    if (schedule instanceof Schedule.Undated) {
      if (!rules.isEmpty()) {
        in.member(event, NAME, it -> in.unread("a startDate of an event that repeats", it));
      }
      return Recurrence.none();
    }
    return new Recurrence(
        rules, List.of(), rules.isEmpty() ? List.of() : List.copyOf(excluded), List.of());
  }

  /** Whether a schedule is of one day, and there only for its zone. */
  private static boolean isSingle(Node schedule) {
    Node count = schedule.get("repeatCount");
    boolean isOnce = count != null && count.text.equals("1");
    return isOnce || (schedule.get("repeatFrequency") == null && schedule.get("byDay") == null);
  }

  private @Nullable EventTime excluded(Node node, Schedule schedule) {
    EventTime time = LdTimes.moment(node, zone(schedule), in);
    LocalTime start = start(schedule);
    return start != null && time instanceof EventTime.Day day
        ? EventTime.of(day.date().atTime(start))
        : time;
  }

  private static @Nullable ZoneId zone(Schedule schedule) {
    return schedule instanceof Schedule.Zoned zoned ? zoned.zone() : null;
  }

  private static @Nullable LocalTime start(Schedule schedule) {
    if (schedule instanceof Schedule.Zoned it) {
      return it.start().toLocalTime();
    }
    return schedule instanceof Schedule.Floating it ? it.start().toLocalTime() : null;
  }

  private Optional<RecurrenceRule> rule(Node node, Schedule schedule) {
    List<String> named = list(node, "byDay", LdSeries::day);
    List<String> weeks = list(node, "byMonthWeek", it -> it);
    List<String> days =
        weeks.isEmpty()
            ? named
            : named.stream().flatMap(day -> weeks.stream().map(week -> week + day)).toList();
    String every =
        in.part(node, "repeatFrequency", it -> frequency(it, !days.isEmpty())).orElse("");
    if (every.isEmpty() && !days.isEmpty() && node.get("repeatFrequency") == null) {
      every = "FREQ=WEEKLY";
    }
    StringBuilder text = new StringBuilder(every);
    part(text, "BYDAY", days);
    part(text, "BYMONTH", list(node, "byMonth", it -> it));
    part(text, "BYMONTHDAY", list(node, "byMonthDay", it -> it));
    in.part(node, "repeatCount", it -> in.word(Kinds.INTEGER, it))
        .ifPresent(count -> text.append(";COUNT=").append(count));
    RecurrenceRule rule = every.isEmpty() ? null : Kinds.RULE.read(text.toString());
    if (rule == null && every.isEmpty() && node.get("repeatFrequency") != null) {
      return Optional.empty(); // which is told
    }
    if (rule == null) {
      in.unread("a Schedule that RFC 5545 has a rule for, with repeatFrequency such as P1W", node);
      return Optional.empty();
    }
    Optional<EventTime> until =
        in.part(node, "endDate", it -> LdTimes.moment(it, zone(schedule), in));
    return Optional.of(until.map(last -> until(rule, last, schedule)).orElse(rule));
  }

  private static void part(StringBuilder rule, String name, List<String> values) {
    if (!values.isEmpty()) {
      rule.append(';').append(name).append('=').append(String.join(",", values));
    }
  }

  private List<String> list(
      Node node, String name, java.util.function.Function<String, String> reading) {
    Node value = node.get(name);
    if (value == null) {
      return List.of();
    }
    return in.list(value, it -> in.text(it)).stream()
        .flatMap(it -> BETWEEN.splitAsStream(it.strip()))
        .map(reading)
        .toList();
  }

  private @Nullable String frequency(Node node, boolean isOnDays) {
    String text = in.text(node);
    String word = text == null ? "" : LdContext.local(text).strip().toUpperCase(Locale.ROOT);
    Matcher period = PERIOD.matcher(WORDS.getOrDefault(word, word));
    if (!period.matches()) {
      return in.unread("a frequency such as P1W or weekly", node);
    }
    int count = Integer.parseInt(period.group(1) == null ? period.group(3) : period.group(1));
    String unit = period.group(1) == null ? 'T' + period.group(4) : period.group(2);
    boolean isWeeks = isOnDays && unit.equals("D") && count % 7 == 0;
    Frequency frequency =
        switch (isWeeks ? "W" : unit) {
          case "D" -> Frequency.DAILY;
          case "W" -> Frequency.WEEKLY;
          case "M" -> Frequency.MONTHLY;
          case "Y" -> Frequency.YEARLY;
          case "TH" -> Frequency.HOURLY;
          case "TM" -> Frequency.MINUTELY;
          default -> Frequency.SECONDLY;
        };
    int interval = isWeeks ? count / 7 : count;
    return "FREQ=" + frequency + (interval == 1 ? "" : ";INTERVAL=" + interval);
  }

  /** A day as RFC 5545 writes it, from that or from the name that schema.org has. */
  private static String day(String written) {
    String word = LdContext.local(written).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(word)) {
        return word.substring(0, 2);
      }
    }
    return word;
  }

  private static RecurrenceRule until(RecurrenceRule rule, EventTime last, Schedule schedule) {
    RecurrenceRuleBuilder builder = rule.toBuilder();
    if (last instanceof EventTime.Day day && start(schedule) != null) {
      ZoneId zone = zone(schedule);
      return zone == null
          ? builder.until(EventTime.of(day.date().atTime(23, 59, 59))).build()
          : builder.until(day.date(), zone).build();
    }
    EventTime end =
        last instanceof EventTime.Zoned zoned
            ? EventTime.of(zoned.dateTime().atZone(zoned.zone()).toInstant())
            : last;
    return builder.until(end).build();
  }

  /** Writes the rules of an event, and its zone; those that no schedule can say are left out. */
  static void write(Event event, LdOut out) {
    Schedule schedule = event.schedule();
    List<Node> schedules =
        event.recurrence().rules().stream()
            .map(rule -> schedule(rule, event, out))
            .collect(Collectors.toCollection(ArrayList::new));
    boolean isNamed =
        zone(schedule) != null && !LdTimes.isOffset(((Schedule.Zoned) schedule).zone());
    schedules.removeIf(it -> it.names.isEmpty());
    if (schedules.isEmpty() && isNamed) {
      schedules.add(
          times(
                  out.of("Schedule")
                      .put("repeatFrequency", "P1D")
                      .put("repeatCount", LdOut.number(1)),
                  event)
              .node);
    }
    out.put(NAME, LdOut.list(schedules));
  }

  private static LdOut times(LdOut out, Event event) {
    Schedule schedule = event.schedule();
    if (schedule instanceof Schedule.AllDay days) {
      return out.put("startDate", days.first().toString());
    }
    Schedule.Zoned zoned = schedule instanceof Schedule.Zoned it ? it : null;
    Optional<End> end = zoned == null ? ((Schedule.Floating) schedule).end() : zoned.end();
    java.time.LocalDateTime start =
        zoned == null ? ((Schedule.Floating) schedule).start() : zoned.start();
    out.put("startDate", start.toLocalDate().toString())
        .put("startTime", LdTimes.write(start.toLocalTime()));
    end.map(it -> it.local(start, Optional.ofNullable(zone(schedule))))
        .filter(it -> !it.isBefore(start) && it.isBefore(start.plusDays(1)))
        .ifPresent(it -> out.put("endTime", LdTimes.write(it.toLocalTime())));
    return out.put(
        "scheduleTimezone", Optional.ofNullable(zoned).map(it -> Kinds.ZONE.write(it.zone())));
  }

  private static Node schedule(RecurrenceRule rule, Event event, LdOut document) {
    LdOut out = times(document.of("Schedule"), event);
    out.put("repeatFrequency", period(rule));
    out.put("byDay", days(rule.byDay()));
    out.put(
        "byMonth",
        LdOut.list(rule.byMonth().stream().map(it -> LdOut.number(it.number())).toList()));
    out.put("byMonthDay", LdOut.list(rule.byMonthDay().stream().map(LdOut::number).toList()));
    rule.count().ifPresent(count -> out.put("repeatCount", LdOut.number(count)));
    out.put("endDate", rule.until().map(LdTimes::write));
    List<EventTime> excluded = event.recurrence().excluded();
    out.put(
        "exceptDate",
        LdOut.list(excluded.stream().map(it -> LdOut.string(LdTimes.write(it))).toList()));
    return isSaid(rule, event, out.node) ? out.node : new Node(Node.Kind.OBJECT, "", -1, -1);
  }

  /** Whether the schedule is read as that rule: a part that it has no member for is not. */
  private static boolean isSaid(RecurrenceRule rule, Event event, Node schedule) {
    LdIn in = new LdIn(new JsonContext(1, org.convene.io.Limits.trusted()), null, it -> it);
    boolean isSingle = rule.count().isPresent() && rule.count().getAsInt() == 1;
    return !isSingle
        && new LdSeries(in).rule(schedule, event.schedule()).filter(rule::equals).isPresent();
  }

  private static String period(RecurrenceRule rule) {
    int interval = rule.interval();
    return switch (rule.frequency()) {
      case DAILY -> "P" + interval + 'D';
      case WEEKLY -> "P" + interval + 'W';
      case MONTHLY -> "P" + interval + 'M';
      case YEARLY -> "P" + interval + 'Y';
      case HOURLY -> "PT" + interval + 'H';
      case MINUTELY -> "PT" + interval + 'M';
      case SECONDLY -> "PT" + interval + 'S';
    };
  }

  private static @Nullable Node days(List<WeekdayNumber> days) {
    return LdOut.list(
        days.stream()
            .map(
                it ->
                    it.ordinal() == 0
                        ? "https://schema.org/"
                            + it.day().name().charAt(0)
                            + it.day().name().substring(1).toLowerCase(Locale.ROOT)
                        : it.toString())
            .map(LdOut::string)
            .toList());
  }
}
