package org.convene.mail.card;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.MonthNumber;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.WeekdayNumber;

/** The rules that people have words for; the others are told by their first dates. */
final class CardRule {

  private static final Set<DayOfWeek> WORKDAYS =
      Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  private final CardLanguage language;
  private final CardDates dates;
  private final LocalDateTime start;
  private final Optional<ZoneId> zone;

  /**
   * Begins with what a series starts with.
   *
   * @param start its local time
   * @param zone nothing for days and floating times
   */
  CardRule(CardLanguage language, LocalDateTime start, Optional<ZoneId> zone) {
    this.language = language;
    this.dates = new CardDates(language);
    this.start = start;
    this.zone = zone;
  }

  /** A rule in words. */
  Optional<String> in(RecurrenceRule rule) {
    return isCommon(rule) ? pattern(rule).map(it -> it + end(rule)) : Optional.empty();
  }

  /** How often, or until when: {@code , 10 times}. */
  String end(RecurrenceRule rule) {
    if (rule.count().isPresent()) {
      int count = rule.count().getAsInt();
      return ", "
          + (count == 1
              ? language.of("once", "une fois", "una vez")
              : count + language.of(" times", " fois", " veces"));
    }
    return rule.until()
        .map(
            it -> {
              LocalDateTime until =
                  it.match(
                      day -> day.date().atTime(LocalTime.MAX),
                      local -> local.dateTime(),
                      at ->
                          LocalDateTime.ofInstant(
                              at.dateTime().atZone(at.zone()).toInstant(), zone.orElse(at.zone())));
              boolean isBefore = until.toLocalTime().isBefore(start.toLocalTime());
              LocalDate last = isBefore ? until.toLocalDate().minusDays(1) : until.toLocalDate();
              return ", " + language.of("until ", "jusqu’au ", "hasta el ") + dates.shortDate(last);
            })
        .orElse("");
  }

  private static boolean isCommon(RecurrenceRule rule) {
    return rule.rscale().isEmpty()
        && rule.skip() == RecurrenceRule.Skip.OMIT
        && rule.otherParts().isEmpty()
        && rule.bySecond().isEmpty()
        && rule.byMinute().isEmpty()
        && rule.byHour().isEmpty()
        && rule.byYearDay().isEmpty()
        && rule.byWeekNo().isEmpty()
        && rule.byMonth().stream().noneMatch(MonthNumber::leap)
        && rule.bySetPos().size() <= 1;
  }

  private Optional<String> pattern(RecurrenceRule rule) {
    Frequency frequency = rule.frequency();
    if (frequency == Frequency.DAILY || frequency == Frequency.WEEKLY) {
      boolean plain =
          rule.byMonth().isEmpty() && rule.byMonthDay().isEmpty() && rule.bySetPos().isEmpty();
      boolean days = rule.byDay().stream().allMatch(it -> it.ordinal() == 0);
      return plain && days ? days(rule) : Optional.empty();
    }
    if (frequency == Frequency.MONTHLY && rule.byMonth().isEmpty()) {
      return inMonth(rule).map(it -> every(rule.interval(), frequency) + it);
    }
    boolean oneMonth = rule.byMonth().size() <= 1;
    boolean nth = rule.byDay().isEmpty() || rule.byMonth().size() == 1;
    return frequency == Frequency.YEARLY && oneMonth && nth ? inYear(rule) : Optional.empty();
  }

