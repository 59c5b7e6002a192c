package org.convene.io.ical.lines;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A second, strict reader of content lines for the tests. It works on octets and shares nothing
 * with the writer: every physical line ends in CRLF, has no other control octet but tab, has 1 to
 * 75 octets, and is valid UTF-8 by itself.
 */
public final class Lines {

  /**
   * A content line: what is before the first colon outside quotes, taken apart, and the raw value
   * behind it.
   */
  public record Line(String name, List<Parameter> parameters, String value) {}

  /** A parameter with its values decoded. */
  public record Parameter(String name, List<String> values) {}

  private Lines() {}

  public static List<Line> of(byte[] document) {
    return logical(document).stream().map(Lines::parse).toList();
  }

  /** The unfolded lines. */
  static List<String> logical(byte[] document) {
    List<String> lines = new ArrayList<>();
    for (String line : physical(document)) {
      if (line.startsWith(" ")) {
        int last = lines.size() - 1;
        if (line.length() == 1) {
          throw new AssertionError("a continuation line with nothing in it");
        }
        lines.set(last, lines.get(last) + line.substring(1));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The lines as they stand, each checked. */
  static List<String> physical(byte[] document) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < document.length; i++) {
      int octet = document[i] & 0xFF;
      if (octet == '\r') {
        if (i + 1 == document.length || document[i + 1] != '\n') {
          throw new AssertionError("CR without LF at octet " + i);
        }
        lines.add(line(Arrays.copyOfRange(document, start, i)));
        start = i + 2;
        i++;
      } else if ((octet < ' ' && octet != '\t') || octet == 0x7F) {
        throw new AssertionError("control octet " + octet + " at " + i);
      }
    }
    if (start != document.length) {
      throw new AssertionError("no line end at the end");
    }
    return lines;
  }

  private static String line(byte[] octets) {
    if (octets.length == 0 || octets.length > 75) {
      throw new AssertionError("a line of " + octets.length + " octets");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("a line that is no UTF-8: " + Arrays.toString(octets), e);
    }
  }

  static Line parse(String line) {
    int colon = outsideQuotes(line, ':', 0);
    List<String> parts = cut(line.substring(0, colon), ';');
    List<Parameter> parameters = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      List<String> values =
          cut(part.substring(equals + 1), ',').stream().map(Lines::decode).toList();
      parameters.add(new Parameter(part.substring(0, equals), values));
    }
    return new Line(parts.get(0), parameters, line.substring(colon + 1));
  }

  private static List<String> cut(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (true) {
      int end = outsideQuotes(text, separator, start);
      parts.add(text.substring(start, end));
      if (end == text.length()) {
        return parts;
      }
      start = end + 1;
    }
  }

  private static int outsideQuotes(String text, char wanted, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        return i;
      }
    }
    return text.length();
  }

  private static String decode(String value) {
    String inner = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '^' && i + 1 < inner.length() && "n^'".indexOf(inner.charAt(i + 1)) >= 0) {
        i++;
        text.append(inner.charAt(i) == 'n' ? '\n' : inner.charAt(i) == '^' ? '^' : '"');
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
