package org.convene.io.ical.lines;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.text.Expected;

/**
 * Reads unfolded content lines, one at a time, as octets (RFC 5545 section 3.1).
 *
 * <p>A line ends with CRLF, LF or CR. A fold may stand anywhere, inside a character too. Empty
 * lines are left out, and a line that begins with a blank continues the one before them. Behind
 * {@code ENCODING=QUOTED-PRINTABLE} (vCalendar 1.0) a line that ends with an equals sign goes on in
 * the next, folded or not; the sign stays where the fold stands inside an escape. Control
 * characters other than tab are left out and reported.
 *
 * <p>Memory is that of the longest line, and no line grows beyond the limits: what is longer is
 * cut, and {@link #isCut()}.
 */
final class ContentLines {

  private static final int CHUNK = 1 << 14;
  private static final int HEAD = 1 << 20;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final boolean[] CONTROL = new boolean[256];

  /** Eight octets of a line at a time, which takes 5 % from parsing. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long NOT_ASCII = ONES << 7;

  static {
    Arrays.fill(CONTROL, 0, ' ', true);
    CONTROL['\t'] = false;
    CONTROL[0x7F] = true;
  }

  private final InputStream in;
  private final LineNumbers numbers;
  private final LineProblems problems;
  private final LineMarks marks = new LineMarks();
  private final long documentBytes;
  private final int longest;

  /** The line is from start to end; what is not yet looked at, from next to limit. */
  private byte[] buffer = {};

  private int start;
  private int end;
  private int next;
  private int limit;
  private boolean ended;
  private boolean started;
  private long total;
  private long physical = 1;
  private long line;
  private long seen;
  private boolean cut;
  private int quotedPrintable;

  /** Lines of UTF-8 without its byte order mark; others that begin a line are reported. */
  ContentLines(InputStream in, Limits limits, LineProblems problems, LineNumbers numbers) {
    this.in = in;
    this.numbers = numbers;
    this.problems = problems;
    this.documentBytes = limits.documentBytes();
    this.longest = (int) Math.min(Integer.MAX_VALUE / 2, HEAD + 3L * limits.valueLength());
  }

  /** Goes to the next line; false at the end of the document. */
  boolean next() throws IOException {
    start = next;
    end = next;
    if (buffer.length > HEAD && limit - next < CHUNK) {
      buffer = Arrays.copyOfRange(buffer, next, next + CHUNK);
      limit -= next;
      start = end = next = 0;
    }
    physical = numbers.at(position(), physical);
    int column = started ? withoutMarks(1) : begin();
    if (!has(1)) {
      return false;
    }
    line = physical;
    seen = 0;
    cut = false;
    quotedPrintable = 0;
    marks.reset(physical, column);
    do {
      segment();
    } while (goesOn());
    return true;
  }

  /** Blanks and empty lines before the first line; gives the column at which it begins. */
  private int begin() throws IOException {
    started = true;
    int column = 1;
    while (has(1)) {
      byte octet = buffer[next];
      if (Ascii.isLineEnd(octet)) {
        lineEnd();
        column = 1;
      } else if (Ascii.isBlank(octet)) {
        next++;
        column++;
      } else {
        int behind = withoutMarks(column);
        if (behind == column) {
          break;
        }
        column = behind;
      }
      start = end = next;
    }
    return column;
  }

  /** Goes over byte order marks, which mean nothing; gives the column behind them. */
  private int withoutMarks(int column) throws IOException {
    int behind = column;
    while (has(1) && buffer[next] == MARK[0] && has(MARK.length) && isMark()) {
      next += MARK.length;
      behind++;
      start = end = next;
    }
    if (behind > column) {
      problems.warning(
          Location.at(-1, physical, column),
          "ical.byte-order-mark",
          Expected.foundInstead(
                  "a byte order mark only at the beginning of the document",
                  behind - column == 1 ? "another" : behind - column + " others")
              + ", left out");
    }
    return behind;
  }

  private boolean isMark() {
    return Arrays.equals(buffer, next, next + MARK.length, MARK, 0, MARK.length);
  }

  /** Takes the octets up to the line end, or the end of the document. */
  private void segment() throws IOException {
    while (true) {
      int from = next;
      int at = from;
      long bits = seen;
      while (at + Long.BYTES <= limit) {
        long octets = (long) EIGHT.get(buffer, at);
        if (hasControl(octets)) {
          break;
        }
        bits |= octets;
        at += Long.BYTES;
      }
      while (at < limit && !CONTROL[buffer[at] & 0xFF]) {
        bits |= buffer[at++] & 0xFF;
      }
      seen = bits;
      next = at;
      append(from, at);
      if (at == limit) {
        if (!more()) {
          return;
        }
      } else if (buffer[at] == '\r' || buffer[at] == '\n') {
        return;
      } else {
        control();
      }
    }
  }

  /**
   * Whether one of eight octets is below a blank, or is 7F. Bit 7 of an octet of the difference is
   * set where the octet was too small; those that had it before are no ASCII.
   */
  private static boolean hasControl(long octets) {
    long low = (octets - ' ' * ONES) & ~octets;
    long deletes = octets ^ (0x7F * ONES);
    long delete = (deletes - ONES) & ~deletes;
    return ((low | delete) & NOT_ASCII) != 0;
  }

