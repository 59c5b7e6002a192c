package org.convene.mail.mime;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.convene.text.Excerpt;
import org.convene.text.Expected;

/** The text of octets whose character set a header field says, rightly or wrongly, or does not. */
public final class CharacterSets {

  private static final String LATIN = "windows-1252";

  private final byte[] octets;
  private final Optional<String> remark;

  private CharacterSets(byte[] octets, Optional<String> remark) {
    this.octets = octets;
    this.remark = remark;
  }

  /** The text in UTF-8; UTF-16 with a mark or zeros stays as it is. */
  public byte[] octets() {
    return octets;
  }

  /** What was guessed, and why; empty where nothing was. */
  public Optional<String> remark() {
    return remark;
  }

  /**
   * Decodes a calendar. Octets beyond ASCII that are UTF-8 are no text in another character set:
   * two of them seldom match so by chance.
   *
   * @param octets not encoded for the transfer any more
   * @param said the parameter charset, or empty: a calendar is in UTF-8 then (RFC 5545 section
   *     3.1.4)
   * @return the text
   */
  public static CharacterSets read(byte[] octets, Optional<String> said) {
    String name = said.map(it -> it.strip().toLowerCase(Locale.ROOT)).orElse("utf-8");
    if (isWide(octets)) {
      return name.startsWith("utf-16") ? asIs(octets) : guessed(octets, name, "UTF-16");
    }
    if (!isAscii(octets) && decoded(octets, StandardCharsets.UTF_8).isPresent()) {
      return name.matches("utf-?8") ? asIs(octets) : guessed(octets, name, "UTF-8");
    }
    return charset(name.matches("iso-?8859-?1") ? LATIN : name)
        .flatMap(it -> decoded(octets, it))
        .map(it -> asIs(it.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> isAscii(octets) ? asIs(octets) : latin(octets, name));
  }

  private static CharacterSets asIs(byte[] octets) {
    return new CharacterSets(octets, Optional.empty());
  }

  /** Text of old mail programs; windows-1252 leaves five octets without a letter. */
  private static CharacterSets latin(byte[] octets, String name) {
    Optional<String> text = charset(LATIN).flatMap(it -> decoded(octets, it));
    String found = text.orElseGet(() -> new String(octets, StandardCharsets.ISO_8859_1));
    String as = text.isPresent() ? LATIN : "ISO-8859-1";
    return guessed(found.getBytes(StandardCharsets.UTF_8), name, as);
  }

  private static CharacterSets guessed(byte[] octets, String name, String as) {
    String expected = "text in " + Excerpt.of(name);
    String instead = "other octets; they are read as " + as;
    return new CharacterSets(octets, Optional.of(Expected.foundInstead(expected, instead)));
  }

  /** Whether zeros or a mark say UTF-16, which the reader of calendars sees too. */
  private static boolean isWide(byte[] octets) {
    if (octets.length < 4) {
      return false;
    }
    int first = octets[0] & 0xFF;
    int second = octets[1] & 0xFF;
    boolean isMarked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return isMarked
        || (first == 0 && second != 0 && octets[2] == 0 && octets[3] != 0)
        || (first != 0 && second == 0 && octets[2] != 0 && octets[3] == 0);
  }

  private static boolean isAscii(byte[] octets) {
    for (byte octet : octets) {
      if (octet < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(MimeUtility.javaCharset(name)));
    } catch (IllegalArgumentException e) { // no name of one, or of none that Java has
      return Optional.empty();
    }
  }

  private static Optional<String> decoded(byte[] octets, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(octets))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
