package org.convene.io.ical.lines;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.text.Expected;
import org.convene.text.Portable;
import org.jspecify.annotations.Nullable;

/**
 * A value in quoted-printable or Base64 (RFC 2045 sections 6.7 and 6.8), or in another character
 * set than UTF-8, as vCalendar 1.0 has it, and as programs still write it into iCalendar.
 *
 * @param line the line with the value in plain UTF-8, without the parameters ENCODING and CHARSET
 * @param message what was found, and what it is read as
 */
public record EncodedValue(ContentLine line, String message) {

  /** The code of the problem that says so. */
  public static final String CODE = "ical.encoded-text";

  private static final String ENCODING = "ENCODING";
  private static final String CHARSET = "CHARSET";
  private static final String QUOTED = "QUOTED-PRINTABLE";
  private static final int SAID_WITHIN = 256;
  private static final Set<String> BASE64 = Set.of("BASE64", "B");

  /**
   * Whether the head of a line, as far as it is there, says that its value is in quoted-printable.
   *
   * @return 1 where it does, -1 where not, 0 where that is not known yet
   */
  static int saysQuotedPrintable(byte[] octets, int start, int end) {
    int to = Math.min(end, start + SAID_WITHIN);
    int colon = start;
    while (colon < to && octets[colon] != ':') {
      colon++;
    }
    boolean found = false;
    for (int i = start; i < colon && !found; i++) {
      found = Ascii.startsWith(octets, i, colon, QUOTED);
    }
    boolean isKnown = colon < to || end - start >= SAID_WITHIN;
    return isKnown ? (found ? 1 : -1) : 0;
  }

  /** Whether a parameter may say that a value is encoded. */
  public static boolean isSaidBy(RawParameter parameter) {
    return parameter.name().equals(ENCODING) || parameter.name().equals(CHARSET);
  }

  /**
   * Decodes the value of a line.
   *
   * @return null where it is plain, or octets of no text; the same line where it cannot be decoded
   */
  public static @Nullable EncodedValue of(ContentLine line) {
    RawProperty property = line.property();
    String encoding = KnownNames.upper(property.parameter(ENCODING).orElse(""));
    String charset = property.parameter(CHARSET).orElse("").strip();
    boolean isEncoded = encoding.equals(QUOTED) || BASE64.contains(encoding);
    boolean isBinary = property.parameter("VALUE").filter("BINARY"::equalsIgnoreCase).isPresent();
    if (isBinary || (!isEncoded && (charset.isEmpty() || isUtf8(charset)))) {
      return null;
    }
    Decoding decoding = new Decoding(charset);
    String text = property.value();
    if (encoding.equals(QUOTED)) {
      text = decoding.quotedPrintable(text);
    } else if (isEncoded) {
      byte[] octets = base64(text);
      if (octets == null) {
        return new EncodedValue(line, line.expected("octets in BASE64") + "; it is read as it is");
      }
      text = decoding.text(octets);
    }
    String value = decoding.onOneLine(text);
    String found =
        property.name()
            + (isEncoded ? " in " + (encoding.equals(QUOTED) ? QUOTED : "BASE64") : "")
            + (charset.isEmpty() ? "" : " with the CHARSET " + Expected.quoted(charset));
    return new EncodedValue(
        new ContentLine(line.line(), new RawProperty(property.name(), plain(property), value)),
        Expected.foundInstead("a value in plain UTF-8", found)
            + decoding.remarks()
            + "; it is read as "
            + Expected.quoted(value));
  }

  private static boolean isUtf8(String charset) {
    Charset known = named(charset);
    return StandardCharsets.UTF_8.equals(known) || StandardCharsets.US_ASCII.equals(known);
  }

  /** The parameters that say something else. */
  private static List<RawParameter> plain(RawProperty property) {
    List<RawParameter> plain = new ArrayList<>(property.parameters());
    plain.removeIf(EncodedValue::isSaidBy);
    return plain;
  }

  private static byte @Nullable [] base64(String text) {
    try {
      return Base64.getDecoder().decode(text.replace(" ", "").replace("\t", ""));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The text of octets; null where a character set does not have them. */
  static @Nullable String decoded(byte[] octets, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(octets))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The character set of a name; null where there is none. */
  static @Nullable Charset named(String charset) {
    try {
      return Charset.forName(charset);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** One value being decoded, and what there is to say of it. */
  private static final class Decoding {

    private final StringBuilder remarks = new StringBuilder();
    private final @Nullable Charset charset;

    Decoding(String name) {
      charset = name.isEmpty() ? StandardCharsets.UTF_8 : named(name);
      if (charset == null) {
        remark("the CHARSET is not known");
      }
    }

    String remarks() {
      return remarks.toString();
    }

    private void remark(String remark) {
      if (remarks.indexOf(remark) < 0) {
        remarks.append("; ").append(remark);
      }
    }

    /** Characters outside ASCII may stand between the escapes, though none should. */
    String quotedPrintable(String value) {
      StringBuilder text = new StringBuilder(value.length());
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c > 0x7F) {
          text.append(text(octets.toByteArray())).append(c);
          octets.reset();
        } else if (c != '=') {
          octets.write(c);
        } else if (i + 2 < value.length()
            && digit(value.charAt(i + 1)) >= 0
            && digit(value.charAt(i + 2)) >= 0) {
          octets.write(16 * digit(value.charAt(i + 1)) + digit(value.charAt(i + 2)));
          i += 2;
        } else if (i + 1 < value.length()) { // at the end it breaks the line softly
          octets.write(c);
          remark("an equals sign without two hexadecimal digits stands for itself");
        }
      }
      return text.append(text(octets.toByteArray())).toString();
    }

    private static int digit(char c) {
      return c > 0x7F ? -1 : Character.digit(c, 16);
    }

    /** The text of octets: in the character set that is said, else UTF-8, else windows-1252. */
    String text(byte[] octets) {
      String text = charset == null ? null : decoded(octets, charset);
      if (text != null) {
        return text;
      }
      if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
        remark("octets that are not " + charset.name().toUpperCase(Locale.ROOT));
      }
      String utf8 = decoded(octets, StandardCharsets.UTF_8);
      remark("decoded as " + (utf8 == null ? "windows-1252" : "UTF-8"));
      return utf8 == null ? Utf8.windows(octets, 0, octets.length) : utf8;
    }

    /** A text as a raw value: its line breaks are escaped; what no line can carry is left out. */
    String onOneLine(String text) {
      String lines = text.replace("\r\n", "\n").replace('\r', '\n');
      StringBuilder value = new StringBuilder(lines.length());
      int backslashes = 0;
      for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
        String c = Character.toString(lines.codePointAt(at));
        if (c.equals("\n")) {
          value.append(backslashes % 2 == 0 ? "\\n" : "\\\\n");
        } else if (Portable.is(c)) {
          value.append(c);
        } else {
          remark("characters that no line can carry are left out");
        }
        backslashes = c.equals("\\") ? backslashes + 1 : 0;
      }
      return value.toString();
    }
  }
}
