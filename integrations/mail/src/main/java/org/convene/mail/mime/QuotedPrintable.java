package org.convene.mail.mime;

import java.nio.charset.StandardCharsets;

/** Text as lines of at most 76 characters of ASCII (RFC 2045 section 6.7). */
public final class QuotedPrintable {

  private static final int LINE = 76;
  private static final String HEX = "0123456789ABCDEF";

  private QuotedPrintable() {}

  /**
   * Returns a text as a relay of 7 bits carries it.
   *
   * @param text any text; its line breaks are written as CRLF
   * @return the encoded lines
   */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
    String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      line(lines[i].getBytes(StandardCharsets.UTF_8), out);
      if (i < lines.length - 1) {
        out.append("\r\n");
      }
    }
    return out.toString();
  }

  private static void line(byte[] octets, StringBuilder out) {
    int column = 0;
    for (int i = 0; i < octets.length; i++) {
      boolean isLast = i == octets.length - 1;
      String one = one(octets[i], column == 0, isLast);
      if (column + one.length() > (isLast ? LINE : LINE - 1)) {
        out.append("=\r\n");
        column = 0;
        one = one(octets[i], true, isLast);
      }
      out.append(one);
      column += one.length();
    }
  }

  /**
   * One octet. A point that begins a line and the F of "From " are encoded too: relays and
   * mailboxes change them. So is a blank that ends a line, and what stands in no EBCDIC.
   */
  private static String one(byte octet, boolean isFirst, boolean isLast) {
    boolean isBlank = octet == ' ' || octet == '\t';
    boolean isAsItIs =
        isBlank ? !isLast : octet > ' ' && octet <= '~' && "=!\"#$@[\\]^`{|}~".indexOf(octet) < 0;
    if (isAsItIs && !(isFirst && (octet == '.' || octet == 'F'))) {
      return String.valueOf((char) octet);
    }
    return "=" + HEX.charAt(octet >> 4 & 0xF) + HEX.charAt(octet & 0xF);
  }
}
