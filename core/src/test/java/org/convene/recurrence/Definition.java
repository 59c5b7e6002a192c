package org.convene.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a rule gives, as the table of RFC 5545 section 3.3.10 says it: FREQ and INTERVAL name
 * periods; in each, every time that all parts allow is an instance; BYSETPOS then picks some of
 * them; then COUNT and UNTIL end the list. Looks at each day of a period, and at each hour, minute
 * and second of a day. Slow, and written apart from what it checks.
 */
public final class Definition {

  private static final int LAST_YEAR = 9999;

  /**
   * What was found.
   *
   * @param times the instances, in order
   * @param end before this time there is no other
   */
  public record Found(List<LocalDateTime> times, LocalDateTime end) {}

  private final RecurrenceRule rule;
  private final Frequency frequency;
  private final LocalDateTime start;
  private final DefinedDays days;

  public Definition(RecurrenceRule rule, LocalDateTime start) {
    this.rule = rule;
    this.frequency = rule.frequency();
    this.start = start;
    this.days = new DefinedDays(rule, start.toLocalDate());
  }

  /**
   * Looks for instances from the start on; the start is one of them in any case (section 3.8.5.3).
   *
   * @param first leaves out those before; COUNT counts them
   * @param most how many are wanted
   * @param periods in how many periods to look
   */
  public Found find(LocalDateTime first, int most, int periods) {
    if (rule.count().isPresent() && !first.equals(start)) {
      throw new IllegalArgumentException("COUNT counts from the start");
    }
    long step = first.equals(start) ? 0 : Math.max(0, stepsTo(first) - 2);
    TreeSet<LocalDateTime> found = new TreeSet<>();
    found.add(start);
    for (int i = 0; i < periods && found.tailSet(first).size() <= most && !isOver(step); i++) {
      if (isSmall() && !days.allow(unit(step).toLocalDate())) {
        step = nextDay(step);
      } else {
        instances(step).stream().filter(time -> !time.isBefore(start)).forEach(found::add);
        step++;
      }
    }
    LocalDateTime known = isOver(step) ? LocalDateTime.MAX : begin(step);
    if (rule.skip() != RecurrenceRule.Skip.OMIT && !isSmall()) {
      known = known.minusDays(1); // the next period may move a day there
    }
    found.removeIf(
        time -> (isBehindUntil(time) && !time.equals(start)) || time.getYear() > LAST_YEAR);
    List<LocalDateTime> times =
        found.stream().limit(rule.count().orElse(Integer.MAX_VALUE)).toList();
    LocalDateTime end = known;
    return new Found(
        times.stream().filter(time -> !time.isBefore(first) && time.isBefore(end)).toList(), end);
  }

  private boolean isBehindUntil(LocalDateTime time) {
    return rule.until().isPresent()
        && rule.until()
            .get()
            .match(
                day -> time.toLocalDate().isAfter(day.date()),
                local -> time.isAfter(local.dateTime()),
                zoned -> time.isAfter(zoned.dateTime()));
  }

  /** Hours, minutes, seconds. */
  private boolean isSmall() {
    return frequency.compareTo(Frequency.DAILY) < 0;
  }

  // periods: the step-th from the one with the start, every INTERVAL-th

  private boolean isOver(long step) {
    long years = frequency == Frequency.YEARLY ? step * rule.interval() : 0;
    return years > LAST_YEAR || begin(step).getYear() > LAST_YEAR;
  }

  private LocalDateTime begin(long step) {
    return isSmall() ? unit(step) : firstDay(number(step)).atStartOfDay();
  }

  /** The number of a period of days; those of one frequency are numbered in a row. */
  private long number(long step) {
    return periodOf(start.toLocalDate()) + step * rule.interval();
  }

  private LocalDateTime unit(long step) {
    ChronoUnit unit = chronoUnit();
    return start.truncatedTo(unit).plus(step * rule.interval(), unit);
  }

  private ChronoUnit chronoUnit() {
    return switch (frequency) {
      case HOURLY -> ChronoUnit.HOURS;
      case MINUTELY -> ChronoUnit.MINUTES;
      default -> ChronoUnit.SECONDS;
    };
  }

  /** The first step that is not on the day of this one. */
  private long nextDay(long step) {
    LocalDateTime midnight = unit(step).toLocalDate().plusDays(1).atStartOfDay();
    long units = chronoUnit().between(unit(step), midnight);
    return step + (units + rule.interval() - 1) / rule.interval();
  }

