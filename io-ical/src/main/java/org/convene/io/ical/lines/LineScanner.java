package org.convene.io.ical.lines;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.Limits;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Takes a content line apart (RFC 5545 section 3.1). What is no content line is reported and left
 * out; what can be understood all the same is, with a warning.
 *
 * <p>A line that is no UTF-8 is taken for what its CHARSET says, or else for windows-1252.
 */
final class LineScanner {

  private static final Set<String> LISTS =
      Set.of("CATEGORIES", "RESOURCES", "EXDATE", "RDATE", "FREEBUSY");

  private static final String CHARSET = "CHARSET=";
  private static final int[] NONE = {};

  private final ContentLines lines;
  private final Limits limits;
  private final LineProblems problems;
  private final ParameterScanner parameters;

  private boolean isUtf8 = true;
  private @Nullable Charset said;
  private boolean overLimit;
  private int nameHash;

  LineScanner(ContentLines lines, Limits limits, LineProblems problems) {
    this.lines = lines;
    this.limits = limits;
    this.problems = problems;
    this.parameters = new ParameterScanner(this, limits);
  }

  /** Takes the current line apart; null where it is no content line, or over a limit. */
  @Nullable ContentLine scan() {
    overLimit = false;
    isUtf8 = true;
    if (lines.isCut()) {
      return over(0, "limit.value-length", limits.valueLength(), "characters");
    }
    if (!lines.isAscii()) {
      checkEncoding();
    }
    byte[] octets = lines.octets();
    int end = lines.end();
    int at = nameEnd(lines.start());
    if (at == lines.start() || at == end || (octets[at] != ':' && octets[at] != ';')) {
      String expected = at == lines.start() ? "a name" : "a colon or semicolon after the name";
      return malformed(at, expected + ", found " + found(at));
    }
    String name = name(lines.start(), at);
    List<RawParameter> list = List.of();
    if (octets[at] == ';') {
      at = parameters.scan(at);
      if (at < 0) {
        return null;
      }
      list = parameters.list();
    }
    if (at == end) {
      return malformed(at, "a colon and a value, found the end of the line");
    }
    return overLimit ? null : content(name, list, at + 1);
  }

  private @Nullable ContentLine content(String name, List<RawParameter> list, int from) {
    if (lines.isAscii() && lines.end() - from > limits.valueLength()) {
      return over(from, "limit.value-length", limits.valueLength(), "characters");
    }
    if (lines.end() - from >= limits.listSize() && LISTS.contains(name) && isLongList(from)) {
      return over(from, "limit.list-size", limits.listSize(), "values");
    }
    String value = text(from, lines.end());
    if (value.length() > limits.valueLength()) {
      return over(from, "limit.value-length", limits.valueLength(), "characters");
    }
    RawProperty property = new RawProperty(name, list, value);
    int before = from - lines.start();
    LineMarks marks = lines.marks();
    if (list.isEmpty() && marks.isPlain()) { // as most are: no object of its own
      return new ContentLine(lines.line(), property, before + 1, null);
    }
    boolean mayBeWide = !lines.isAscii() && (isUtf8 || said != null);
    int[] starts = list.isEmpty() ? NONE : parameters.starts();
    LinePlaces places = marks.places(lines.octets(), lines.start(), mayBeWide, starts, before);
    return new ContentLine(lines.line(), property, 0, places);
  }

  /** Whether the current line, which was not scanned, is over a limit rather than malformed. */
  boolean isOverLimit() {
    return overLimit;
  }

  private boolean isLongList(int from) {
    byte[] octets = lines.octets();
    int values = 1;
    for (int i = from; i < lines.end(); i++) {
      if (octets[i] == '\\') {
        i++;
      } else if (octets[i] == ',') {
        values++;
      }
    }
    return values > limits.listSize();
  }

  private void checkEncoding() {
    int at = Utf8.firstMalformed(lines.octets(), lines.start(), lines.end());
    if (at >= 0) {
      isUtf8 = false;
      said = saidCharset();
      warning(
          at,
          "ical.encoding",
          Expected.foundInstead(
                  "UTF-8",
                  "the octet " + LineProblems.codePoint(lines.octets()[at] & 0xFF).substring(4))
              + "; the line was read as "
              + (said == null ? "windows-1252" : said.name()));
    }
  }

