package org.convene.io.ical.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.convene.event.RawParameter;
import org.convene.io.Limits;
import org.convene.text.Expected;

/** Takes the parameters of a content line apart (RFC 5545 section 3.2, RFC 6868). */
final class ParameterScanner {

  private static final int FAILED = -1;
  private static final String CODE = "ical.parameter";
  private static final String MAILTO = "MAILTO:";

  /** Parameters whose values are quoted as a rule. */
  private static final Set<String> QUOTED =
      Set.of(
          "SENT-BY",
          "CN",
          "DIR",
          "EMAIL",
          "MEMBER",
          "DELEGATED-TO",
          "DELEGATED-FROM",
          "ALTREP",
          "TZID");

  private static final Set<String> ENCODINGS = Set.of("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT");

  private final LineScanner line;
  private final int listSize;
  private final int attributes;
  private final List<RawParameter> list = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private int[] starts = new int[8];
  private byte[] octets = new byte[0];
  private int end;

  ParameterScanner(LineScanner line, Limits limits) {
    this.line = line;
    this.listSize = limits.listSize();
    this.attributes = limits.attributes();
  }

  /** What was scanned. */
  List<RawParameter> list() {
    return List.copyOf(list);
  }

  /** At which octets their values begin, or their names where they have none. */
  int[] starts() {
    return Arrays.copyOf(starts, list.size());
  }

