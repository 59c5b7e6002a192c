package org.convene.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Months and weekdays in English, French, Spanish and German. */
public final class CalendarWords {

  /** One line a month, from January on. */
  private static final String MONTHS =
      """
      january jan janvier janv enero ene januar janner
      february feb fevrier fevr febrero februar
      march mar mars marzo marz mrz
      april apr avril avr abril abr
      may mai mayo
      june jun juin junio juni
      july jul juillet juil julio juli
      august aug aout agosto ago
      september sept sep septembre septiembre setiembre set
      october oct octobre octubre oktober okt
      november nov novembre noviembre
      december dec decembre diciembre dic dezember dez
      """;

  /** One line a day, from Monday on; "mar" means March. */
  private static final String WEEKDAYS =
      """
      monday mon lundi lun lunes montag mo
      tuesday tue tues mardi martes dienstag di
      wednesday wed mercredi mer miercoles mie mittwoch mi
      thursday thu thur thurs jeudi jeu jueves jue donnerstag do
      friday fri vendredi ven viernes vie freitag fr
      saturday sat samedi sam sabado sab samstag sonnabend sa
      sunday sun dimanche dim domingo dom sonntag so
      """;

  private static final Map<String, Integer> MONTH = numbered(MONTHS);
  private static final Map<String, Integer> WEEKDAY = numbered(WEEKDAYS);

  private CalendarWords() {}

  private static Map<String, Integer> numbered(String table) {
    Map<String, Integer> numbers = new HashMap<>();
    String[] lines = table.strip().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      for (String word : lines[i].split(" ", -1)) {
        numbers.put(word, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  static @Nullable Month month(String folded) {
    Integer number = MONTH.get(folded);
    return number == null ? null : Month.of(number);
  }

  static @Nullable DayOfWeek weekday(String folded) {
    Integer number = WEEKDAY.get(folded);
    return number == null ? null : DayOfWeek.of(number);
  }
}