  private Optional<String> days(RecurrenceRule rule) {
    boolean daily = rule.frequency() == Frequency.DAILY;
    if (daily && rule.byDay().isEmpty()) {
      return Optional.of(every(rule.interval(), Frequency.DAILY));
    }
    if (daily && rule.interval() != 1) {
      return Optional.empty(); // every other day, if that is a Tuesday: nobody says so
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    rule.byDay().forEach(it -> days.add(it.day()));
    if (days.isEmpty()) {
      days.add(start.getDayOfWeek());
    }
    if (days.equals(WORKDAYS) && rule.interval() == 1) {
      return Optional.of(
          language.of(
              "Every weekday, Monday to Friday",
              "Chaque jour ouvré, du lundi au vendredi",
              "Cada día laborable, de lunes a viernes"));
    }
    String on = language.of(" on ", ", le ", ", el ");
    List<String> names = days.stream().map(dates::day).toList();
    return Optional.of(every(rule.interval(), Frequency.WEEKLY) + on + dates.list(names));
  }

  private String every(int interval, Frequency frequency) {
    boolean one = interval == 1;
    String n = Integer.toString(interval);
    return switch (frequency) {
      case DAILY ->
          one
              ? language.of("Every day", "Tous les jours", "Todos los días")
              : language.of(
                  "Every " + n + " days", "Tous les " + n + " jours", "Cada " + n + " días");
      case WEEKLY ->
          one
              ? language.of("Every week", "Toutes les semaines", "Todas las semanas")
              : language.of(
                  "Every " + n + " weeks",
                  "Toutes les " + n + " semaines",
                  "Cada " + n + " semanas");
      case MONTHLY ->
          one
              ? language.of("Every month", "Tous les mois", "Todos los meses")
              : language.of(
                  "Every " + n + " months", "Tous les " + n + " mois", "Cada " + n + " meses");
      default ->
          one
              ? language.of("Every year", "Tous les ans", "Todos los años")
              : language.of(
                  "Every " + n + " years", "Tous les " + n + " ans", "Cada " + n + " años");
    };
  }

  /** On which day of a month. */
  private Optional<String> inMonth(RecurrenceRule rule) {
    if (!rule.byDay().isEmpty()) {
      return rule.byMonthDay().isEmpty() ? nth(rule).map(it -> on(it)) : Optional.empty();
    }
    if (!rule.bySetPos().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> days = rule.byMonthDay();
    if (days.equals(List.of(-1))) {
      return Optional.of(on(language.of("last day", "dernier jour", "último día")));
    }
    if (days.stream().anyMatch(it -> it < 1)) {
      return Optional.empty();
    }
    List<String> numbers =
        (days.isEmpty() ? List.of(start.getDayOfMonth()) : days)
            .stream().sorted().map(it -> dayNumber(it)).toList();
    String label =
        numbers.size() == 1
            ? language.of(" on day ", ", le ", ", el día ")
            : language.of(" on days ", ", les ", ", los días ");
    return Optional.of(label + dates.list(numbers));
  }

  private String dayNumber(int day) {
    return language == CardLanguage.FR && day == 1 ? "1er" : Integer.toString(day);
  }

  private String on(String day) {
    return language.of(" on the ", ", le ", ", el ") + day;
  }

  /** The nth weekday: {@code third Wednesday}. */
  private Optional<String> nth(RecurrenceRule rule) {
    if (rule.byDay().size() != 1) {
      return Optional.empty();
    }
    WeekdayNumber number = rule.byDay().get(0);
    List<Integer> positions = rule.bySetPos();
    if ((number.ordinal() == 0) == positions.isEmpty()) {
      return Optional.empty();
    }
    int n = positions.isEmpty() ? number.ordinal() : positions.get(0);
    String day = dates.day(number.day());
    return switch (n) {
      case 1 -> Optional.of(language.of("first ", "premier ", "primer ") + day);
      case 2 -> Optional.of(language.of("second ", "deuxième ", "segundo ") + day);
      case 3 -> Optional.of(language.of("third ", "troisième ", "tercer ") + day);
      case 4 -> Optional.of(language.of("fourth ", "quatrième ", "cuarto ") + day);
      case 5 -> Optional.of(language.of("fifth ", "cinquième ", "quinto ") + day);
      case -1 -> Optional.of(language.of("last " + day, "dernier " + day, "último " + day));
      default -> Optional.empty();
    };
  }

  private Optional<String> inYear(RecurrenceRule rule) {
    Month month =
        rule.byMonth().isEmpty() ? start.getMonth() : Month.of(rule.byMonth().get(0).number());
    String every = every(rule.interval(), Frequency.YEARLY);
    if (!rule.byDay().isEmpty()) {
      String name = dates.month(month);
      String of = language.of(" of " + name, " " + CardDates.de(name), " de " + name);
      return rule.byMonthDay().isEmpty()
          ? nth(rule).map(it -> every + on(it) + of)
          : Optional.empty();
    }
    boolean monthGiven = !rule.byMonth().isEmpty();
    List<Integer> days = rule.byMonthDay();
    if (!rule.bySetPos().isEmpty() || days.size() > 1 || (!days.isEmpty() && !monthGiven)) {
      return Optional.empty();
    }
    int day = days.isEmpty() ? start.getDayOfMonth() : days.get(0);
    return day < 1
        ? Optional.empty()
        : Optional.of(every + language.of(" on ", ", le ", ", el ") + dates.dayOf(month, day));
  }
}
