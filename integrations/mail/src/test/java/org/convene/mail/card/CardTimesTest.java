package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convene.event.End;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exact words: the same on every JDK. */
class CardTimesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final CardTimes ENGLISH = new CardTimes(CardLanguage.EN);
  private static final CardTimes FRENCH = new CardTimes(CardLanguage.FR);
  private static final CardTimes SPANISH = new CardTimes(CardLanguage.ES);

  private static LocalDateTime at(int day, int hour, int minute) {
    return LocalDateTime.of(2022, 5, day, hour, minute);
  }

  private static void isSaid(Schedule schedule, String english, String french, String spanish) {
    assertThat(ENGLISH.in(schedule)).contains(english);
    assertThat(FRENCH.in(schedule)).contains(french);
    assertThat(SPANISH.in(schedule)).contains(spanish);
  }

  @Test
  void anHourInAZone() {
    isSaid(
        Schedule.zoned(at(18, 8, 30), at(18, 9, 30), CardSamples.NEW_YORK),
        "Wednesday, 18 May 2022, 08:30–09:30 (New York time, GMT−4)",
        "mercredi 18 mai 2022, 08:30–09:30 (heure de New York, GMT−4)",
        "miércoles, 18 de mayo de 2022, 08:30–09:30 (hora de Nueva York, GMT−4)");
  }

  @Test
  void theFirstOfAMonthAndNoEnd() {
    isSaid(
        Schedule.starting(LocalDateTime.of(2022, 8, 1, 9, 0, 5), PARIS),
        "Monday, 1 August 2022, 09:00:05 (Paris time, GMT+2)",
        "lundi 1er août 2022, 09:00:05 (heure de Paris, GMT+2)",
        "lunes, 1 de agosto de 2022, 09:00:05 (hora de París, GMT+2)");
  }

  @Test
  void overMidnight() {
    isSaid(
        Schedule.zoned(at(18, 22, 0), at(19, 1, 0), PARIS),
        "Wednesday, 18 May 2022, 22:00 – Thursday, 19 May 2022, 01:00 (Paris time, GMT+2)",
        "mercredi 18 mai 2022, 22:00 – jeudi 19 mai 2022, 01:00 (heure de Paris, GMT+2)",
        "miércoles, 18 de mayo de 2022, 22:00 – jueves, 19 de mayo de 2022, 01:00 (hora de París,"
            + " GMT+2)");
  }

  @Test
  void theEndInAnotherZone() {
    isSaid(
        new Schedule.Zoned(
            at(18, 10, 0), PARIS, Optional.of(End.at(at(18, 12, 0), CardSamples.NEW_YORK))),
        "Wednesday, 18 May 2022, 10:00 (Paris time, GMT+2) – 12:00 (New York time, GMT−4)",
        "mercredi 18 mai 2022, 10:00 (heure de Paris, GMT+2) – 12:00 (heure de New York, GMT−4)",
        "miércoles, 18 de mayo de 2022, 10:00 (hora de París, GMT+2) – 12:00 (hora de Nueva York,"
            + " GMT−4)");
  }

  @Test
  void overAChangeOfTheClocks() {
    assertThat(
            ENGLISH.in(
                Schedule.zoned(
                    LocalDateTime.of(2022, 10, 30, 1, 0),
                    LocalDateTime.of(2022, 10, 30, 5, 0),
                    PARIS)))
        .contains("Sunday, 30 October 2022, 01:00 (Paris time, GMT+2) – 05:00 (Paris time, GMT+1)");
  }

  @Test
  void wholeDays() {
    isSaid(
        Schedule.allDay(LocalDate.of(2022, 5, 16)),
        "Monday, 16 May 2022 (all day)",
        "lundi 16 mai 2022 (toute la journée)",
        "lunes, 16 de mayo de 2022 (todo el día)");
    isSaid(
        Schedule.allDay(LocalDate.of(2022, 12, 30), LocalDate.of(2023, 1, 1)),
        "Friday, 30 December 2022 – Sunday, 1 January 2023 (all day)",
        "vendredi 30 décembre 2022 – dimanche 1er janvier 2023 (toute la journée)",
        "viernes, 30 de diciembre de 2022 – domingo, 1 de enero de 2023 (todo el día)");
  }

  @Test
  void aFloatingTime() {
    isSaid(
        Schedule.floating(at(18, 8, 0), at(18, 9, 0)),
        "Wednesday, 18 May 2022, 08:00–09:00 (local time)",
        "mercredi 18 mai 2022, 08:00–09:00 (heure locale)",
        "miércoles, 18 de mayo de 2022, 08:00–09:00 (hora local)");
  }

  @Test
  void nothingOfAnUndatedEvent() {
    assertThat(ENGLISH.in(Schedule.undated("soon"))).isEmpty();
  }

  @Test
  void aReaderElsewhereSeesTheirOwnTime() {
    Schedule schedule = Schedule.zoned(at(18, 20, 0), at(18, 21, 0), CardSamples.NEW_YORK);
    assertThat(FRENCH.in(schedule, PARIS))
        .contains("jeudi 19 mai 2022, 02:00–03:00 (heure de Paris, GMT+2)");
    assertThat(FRENCH.in(schedule, CardSamples.NEW_YORK)).isEmpty();
    assertThat(FRENCH.in(schedule, ZoneId.of("America/Toronto"))).isEmpty();
    assertThat(FRENCH.in(Schedule.allDay(LocalDate.of(2022, 5, 16)), PARIS)).isEmpty();
  }

  @Test
  void deadlines() {
    assertThat(FRENCH.in(EventTime.of(LocalDate.of(2022, 5, 1))))
        .isEqualTo("dimanche 1er mai 2022");
    assertThat(ENGLISH.in(EventTime.of(at(18, 8, 0)))).isEqualTo("Wednesday, 18 May 2022, 08:00");
    assertThat(SPANISH.in(EventTime.of(at(18, 8, 0), ZoneOffset.UTC)))
        .isEqualTo("miércoles, 18 de mayo de 2022, 08:00 (UTC)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/London | London time, GMT+1 | heure de Londres, GMT+1 | hora de Londres, GMT+1
          Africa/Abidjan | Abidjan time, GMT | heure d’Abidjan, GMT | hora de Abidjan, GMT
          Africa/Cairo | Cairo time, GMT+2 | heure du Caire, GMT+2 | hora de El Cairo, GMT+2
          America/Argentina/Buenos_Aires | Buenos Aires time, GMT−3 | heure de Buenos Aires, GMT−3 | hora de Buenos Aires, GMT−3
          Asia/Kolkata | Kolkata time, GMT+5:30 | heure de Calcutta, GMT+5:30 | hora de Calcuta, GMT+5:30
          America/St_Johns | St Johns time, GMT−2:30 | heure de St Johns, GMT−2:30 | hora de St Johns, GMT−2:30
          Asia/Kathmandu | Kathmandu time, GMT+5:45 | heure de Katmandou, GMT+5:45 | hora de Katmandú, GMT+5:45
          Etc/GMT+5 | GMT−5 | GMT−5 | GMT−5
          +05:30 | GMT+5:30 | GMT+5:30 | GMT+5:30
          Z | UTC | UTC | UTC
          """)
  void zones(String id, String english, String french, String spanish) {
    ZoneId zone = ZoneId.of(id);
    ZoneOffset offset = zone.getRules().getOffset(at(18, 8, 0));
    assertThat(new CardDates(CardLanguage.EN).zone(zone, offset)).isEqualTo(english);
    assertThat(new CardDates(CardLanguage.FR).zone(zone, offset)).isEqualTo(french);
    assertThat(new CardDates(CardLanguage.ES).zone(zone, offset)).isEqualTo(spanish);
  }

  @ParameterizedTest
  @EnumSource
  void allNames(CardLanguage language) {
    CardDates dates = new CardDates(language);
    assertThat(Arrays.stream(DayOfWeek.values()).map(dates::day).collect(Collectors.joining(" ")))
        .isEqualTo(
            language.of(
                "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
                "lundi mardi mercredi jeudi vendredi samedi dimanche",
                "lunes martes miércoles jueves viernes sábado domingo"));
    assertThat(Arrays.stream(Month.values()).map(dates::month).distinct()).hasSize(12);
    assertThat(CardDates.time(LocalTime.MIDNIGHT)).isEqualTo("00:00");
  }
}
