package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.io.ical.lines.KnownNames;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule of vCalendar 1.0, as RRULE has it: a frequency with an interval, what it
 * selects, and how often it gives ({@code #5}; {@code #0} is endless; twice where nothing is said)
 * or until when. {@code W2 MO TU #10}, {@code MP1 1+ 2- FR #0}, {@code MD1 LD 20261231T090000}.
 */
final class VCalendarRule {

  private static final Pattern END = Pattern.compile("#\\d{1,9}|\\d{8}(T\\d{6}Z?)?");
  private static final Pattern FREQUENCY = Pattern.compile("(D|W|MP|MD|YM|YD)([1-9]\\d{0,8})");
  private static final Pattern WEEKDAY = Pattern.compile("SU|MO|TU|WE|TH|FR|SA");
  private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2})([+-]?)");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");

  /** More than any rule needs: 366 days, an interval, and an end. */
  private static final int MOST_TOKENS = 500;

  private final Map<String, Set<String>> parts = new LinkedHashMap<>();
  private final List<String> positions = new ArrayList<>(0);
  private String frequency = "";
  private String interval = "1";
  private boolean isPositionUsed;

  private VCalendarRule() {}

  /**
   * The rules of a value: another may follow where one ends.
   *
   * @return empty where it holds anything that RRULE cannot say
   */
  static List<String> translated(String value) {
    String[] tokens = KnownNames.upper(value).strip().split("[ \t]+", MOST_TOKENS + 1);
    List<String> rules = new ArrayList<>(1);
    VCalendarRule rule = new VCalendarRule();
    for (int i = 0; i < tokens.length && tokens.length <= MOST_TOKENS; i++) {
      boolean isEnd = END.matcher(tokens[i]).matches();
      boolean isLast = i + 1 == tokens.length;
      boolean isEndless = tokens[i].equals("#0") && !isLast && END.matcher(tokens[i + 1]).matches();
      if (isEndless || (!isEnd && rule.takes(tokens[i]) && !isLast)) {
        continue; // what follows #0 at once is its end
      }
      String translated = rule.toRule(isEnd ? tokens[i] : "#2");
      if (translated == null) {
        return List.of();
      }
      rules.add(translated);
      rule = new VCalendarRule();
    }
    return rules;
  }

  /** Takes what is no end; a rule that has no place for it gives nothing. */
  private boolean takes(String token) {
    Matcher begins = FREQUENCY.matcher(token);
    boolean takes = begins.matches() ? begins(begins.group(1), begins.group(2)) : selects(token);
    if (!takes) {
      frequency = "";
      parts.put("", Set.of());
    }
    return takes;
  }

  /** A month of {@code YM} may be narrowed to days. */
  private boolean begins(String name, String every) {
    boolean first = frequency.isEmpty() && parts.isEmpty();
    boolean narrows = frequency.equals("YM") && name.startsWith("M") && every.equals("1");
    interval = first ? every : interval;
    frequency = narrows ? "Y" + name : name;
    return first || narrows;
  }

  private boolean selects(String token) {
    Matcher number = NUMBER.matcher(token);
    boolean isNumber = number.matches();
    String signed = isNumber ? number.group(2).replace("+", "") + number.group(1) : "";
    boolean isWeekday = WEEKDAY.matcher(token).matches();
    return switch (frequency) {
      case "W" -> isWeekday ? add("BYDAY", token) : time(token);
      case "MP", "YMP" -> isNumber ? position(signed) : isWeekday && atPositions(token);
      case "MD", "YMD" ->
          token.equals("LD") ? add("BYMONTHDAY", "-1") : isNumber && add("BYMONTHDAY", signed);
      case "YM" -> isNumber && add("BYMONTH", signed);
      case "YD" -> isNumber && add("BYYEARDAY", signed);
      default -> frequency.equals("D") && time(token);
    };
  }

  private boolean add(String part, String value) {
    parts.computeIfAbsent(part, it -> new LinkedHashSet<>()).add(value);
    return true;
  }

  /** Times of a day that share their minutes: RRULE combines each hour with each minute. */
  private boolean time(String token) {
    Matcher time = TIME.matcher(token);
    return time.matches()
        && add("BYHOUR", unpadded(time.group(1)))
        && add("BYMINUTE", unpadded(time.group(2)))
        && parts.getOrDefault("BYMINUTE", Set.of()).size() == 1;
  }

  private static String unpadded(String number) {
    return Integer.toString(Integer.parseInt(number));
  }

  /** The numbers before weekdays are those of all of them: {@code 1+ 3+ MO TU 1- FR}. */
  private boolean position(String number) {
    if (isPositionUsed) {
      positions.clear();
      isPositionUsed = false;
    }
    return positions.add(number);
  }

  private boolean atPositions(String weekday) {
    positions.forEach(number -> add("BYDAY", number + weekday));
    isPositionUsed = true;
    return !positions.isEmpty();
  }

  private @Nullable String toRule(String end) {
    boolean isWhole = !frequency.contains("MP") || isPositionUsed;
    if (frequency.isEmpty() || !isWhole) {
      return null;
    }
    StringBuilder rule = new StringBuilder("FREQ=");
    rule.append(
        switch (frequency) {
          case "D" -> "DAILY";
          case "W" -> "WEEKLY";
          case "MP", "MD" -> "MONTHLY";
          default -> "YEARLY";
        });
    if (!interval.equals("1")) {
      rule.append(";INTERVAL=").append(interval);
    }
    parts.forEach(
        (part, values) ->
            rule.append(';').append(part).append('=').append(String.join(",", values)));
    if (!end.startsWith("#")) {
      rule.append(";UNTIL=").append(end);
    } else if (!end.equals("#0")) {
      rule.append(";COUNT=").append(end, 1, end.length());
    }
    return rule.toString();
  }
}