  private void append(int from, int to) {
    int room = longest - (end - start);
    int count = to - from;
    if (count > room) {
      cut = true;
      count = room;
    }
    if (from != end) {
      System.arraycopy(buffer, from, buffer, end, count);
    }
    end += count;
  }

  private void control() {
    if (problems.isFull()) {
      problems.countOneMore();
      next++;
      return;
    }
    Location here = location(end - start, true);
    problems.warning(
        here,
        "ical.control-character",
        Expected.foundInstead("no control character but tab", LineProblems.codePoint(buffer[next]))
            + ", left out");
    next++;
    if (here.column() > 0) {
      marks.add(end - start, physical, (int) here.column() + 1);
    }
  }

  /** Goes over the line end; true where the line goes on behind it. */
  private boolean goesOn() throws IOException {
    boolean soft = end > start && buffer[end - 1] == '=' && isQuotedPrintable();
    if (!lineEnd()) {
      return false;
    }
    if (soft
        && has(1)
        && !Ascii.isLineEnd(buffer[next])
        && !Ascii.isBlank(buffer[next])
        && !beginsWith("END:")
        && !beginsWith("BEGIN:")) {
      end--;
      marks.add(end - start, physical, 1);
      return true;
    }
    while (has(1)) {
      byte octet = buffer[next];
      if (Ascii.isBlank(octet)) {
        next++;
        if (soft && !beginsWithOctet()) {
          end--;
        }
        marks.add(end - start, physical, 2);
        return true;
      }
      if (!Ascii.isLineEnd(octet)) {
        return false;
      }
      lineEnd();
    }
    return false;
  }

  /** Whether the fold stands inside an escape, such as {@code =C3}, and not behind a soft break. */
  private boolean beginsWithOctet() throws IOException {
    return has(2)
        && Character.digit(buffer[next], 16) >= 0
        && Character.digit(buffer[next + 1], 16) >= 0;
  }

  private boolean lineEnd() throws IOException {
    if (!has(1)) {
      return false;
    }
    physical++;
    if (buffer[next++] == '\r' && has(1) && buffer[next] == '\n') {
      next++;
    }
    return true;
  }

  /** Whether the head of the line says so; looked for once in a line. */
  private boolean isQuotedPrintable() {
    if (quotedPrintable == 0) {
      quotedPrintable = EncodedValue.saysQuotedPrintable(buffer, start, end);
    }
    return quotedPrintable > 0;
  }

  /** Whether the line that comes next begins with a text of ASCII, in any case. */
  boolean beginsWith(String text) throws IOException {
    return has(text.length()) && Ascii.startsWith(buffer, next, limit, text);
  }

  private boolean has(int octets) throws IOException {
    while (limit - next < octets) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** Reads on; keeps the line and what is not yet looked at. */
  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    int ahead = limit - next;
    if (start > 0 || next > end) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      System.arraycopy(buffer, next, buffer, end - start, ahead);
    }
    end -= start;
    start = 0;
    next = end;
    limit = end + ahead;
    if (limit == buffer.length || (buffer.length < CHUNK && total >= buffer.length)) {
      buffer = Arrays.copyOf(buffer, buffer.length == 0 ? chunk() : Math.max(CHUNK, 2 * limit));
    }
    int count = read();
    if (count < 0) {
      ended = true;
      return false;
    }
    limit += count;
    total += count;
    if (total > documentBytes) {
      throw LineProblems.failure(
          Location.at(-1, physical, -1),
          "limit.document-bytes",
          Expected.atMost(documentBytes, "bytes"));
    }
    return true;
  }

  /** The first size of the buffer: no more than a small document that is all there takes. */
  private int chunk() throws IOException {
    int available = in.available();
    return available <= 0 || available >= CHUNK ? CHUNK : available + 1;
  }

  private int read() throws IOException {
    try {
      return in.read(buffer, limit, buffer.length - limit);
    } catch (CharacterCodingException e) {
      throw LineProblems.failure(
          Location.at(-1, physical, -1),
          "ical.encoding",
          Expected.foundInstead("text in UTF-8 or UTF-16", "half of a surrogate pair"));
    }
  }

  /** How many octets stand before the line that comes next. */
  long position() {
    return total - (limit - next);
  }

  /** The line of the document on which the line that comes next begins, from 1. */
  long nextLine() {
    return physical;
  }

  /** The line of the document on which this line begins, from 1. */
  long line() {
    return line;
  }

  /** Holds the line from {@link #start()} to {@link #end()}, until the next. */
  byte[] octets() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether all is ASCII. */
  boolean isAscii() {
    return (seen & NOT_ASCII) == 0;
  }

  /** Whether the line was longer than the limits, and its end is missing. */
  boolean isCut() {
    return cut;
  }

  /** Where in the document an octet of this line stands, counted from its start. */
  Location location(int offset, boolean isUtf8) {
    return marks.at(buffer, start, offset, isUtf8);
  }

  LineMarks marks() {
    return marks;
  }
}