  /** The character set that a parameter of the line says and that has its octets. */
  private @Nullable Charset saidCharset() {
    byte[] octets = lines.octets();
    for (int at = lines.start(); at < lines.end() && octets[at] != ':'; at++) {
      if (octets[at] == ';' && Ascii.startsWith(octets, at + 1, lines.end(), CHARSET)) {
        int from = at + 1 + CHARSET.length();
        int to = from;
        while (to < lines.end() && octets[to] != ':' && octets[to] != ';') {
          to++;
        }
        Charset charset =
            EncodedValue.named(new String(octets, from, to - from, StandardCharsets.US_ASCII));
        byte[] line = Arrays.copyOfRange(octets, lines.start(), lines.end());
        return charset == null || EncodedValue.decoded(line, charset) == null ? null : charset;
      }
    }
    return null;
  }

  /** Whether the current line, outside a calendar, begins one, or a component that gets its own. */
  boolean beginsCalendar() {
    if (!Ascii.startsWith(lines.octets(), lines.start(), lines.end(), "BEGIN:")) {
      return false;
    }
    int from = lines.start() + "BEGIN:".length();
    int to = Math.min(lines.end(), from + 40);
    String name = KnownNames.upper(text(from, to).strip());
    return name.equals("VCALENDAR") || Nesting.isOfCalendars(name);
  }

  ContentLines lines() {
    return lines;
  }

  int nameEnd(int from) {
    byte[] octets = lines.octets();
    int end = lines.end();
    int at = from;
    int hash = 0;
    while (at < end && octets[at] >= 0 && LineRules.isOf(LineRules.NAME, (char) octets[at])) {
      hash = KnownNames.hash(hash, octets[at++]);
    }
    nameHash = hash;
    return at;
  }

  /** The name that {@link #nameEnd} went over last. */
  String name(int from, int to) {
    if (to - from > limits.nameLength()) {
      over(from, "limit.name-length", limits.nameLength(), "characters of a name");
      return "";
    }
    return KnownNames.of(lines.octets(), from, to, nameHash);
  }

  String text(int from, int to) {
    if (!isUtf8) {
      return said == null
          ? Utf8.windows(lines.octets(), from, to)
          : new String(lines.octets(), from, to - from, said);
    }
    return new String(
        lines.octets(),
        from,
        to - from,
        lines.isAscii() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /** The beginning of a line that is not scanned. */
  String excerpt() {
    int to = Math.min(lines.end(), lines.start() + 500);
    byte[] octets = lines.octets();
    return Utf8.firstMalformed(octets, lines.start(), lines.end()) < 0
        ? new String(octets, lines.start(), to - lines.start(), StandardCharsets.UTF_8)
        : Utf8.windows(octets, lines.start(), to);
  }

  /** What stands at an octet, to be shown. */
  String found(int at) {
    return at == lines.end()
        ? "the end of the line"
        : Expected.quoted(text(at, Math.min(lines.end(), at + 500)));
  }

  void warning(int at, String code, String message) {
    if (problems.isFull()) {
      problems.countOneMore();
    } else {
      problems.warning(lines.location(at - lines.start(), isUtf8 || said != null), code, message);
    }
  }

  /** Reports that the line is left out, and shows it. */
  @Nullable ContentLine malformed(int at, String message) {
    if (overLimit) {
      return null;
    }
    problems.loss(
        lines.location(at - lines.start(), isUtf8 || said != null),
        "ical.malformed-line",
        "expected " + message + "; left out the line " + found(lines.start()));
    return null;
  }

  /** Reports what makes the component incomplete. */
  void error(int at, String code, String message) {
    problems.error(lines.location(at - lines.start(), isUtf8 || said != null), code, message);
  }

  @Nullable ContentLine over(int at, String code, long most, String what) {
    if (!overLimit) {
      overLimit = true;
      int offset = at == 0 ? 0 : at - lines.start();
      problems.error(
          lines.location(offset, isUtf8 || said != null), code, Expected.atMost(most, what));
    }
    return null;
  }
}
