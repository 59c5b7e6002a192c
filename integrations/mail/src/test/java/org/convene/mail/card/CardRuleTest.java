package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleBuilder;
import org.convene.recurrence.WeekdayNumber;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardRuleTest {

  /** A Wednesday, the third of its month. */
  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);

  private static final ZoneId ZONE = CardSamples.NEW_YORK;

  private static Optional<String> words(CardLanguage language, RecurrenceRule rule) {
    return new CardRule(language, START, Optional.of(ZONE)).in(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY | Every day | Tous les jours | Todos los días
          FREQ=DAILY;INTERVAL=2;COUNT=5 | Every 2 days, 5 times | Tous les 2 jours, 5 fois | Cada 2 días, 5 veces
          FREQ=DAILY;COUNT=1 | Every day, once | Tous les jours, une fois | Todos los días, una vez
          FREQ=WEEKLY | Every week on Wednesday | Toutes les semaines, le mercredi | Todas las semanas, el miércoles
          FREQ=WEEKLY;BYDAY=FR,TU,MO | Every week on Monday, Tuesday and Friday | Toutes les semaines, le lundi, mardi et vendredi | Todas las semanas, el lunes, martes y viernes
          FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | Every 2 weeks on Wednesday | Toutes les 2 semaines, le mercredi | Cada 2 semanas, el miércoles
          FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | Every weekday, Monday to Friday | Chaque jour ouvré, du lundi au vendredi | Cada día laborable, de lunes a viernes
          FREQ=DAILY;BYDAY=SA,SU | Every week on Saturday and Sunday | Toutes les semaines, le samedi et dimanche | Todas las semanas, el sábado y domingo
          FREQ=WEEKLY;BYDAY=WE;UNTIL=20220720T123000Z | Every week on Wednesday, until 20 July 2022 | Toutes les semaines, le mercredi, jusqu’au 20 juillet 2022 | Todas las semanas, el miércoles, hasta el 20 de julio de 2022
          FREQ=WEEKLY;BYDAY=WE;UNTIL=20220720T000000Z | Every week on Wednesday, until 19 July 2022 | Toutes les semaines, le mercredi, jusqu’au 19 juillet 2022 | Todas las semanas, el miércoles, hasta el 19 de julio de 2022
          FREQ=MONTHLY | Every month on day 18 | Tous les mois, le 18 | Todos los meses, el día 18
          FREQ=MONTHLY;BYMONTHDAY=15,1 | Every month on days 1 and 15 | Tous les mois, les 1er et 15 | Todos los meses, los días 1 y 15
          FREQ=MONTHLY;BYMONTHDAY=-1 | Every month on the last day | Tous les mois, le dernier jour | Todos los meses, el último día
          FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE | Every 3 months on the third Wednesday | Tous les 3 mois, le troisième mercredi | Cada 3 meses, el tercer miércoles
          FREQ=MONTHLY;BYDAY=-1FR | Every month on the last Friday | Tous les mois, le dernier vendredi | Todos los meses, el último viernes
          FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3 | Every month on the third Wednesday | Tous les mois, le troisième mercredi | Todos los meses, el tercer miércoles
          FREQ=YEARLY | Every year on 18 May | Tous les ans, le 18 mai | Todos los años, el 18 de mayo
          FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYMONTHDAY=1 | Every 2 years on 1 January | Tous les 2 ans, le 1er janvier | Cada 2 años, el 1 de enero
          FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | Every year on the fourth Thursday of November | Tous les ans, le quatrième jeudi de novembre | Todos los años, el cuarto jueves de noviembre
          FREQ=YEARLY;BYMONTH=8;BYDAY=-1MO | Every year on the last Monday of August | Tous les ans, le dernier lundi d’août | Todos los años, el último lunes de agosto
          """)
  void isSaidInWords(String rule, String english, String french, String spanish) {
    RecurrenceRule read = RecurrenceRule.parse(rule);
    assertThat(words(CardLanguage.EN, read)).contains(english);
    assertThat(words(CardLanguage.FR, read)).contains(french);
    assertThat(words(CardLanguage.ES, read)).contains(spanish);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;BYHOUR=8,12",
        "FREQ=DAILY;INTERVAL=2;BYDAY=TU",
        "FREQ=DAILY;BYMONTH=5",
        "FREQ=DAILY;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=1MO,3MO",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=2MO;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1,2",
        "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYMONTH=5",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=5,6",
        "FREQ=YEARLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;RSCALE=CHINESE",
        "FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=FORWARD",
        "FREQ=WEEKLY;X-PART=1"
      })
  void isNotSaidWherePeopleHaveNoWords(String rule) {
    assertThat(words(CardLanguage.EN, RecurrenceRule.parse(rule))).isEmpty();
  }

  /** The parts of a rule that its words depend on. */
  private record Parts(
      Frequency frequency,
      int interval,
      List<WeekdayNumber> days,
      List<Integer> monthDays,
      List<Month> months,
      int position,
      int count) {

    /** These with one part of others. */
    Parts with(int part, Parts other) {
      return new Parts(
          part == 0 ? other.frequency : frequency,
          part == 1 ? other.interval : interval,
          part == 2 ? other.days : days,
          part == 3 ? other.monthDays : monthDays,
          part == 4 ? other.months : months,
          part == 5 ? other.position : position,
          part == 6 ? other.count : count);
    }

    Optional<RecurrenceRule> rule() {
      RecurrenceRuleBuilder rule =
          RecurrenceRule.every(interval, frequency)
              .byDay(days.toArray(new WeekdayNumber[0]))
              .byMonthDay(monthDays.stream().mapToInt(it -> it).toArray())
              .in(months.toArray(new Month[0]));
      if (position != 0) {
        rule.bySetPos(position);
      }
      if (count != 0) {
        rule.count(count);
      }
      try {
        return Optional.of(rule.build());
      } catch (IllegalArgumentException e) {
        return Optional.empty(); // one that RFC 5545 does not allow
      }
    }
  }

  private static Arbitrary<Parts> parts() {
    Arbitrary<List<WeekdayNumber>> days =
        Combinators.combine(
                Arbitraries.of(0, 0, 0, 1, 3, 5, -1),
                Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY))
            .as(WeekdayNumber::new)
            .list()
            .ofMaxSize(2)
            .uniqueElements();
    Arbitrary<List<Integer>> numbers =
        Arbitraries.of(1, 15, 18, -1).list().ofMaxSize(2).uniqueElements();
    Arbitrary<List<Month>> months =
        Arbitraries.of(Month.MAY, Month.JUNE).list().ofMaxSize(1).uniqueElements();
    return Combinators.combine(
            Arbitraries.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY),
            Arbitraries.of(1, 1, 2),
            days,
            numbers,
            months,
            Arbitraries.of(0, 0, 1, 3, -1),
            Arbitraries.of(0, 0, 1, 4))
        .as(Parts::new);
  }

  /** Two rules that differ in one part at most. */
  @Provide
  Arbitrary<Tuple2<RecurrenceRule, RecurrenceRule>> neighbours() {
    return Combinators.combine(parts(), parts(), Arbitraries.integers().between(0, 6))
        .as((one, other, part) -> Tuple.of(one.rule(), one.with(part, other).rule()))
        .filter(it -> it.get1().isPresent() && it.get2().isPresent())
        .map(it -> Tuple.of(it.get1().orElseThrow(), it.get2().orElseThrow()));
  }

  private static List<Schedule> first(RecurrenceRule rule) {
    Event event =
        CardSamples.plain().toBuilder()
            .schedule(Schedule.starting(START, ZONE))
            .recurrence(Recurrence.of(rule))
            .build();
    return Occurrences.of(event).first(12).value().stream().map(Occurrence::schedule).toList();
  }

  /** Rules that are said alike are the same series: no part is left out of the words. */
  @Property
  void wordsTellSeriesApart(
      @ForAll("neighbours") Tuple2<RecurrenceRule, RecurrenceRule> neighbours) {
    RecurrenceRule one = neighbours.get1();
    RecurrenceRule other = neighbours.get2();
    for (CardLanguage language : CardLanguage.values()) {
      Optional<String> said = words(language, one);
      assertThat(said.isPresent()).isEqualTo(words(CardLanguage.EN, one).isPresent());
      if (said.isPresent() && words(language, other).equals(said)) {
        assertThat(first(other)).isEqualTo(first(one));
      }
    }
  }
}
