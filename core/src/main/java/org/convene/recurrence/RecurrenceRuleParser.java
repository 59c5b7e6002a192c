package org.convene.recurrence;

import static org.convene.recurrence.RulePart.upper;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** Reads a rule, in one pass and in time linear to its length. */
final class RecurrenceRuleParser {

  private static final Frequency[] FREQUENCIES = Frequency.values();
  private static final DayOfWeek[] DAYS = DayOfWeek.values();
  private static final RecurrenceRule.Skip[] SKIPS = RecurrenceRule.Skip.values();

  /** Reads one value of a list. */
  private interface Item<T> {
    T read(int start, int end);
  }

  private final String text;
  private final RecurrenceRuleBuilder rule = new RecurrenceRuleBuilder(Frequency.YEARLY);
  private final EnumSet<RulePart> seen = EnumSet.noneOf(RulePart.class);
  private final List<RulePart> order = new ArrayList<>(4);

  /**
   * The first number that only another calendar has, until it is known whether RSCALE names one.
   */
  private @Nullable RecurrenceRuleException inOtherCalendar;

  private RecurrenceRuleParser(String text) {
    this.text = text;
  }

  static RecurrenceRule parse(CharSequence text) {
    if (text.length() > RecurrenceRule.MAX_LENGTH) {
      throw new RecurrenceRuleException(RecurrenceRuleCheck.LENGTH, Excerpt.of(text), 0);
    }
    return new RecurrenceRuleParser(text.toString()).parse();
  }

  private RecurrenceRule parse() {
    int start = 0;
    int end = find(';', 0, text.length());
    part(start, end);
    while (end < text.length()) {
      start = end + 1;
      end = find(';', start, text.length());
      part(start, end);
    }
    if (!seen.contains(RulePart.FREQ)) {
      throw refuse("FREQ", 0, end);
    }
    if (inOtherCalendar != null && !RecurrenceRuleCheck.isOtherCalendar(rule.rscale)) {
      throw inOtherCalendar;
    }
    rule.said = List.copyOf(order);
    return new RecurrenceRule(rule);
  }

  private void part(int start, int end) {
    int equals = find('=', start, end);
    if (equals == end) {
      throw refuse(RecurrenceRuleCheck.PART, start, end);
    }
    RulePart part = RulePart.named(text, start, equals);
    if (part == null) {
      other(start, equals, end);
      return;
    }
    if (!seen.add(part)) {
      throw refuse(part + " once", start, end);
    }
    order.add(part);
    value(part, equals + 1, end);
  }

  private void value(RulePart part, int start, int end) {
    switch (part) {
      case FREQ -> rule.frequency = word(part, FREQUENCIES, start, end);
      case RSCALE -> rule.rscale = rscale(start, end);
      case UNTIL -> rule.until = until(start, end);
      case COUNT -> rule.count = number(part, start, end, end);
      case INTERVAL -> rule.interval = number(part, start, end, end);
      case BYDAY -> rule.byDay = list(this::day, start, end);
      case BYMONTH -> rule.byMonth = list(this::month, start, end);
      case WKST -> rule.weekStart = weekday("WKST such as MO or SU", start, end, start);
      case SKIP -> rule.skip = word(part, SKIPS, start, end);
      default -> rule.numbers(part, list((from, to) -> number(part, from, to, to), start, end));
    }
  }

  private void other(int start, int equals, int end) {
    String name = text.substring(start, equals);
    if (!RulePart.isToken(name)) {
      throw refuse(RecurrenceRuleCheck.NAME, start, equals);
    }
    name = name.toUpperCase(Locale.ROOT);
    String value = text.substring(equals + 1, end);
    if (!RulePart.isValue(value)) {
      throw refuse(RecurrenceRuleCheck.value(name), equals + 1, end);
    }
    if (rule.otherParts.put(name, value) != null) {
      throw refuse(name + " once", start, end);
    }
  }

