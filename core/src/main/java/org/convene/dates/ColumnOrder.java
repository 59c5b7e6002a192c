package org.convene.dates;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.description.Kind;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * In which order a column of a document has day and month, as far as its dates tell: those that
 * were read, and those among the first rows, which are looked through when a date first needs it.
 * For one thread.
 */
public final class ColumnOrder {

  static final String CODE = "csv.date-order";

  private static final int MONTHS = 12;
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}(?!\\d)");

  private @Nullable Supplier<List<String>> first;
  private String dayFirst = "";
  private String monthFirst = "";
  private @Nullable DateOrder assumed;
  private boolean told;

  /**
   * The order of one column.
   *
   * @param first gives its cells among the first rows
   */
  public ColumnOrder(Supplier<List<String>> first) {
    this.first = first;
  }

  /** The only order that two numbers can have; null where both can be the month. */
  static @Nullable DateOrder only(int one, int other) {
    return one > MONTHS && other <= MONTHS
        ? DateOrder.DAY_FIRST
        : other > MONTHS && one <= MONTHS ? DateOrder.MONTH_FIRST : null;
  }

  /** Takes a date of one meaning; says so once where it is not in the order that others have. */
  void saw(DateOrder order, String date, @Nullable DateOrder preferred, Remarks remarks) {
    note(order, date);
    DateOrder expected = preferred == null ? assumed : preferred;
    if (expected != null && expected != order && !told) {
      told = true;
      String others = preferred == null ? ", as other dates of the column were read" : "";
      remarks.say(
          "",
          new Kind.Remark(
              CODE,
              Expected.found("a date with " + expected.words() + others, date)
                  + "; read with "
                  + order.words()));
    }
  }

  /** The order of a date of two meanings; null where the column tells none, or both. */
  @Nullable DateOrder of(String date, Remarks remarks) {
    lookThrough();
    boolean isDayFirst = !dayFirst.isEmpty();
    if (isDayFirst != monthFirst.isEmpty()) {
      return null;
    }
    DateOrder order = isDayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    if (assumed == null) {
      remarks.say(
          "",
          new Kind.Remark(
              CODE,
              Expected.found("a date of one meaning", date)
                  + "; it and others of the column are read with "
                  + order.words()
                  + ", as "
                  + Expected.quoted(isDayFirst ? dayFirst : monthFirst)
                  + " is; --dates or the setting dates says another order"));
    }
    assumed = order;
    return order;
  }

  private void lookThrough() {
    Supplier<List<String>> cells = first;
    first = null;
    if (cells != null) {
      for (String cell : cells.get()) {
        Matcher date = DATE.matcher(cell);
        while (date.find()) {
          DateOrder order = only(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)));
          if (order != null) {
            note(order, date.group());
          }
        }
      }
    }
  }

  private void note(DateOrder order, String date) {
    if (order == DateOrder.DAY_FIRST) {
      dayFirst = dayFirst.isEmpty() ? date : dayFirst;
    } else {
      monthFirst = monthFirst.isEmpty() ? date : monthFirst;
    }
  }
}