  private LocalDate firstDay(long number) {
    return switch (frequency) {
      case YEARLY -> days.firstOfYear((int) number);
      case MONTHLY -> LocalDate.of((int) Math.floorDiv(number, 12L), (int) (number % 12) + 1, 1);
      case WEEKLY -> days.firstOfWeek(LocalDate.EPOCH.plusWeeks(number));
      default -> LocalDate.ofEpochDay(number);
    };
  }

  private long periodOf(LocalDate day) {
    return switch (frequency) {
      case YEARLY -> days.yearOf(day);
      case MONTHLY -> day.getYear() * 12L + day.getMonthValue() - 1;
      case WEEKLY ->
          ChronoUnit.WEEKS.between(days.firstOfWeek(LocalDate.EPOCH), days.firstOfWeek(day));
      default -> day.toEpochDay();
    };
  }

  private long stepsTo(LocalDateTime time) {
    long units =
        isSmall()
            ? chronoUnit().between(start.truncatedTo(chronoUnit()), time)
            : periodOf(time.toLocalDate()) - periodOf(start.toLocalDate());
    return units / rule.interval();
  }

  // instances of a period

  private List<LocalDateTime> instances(long step) {
    List<LocalDateTime> all = new ArrayList<>();
    if (isSmall()) {
      timesOfUnit(unit(step), all);
    } else {
      long number = number(step);
      for (LocalDate day : days.between(firstDay(number), firstDay(number + 1))) {
        timesOfDay(day, all);
      }
    }
    return rule.bySetPos().isEmpty() ? all : picked(all);
  }

  private List<LocalDateTime> picked(List<LocalDateTime> all) {
    TreeSet<LocalDateTime> picked = new TreeSet<>();
    for (int position : rule.bySetPos()) {
      int index = position > 0 ? position - 1 : all.size() + position;
      if (index >= 0 && index < all.size()) {
        picked.add(all.get(index));
      }
    }
    return List.copyOf(picked);
  }

  private void timesOfDay(LocalDate day, List<LocalDateTime> times) {
    for (int hour = 0; hour < 24; hour++) {
      if (allows(rule.byHour(), hour, start.getHour(), Frequency.DAILY)) {
        timesOfHour(day.atTime(hour, 0), times);
      }
    }
  }

  private void timesOfHour(LocalDateTime hour, List<LocalDateTime> times) {
    for (int minute = 0; minute < 60; minute++) {
      if (allows(rule.byMinute(), minute, start.getMinute(), Frequency.HOURLY)) {
        timesOfMinute(hour.withMinute(minute), times);
      }
    }
  }

  private void timesOfMinute(LocalDateTime minute, List<LocalDateTime> times) {
    for (int second = 0; second < 60; second++) {
      if (allowsSecond(second)) {
        times.add(minute.withSecond(second));
      }
    }
  }

  private void timesOfUnit(LocalDateTime unit, List<LocalDateTime> times) {
    LocalTime time = unit.toLocalTime();
    if (!days.allow(unit.toLocalDate())
        || !allows(rule.byHour(), time.getHour(), start.getHour(), Frequency.DAILY)) {
      return;
    }
    if (frequency == Frequency.HOURLY) {
      timesOfHour(unit, times);
    } else if (allows(rule.byMinute(), time.getMinute(), start.getMinute(), Frequency.HOURLY)) {
      if (frequency == Frequency.MINUTELY) {
        timesOfMinute(unit, times);
      } else if (allowsSecond(time.getSecond())) {
        times.add(unit);
      }
    }
  }

  /** Section 3.3.12: a leap second, 60, is read as 59. */
  private boolean allowsSecond(int second) {
    return allows(rule.bySecond(), second, start.getSecond(), Frequency.MINUTELY)
        || (second == 59 && rule.bySecond().contains(60));
  }

  /**
   * A part that is there names the numbers; one that is not leaves all open, but where the period
   * is longer, the number is that of the start: “derived from the Start Time (DTSTART)”.
   */
  private boolean allows(List<Integer> part, int number, int ofStart, Frequency derivedFrom) {
    return part.isEmpty()
        ? frequency.compareTo(derivedFrom) < 0 || number == ofStart
        : part.contains(number);
  }
}