  private <E extends Enum<E>> E word(RulePart part, E[] words, int start, int end) {
    for (E word : words) {
      if (RulePart.matches(text, start, end, word.name())) {
        return word;
      }
    }
    throw refuse(part + " " + alternatives(words), start, end);
  }

  private static String alternatives(Enum<?>[] words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      text.append(i == 0 ? "" : i == words.length - 1 ? " or " : ", ").append(words[i].name());
    }
    return text.toString();
  }

  private String rscale(int start, int end) {
    String name = text.substring(start, end);
    if (!RulePart.isToken(name)) {
      throw refuse(RecurrenceRuleCheck.RSCALE, start, end);
    }
    return name.toUpperCase(Locale.ROOT);
  }

  private EventTime until(int start, int end) {
    EventTime until =
        end - start > 16 ? null : EventTimeText.parseBasic(text.substring(start, end));
    if (until == null) {
      throw refuse(RecurrenceRuleCheck.UNTIL, start, end);
    }
    return until;
  }

  private <T> List<T> list(Item<T> item, int start, int end) {
    int comma = find(',', start, end);
    T first = item.read(start, comma);
    if (comma == end) {
      return List.of(first);
    }
    List<T> items = new ArrayList<>();
    items.add(first);
    while (comma < end) {
      int next = comma + 1;
      comma = find(',', next, end);
      items.add(item.read(next, comma));
    }
    return List.copyOf(items);
  }

  private WeekdayNumber day(int start, int end) {
    int letters = Math.max(start, end - 2);
    DayOfWeek day = weekday("BYDAY such as MO, 2TU or -1FR", letters, end, start);
    return letters == start
        ? WeekdayNumber.of(day)
        : WeekdayNumber.of(number(RulePart.BYDAY, start, letters, end), day);
  }

  /** A day of the week, or a refusal that shows the text from {@code from}. */
  private DayOfWeek weekday(String expected, int start, int end, int from) {
    for (DayOfWeek day : DAYS) {
      if (RulePart.matches(text, start, end, WeekdayNumber.code(day))) {
        return day;
      }
    }
    throw refuse(expected, from, end);
  }

  private MonthNumber month(int start, int end) {
    boolean leap = end > start && upper(text.charAt(end - 1)) == 'L';
    return new MonthNumber(number(RulePart.BYMONTH, start, leap ? end - 1 : end, end), leap);
  }

  /** The number from start to end, or a refusal that shows the text up to {@code last}. */
  private int number(RulePart part, int start, int end, int last) {
    int index = start;
    boolean negative = false;
    if (part.signed && index < end && (text.charAt(index) == '-' || text.charAt(index) == '+')) {
      negative = text.charAt(index) == '-';
      index++;
    }
    long value = index == end ? Long.MAX_VALUE : 0;
    for (; index < end && value <= Integer.MAX_VALUE; index++) {
      int digit = text.charAt(index) - '0';
      value = digit < 0 || digit > 9 ? Long.MAX_VALUE : value * 10 + digit;
    }
    int number =
        value > Integer.MAX_VALUE ? Integer.MIN_VALUE : negative ? (int) -value : (int) value;
    if (!part.admits(number, false)) {
      outOfRange(part, number, start, last);
    }
    return number;
  }

  private void outOfRange(RulePart part, int number, int start, int end) {
    boolean other = part.admits(number, true);
    if (!other || inOtherCalendar == null) {
      RecurrenceRuleException refusal =
          refuse(part.range(RecurrenceRuleCheck.isOtherCalendar(rule.rscale)), start, end);
      if (!other) {
        throw refusal;
      }
      inOtherCalendar = refusal;
    }
  }

  private int find(char c, int start, int end) {
    int index = start;
    while (index < end && text.charAt(index) != c) {
      index++;
    }
    return index;
  }

  private RecurrenceRuleException refuse(String expected, int start, int end) {
    return new RecurrenceRuleException(expected, Excerpt.of(text, start, end), start);
  }
}
