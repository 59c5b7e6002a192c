package org.convene.mail.card;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Dates, times and zones in words. The names are ours: those of the JDK differ from one to the
 * next.
 */
final class CardDates {

  private final CardLanguage language;

  CardDates(CardLanguage language) {
    this.language = language;
  }

  String day(DayOfWeek day) {
    String days =
        language.of(
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            "lundi mardi mercredi jeudi vendredi samedi dimanche",
            "lunes martes miércoles jueves viernes sábado domingo");
    return days.split(" ", -1)[day.getValue() - 1];
  }

  String month(Month month) {
    String months =
        language.of(
            "January February March April May June July August September October November December",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
                + " diciembre");
    return months.split(" ", -1)[month.getValue() - 1];
  }

  /** A day of a month: {@code 18 May}. */
  String dayOf(Month month, int day) {
    return switch (language) {
      case EN -> day + " " + month(month);
      case FR -> (day == 1 ? "1er" : day) + " " + month(month);
      case ES -> day + " de " + month(month);
    };
  }

  /** A date without its weekday. */
  String shortDate(LocalDate date) {
    String day = dayOf(date.getMonth(), date.getDayOfMonth());
    return day + (language == CardLanguage.ES ? " de " : " ") + date.getYear();
  }

  /** A date with its weekday. */
  String date(LocalDate date) {
    String between = language == CardLanguage.FR ? " " : ", ";
    return day(date.getDayOfWeek()) + between + shortDate(date);
  }

  /** A time of day; its seconds where it has any. */
  static String time(LocalTime time) {
    String minutes = two(time.getHour()) + ':' + two(time.getMinute());
    return time.getSecond() == 0 ? minutes : minutes + ':' + two(time.getSecond());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** A zone at an offset: {@code New York time, GMT−4}. */
  String zone(ZoneId zone, ZoneOffset offset) {
    String id = zone.getId();
    if (zone.equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    if (zone instanceof ZoneOffset || id.startsWith("Etc/") || id.indexOf('/') < 0) {
      return offset(offset);
    }
    String city = CardCities.of(id, language);
    String time = CardWord.CITY_TIME.in(language, city);
    if (language == CardLanguage.FR) {
      time = CardWord.CITY_TIME.in(language).replace("de {0}", de(city));
    }
    return time + ", " + offset(offset);
  }

  /** French {@code de}, as it stands before a name. */
  static String de(String name) {
    if (name.startsWith("Le ")) {
      return "du " + name.substring(3);
    }
    return "AEIOUaeiouÉ".indexOf(name.charAt(0)) >= 0 ? "d’" + name : "de " + name;
  }

  private static String offset(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    String hours = Integer.toString(minutes / 60);
    String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
    String more = minutes % 60 == 0 ? "" : ":" + two(minutes % 60);
    return minutes == 0 ? "GMT" : "GMT" + sign + hours + more;
  }

  /** A list such as {@code Monday, Tuesday and Friday}. */
  String list(List<String> items) {
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    String and = CardWord.AND.in(language);
    return String.join(", ", items.subList(0, last)) + and + items.get(last);
  }
}