  /** Adds a parameter; its value begins at an octet, behind a quote. */
  private void add(RawParameter parameter, int at) {
    if (list.size() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[list.size()] = at - line.lines().start();
    list.add(parameter);
  }

  /**
   * Scans all parameters.
   *
   * @param from the first semicolon
   * @return the colon, or the end of the line; -1 where it was reported that there is no going on
   */
  int scan(int from) {
    list.clear();
    octets = line.lines().octets();
    end = line.lines().end();
    int at = from;
    while (at >= 0 && at < end && octets[at] == ';') {
      if (list.size() == attributes) {
        line.over(at, "limit.attributes", attributes, "parameters");
        return FAILED;
      }
      at = parameter(at);
    }
    return at >= 0 && at < end && !list.isEmpty() ? behindColons(at) : at;
  }

  /** The colon before the value: one that is not quoted may stand in the last parameter. */
  private int behindColons(int colon) {
    String name = list.get(list.size() - 1).name();
    if (octets[colon - 1] == '"') {
      return colon;
    }
    return name.equals("TZID") ? behindTzid(colon) : name.equals("CN") ? behindName(colon) : colon;
  }

  /** The colon before an address, behind a name such as {@code ACME: Sales}. */
  private int behindName(int colon) {
    boolean begins = Ascii.startsWith(octets, blanks(colon + 1), end, MAILTO);
    for (int at = colon + 1; at < end && !begins; at++) {
      if (octets[at] == ':' && Ascii.startsWith(octets, blanks(at + 1), end, MAILTO)) {
        return longer(colon, at);
      }
    }
    return colon;
  }

  /** Takes what stands before a colon for part of the last parameter. */
  private int longer(int colon, int at) {
    RawParameter last = list.remove(list.size() - 1);
    String value = String.join(",", last.values()) + decoded(colon, at);
    list.add(RawParameter.of(last.name(), value));
    String expected = "quotes around a " + last.name() + " that holds a colon";
    line.warning(colon, CODE, Expected.foundNone(expected) + readAs(value));
    return at;
  }

  /**
   * The colon before the value. A TZID such as {@code (GMT+01:00) Paris} that is not quoted has
   * others, which no time stands behind.
   */
  private int behindTzid(int colon) {
    if (isDate(colon + 1)) {
      return colon;
    }
    for (int at = colon + 1; at < end; at++) {
      if (octets[at] == ':' && isDate(at + 1)) {
        return longer(colon, at);
      }
    }
    return colon;
  }

  /** Whether a date begins: digits of a year and a month. */
  private boolean isDate(int from) {
    int at = blanks(from);
    for (int digits = 0; digits < 6; at++) {
      boolean separator = digits == 4 && (is(at, '-') || is(at, '/'));
      if (at >= end || !(separator || (octets[at] >= '0' && octets[at] <= '9'))) {
        return false;
      }
      digits += separator ? 0 : 1;
    }
    return true;
  }

  private int parameter(int semicolon) {
    int name = blanks(semicolon + 1);
    int nameEnd = line.nameEnd(name);
    int at = blanks(nameEnd);
    if (nameEnd > name && is(at, '=')) {
      String read = line.name(name, nameEnd);
      if (name > semicolon + 1 || at > nameEnd) {
        line.warning(
            semicolon + 1,
            CODE,
            Expected.found(
                    "a parameter without blanks around its name", line.text(semicolon + 1, at))
                + "; it is read as "
                + read);
      }
      return values(read, at + 1);
    }
    if (isColonForEquals(name, nameEnd, at)) {
      String read = line.name(name, nameEnd);
      line.warning(
          at,
          CODE,
          Expected.foundInstead("an equals sign after the parameter name " + read, "a colon")
              + "; it is read as an equals sign");
      return values(read, at + 1);
    }
    boolean ends = at == nameEnd && name == semicolon + 1 && (is(at, ';') || is(at, ':'));
    if (ends && nameEnd == name) {
      line.warning(
          at,
          CODE,
          Expected.foundNone("a parameter after the semicolon") + "; the semicolon is left out");
      return at;
    }
    if (ends && octets[semicolon - 1] != '\\') {
      bare(name, nameEnd);
      return at;
    }
    return goOn(semicolon);
  }

  /** Whether a colon with a quoted value behind it stands for the equals sign of a parameter. */
  private boolean isColonForEquals(int name, int nameEnd, int at) {
    if (!is(at, ':') || !is(at + 1, '"') || !QUOTED.contains(line.name(name, nameEnd))) {
      return false;
    }
    int close = close(at + 2);
    return close < end && (is(close + 1, ':') || is(close + 1, ';'));
  }

  /** A parameter without a value: in vCalendar 1.0 the name of an encoding may stand alone. */
  private void bare(int from, int to) {
    String name = line.name(from, to);
    boolean isEncoding = ENCODINGS.contains(name);
    String missing = Expected.foundNone("an equals sign after the parameter name " + name);
    String read = isEncoding ? "; it is read as ENCODING=" + name : "; its value is read as empty";
    line.warning(from, CODE, missing + read);
    add(isEncoding ? RawParameter.of("ENCODING", name) : RawParameter.of(name, ""), from);
  }

  /** No parameter begins at the semicolon: it belongs to the value before, as in CN=A; B. */
  private int goOn(int semicolon) {
    if (list.isEmpty()) {
      line.malformed(semicolon + 1, "a parameter, found " + line.found(semicolon + 1));
      return FAILED;
    }
    int to = delimiter(semicolon + 1);
    line.warning(semicolon, CODE, unquoted("a semicolon"));
    RawParameter last = list.remove(list.size() - 1);
    List<String> longer = new ArrayList<>(last.values());
    int index = longer.size() - 1;
    longer.set(index, longer.get(index) + decoded(semicolon, to));
    list.add(new RawParameter(last.name(), longer));
    return to;
  }

  private int values(String name, int from) {
    values.clear();
    int at = value(from);
    while (at >= 0 && is(at, ',')) {
      if (values.size() == listSize) {
        line.over(at, "limit.list-size", listSize, "values of a parameter");
        return FAILED;
      }
      at = value(at + 1);
    }
    int quote = blanks(from);
    add(
        new RawParameter(name, values.size() == 1 ? List.of(values.get(0)) : values),
        is(quote, '"') ? quote + 1 : from);
    return at;
  }

  private int value(int from) {
    int quote = blanks(from);
    if (!is(quote, '"')) {
      return unquoted(from);
    }
    if (quote > from) {
      line.warning(
          from,
          CODE,
          Expected.found("no blank before a quote", line.text(from, quote))
              + "; the value is read from the quote on");
    }
    int close = close(quote + 1);
    if (close == end) {
      line.error(
          quote,
          "ical.unclosed-quote",
          Expected.foundInstead("a closing quote", line.found(quote)));
      return FAILED;
    }
    int to = delimiter(close + 1);
    String value = decoded(quote + 1, close);
    if (line.text(quote + 1, close).indexOf('"') >= 0) {
      value = value.replace("\\\"", "\"");
      line.warning(
          quote,
          CODE,
          Expected.foundInstead("a quote inside quotes as ^'", "\\\"") + readAs(value));
    }
    if (to > close + 1) {
      value += decoded(close + 1, to);
      line.warning(
          close + 1,
          CODE,
          Expected.foundInstead("nothing behind a closing quote", line.found(close + 1))
              + readAs(value));
    }
    values.add(value);
    return to;
  }

  /** The closing quote: many programs write a backslash before one that does not close. */
  private int close(int from) {
    int first = end;
    for (int at = from; at < end; at++) {
      if (octets[at] == '"') {
        boolean inside =
            octets[at - 1] == '\\' && !is(at + 1, ':') && !is(at + 1, ';') && !is(at + 1, ',');
        if (!inside) {
          return at;
        }
        first = Math.min(first, at);
      }
    }
    return first;
  }

  private int unquoted(int from) {
    int to = delimiter(from);
    while (is(to, ',') && to > from && octets[to - 1] == '\\') {
      line.warning(to, CODE, unquoted("a comma"));
      to = delimiter(to + 1);
    }
    String value = decoded(from, to);
    for (int i = from; i < to; i++) {
      if (octets[i] == '"') {
        line.warning(
            i,
            CODE,
            Expected.foundInstead("no quote inside a parameter value", "one") + readAs(value));
        break;
      }
    }
    values.add(value);
    return to;
  }

  private static String readAs(String value) {
    return "; the value is read as " + Expected.quoted(value);
  }

  private static String unquoted(String delimiter) {
    String quotes = Expected.foundNone("quotes around a parameter value that holds " + delimiter);
    return quotes + "; it is read as part of the value";
  }

  private boolean is(int at, char wanted) {
    return at < end && octets[at] == wanted;
  }

  private int blanks(int from) {
    int at = from;
    while (at < end && (octets[at] == ' ' || octets[at] == '\t')) {
      at++;
    }
    return at;
  }

  private int delimiter(int from) {
    int at = from;
    while (at < end && octets[at] != ':' && octets[at] != ';' && octets[at] != ',') {
      at++;
    }
    return at;
  }

  /** A value without the escapes of RFC 6868. */
  private String decoded(int from, int to) {
    String value = line.text(from, to);
    int caret = value.indexOf('^');
    if (caret < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    int done = 0;
    while (caret >= 0 && caret + 1 < value.length()) {
      char next = value.charAt(caret + 1);
      int skip = 1;
      if (next == 'n' || next == '^' || next == '\'') {
        text.append(value, done, caret).append(next == 'n' ? '\n' : next == '^' ? '^' : '"');
        skip = 2;
        done = caret + 2;
      }
      caret = value.indexOf('^', caret + skip);
    }
    return text.append(value, done, value.length()).toString();
  }
}
