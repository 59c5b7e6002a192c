package org.convene.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts in header fields: on one line, in ASCII, folded. Whatever the text, a value ends no field
 * and begins none: every line break is a fold of ours.
 */
public final class HeaderText {

  /** In code points; longer names and subjects are cut, since servers limit the whole header. */
  private static final int LONGEST_TEXT = 250;

  /**
   * Octets in an encoded word: with a field's name before it, a line has 76 (RFC 2047 section 2).
   */
  private static final int WORD = 39;

  private static final int LINE = 60;

  private static final Pattern PLAIN = Pattern.compile("[!-~]++( [!-~]++)*+");
  private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9'-]++( [A-Za-z0-9'-]++)*+");

  /** What forces a direction on what follows, beyond its own text. */
  private static final Pattern OVERRIDES = Pattern.compile("[\u202A-\u202E]");

  private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");

  /** Half of a character, which no encoding carries. */
  private static final Pattern LONE = Pattern.compile("\\p{Cs}");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\s\u2028\u2029]+");

  private HeaderText() {}

  /**
   * Returns a text as a header field can say it: without line breaks and controls, without
   * characters that turn the direction of what follows, cut to 250 characters.
   *
   * @param text any text
   * @return the text on one line
   */
  public static String clean(String text) {
    String open = OVERRIDES.matcher(text).replaceAll("");
    String closed = isBalanced(open) ? open : ISOLATES.matcher(open).replaceAll("");
    String whole = LONE.matcher(closed).replaceAll("\uFFFD");
    String line = BLANKS.matcher(whole).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST_TEXT) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT - 1));
    return (isBalanced(cut) ? cut : ISOLATES.matcher(cut).replaceAll("")) + '…';
  }

  /** Whether each isolate ends in the text. */
  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      if (c >= '\u2066' && c <= '\u2068') {
        depth++;
      } else if (c == '\u2069') {
        depth--;
      }
    }
    return depth == 0;
  }

  /**
   * Returns the value of a field of free text, such as the subject.
   *
   * @param text any text
   * @return words as they are, or encoded words
   */
  public static String unstructured(String text) {
    String clean = clean(text);
    return isPlain(clean) ? folded(clean) : encoded(clean);
  }

  /**
   * Returns a mailbox with a name.
   *
   * @param name any text; empty for none
   * @param address a mail address in ASCII
   * @return the name and the address in angle brackets, or the address alone
   */
  public static String mailbox(String name, String address) {
    String clean = clean(name);
    if (clean.isEmpty()) {
      return address;
    }
    String phrase = phrase(clean);
    int last = phrase.length() - Math.max(0, phrase.lastIndexOf('\n'));
    return phrase + (last + address.length() > LINE ? "\r\n <" : " <") + address + '>';
  }

  private static String phrase(String name) {
    if (!isPlain(name) || name.length() > LINE) {
      return encoded(name);
    }
    return ATOMS.matcher(name).matches()
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What looks like an encoded word is encoded, and so is what folding would not give back. */
  private static boolean isPlain(String text) {
    boolean isFolded = text.length() > LINE;
    if (text.contains("=?")
        || !PLAIN.matcher(text).matches()
        || (isFolded
            && text.indexOf('\\') >= 0)) { // Jakarta Mail takes one at a fold for an escape
      return false;
    }
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      word = text.charAt(i) == ' ' ? 0 : word + 1;
      if (word > LINE) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    StringBuilder value = new StringBuilder(text.length() + 8);
    int line = 0;
    for (String word : text.split(" ", -1)) {
      if (line > 0) {
        boolean isFull = line + 1 + word.length() > LINE;
        value.append(isFull ? "\r\n " : " ");
        line = isFull ? 0 : line + 1;
      }
      value.append(word);
      line += word.length();
    }
    return value.toString();
  }

  private static String encoded(String text) {
    List<String> words = new ArrayList<>(1);
    StringBuilder word = new StringBuilder();
    int octets = 0;
    for (int point : text.codePoints().toArray()) {
      String one = new String(Character.toChars(point));
      int more = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > WORD) {
        words.add(word(word));
        word.setLength(0);
        octets = 0;
      }
      word.append(one);
      octets += more;
    }
    words.add(word(word));
    return String.join("\r\n ", words);
  }

  private static String word(CharSequence text) {
    byte[] octets = text.toString().getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
  }
}
