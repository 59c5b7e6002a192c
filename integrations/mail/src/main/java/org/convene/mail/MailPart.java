package org.convene.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.convene.mail.mime.QuotedPrintable;

/**
 * One part of a mail, for mailers that take parts and not a whole mail. Immutable; threads may
 * share it.
 */
public final class MailPart {

  private static final Base64.Encoder BASE64 =
      Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

  private final String contentType;
  private final String transferEncoding;
  private final Optional<String> fileName;
  private final byte[] bytes;

  private MailPart(
      String contentType, String transferEncoding, Optional<String> fileName, byte[] bytes) {
    this.contentType = contentType;
    this.transferEncoding = transferEncoding;
    this.fileName = fileName;
    this.bytes = bytes;
  }

  /** A text to be read; its line breaks become CRLF, as in every mail. */
  static MailPart text(String subtype, String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    return new MailPart(
        "text/" + subtype + "; charset=UTF-8",
        "quoted-printable",
        Optional.empty(),
        lines.getBytes(StandardCharsets.UTF_8));
  }

  /** A calendar that a mail program acts on; in base64, since no relay changes its line breaks. */
  static MailPart calendar(String contentType, byte[] bytes) {
    return new MailPart(contentType, "base64", Optional.empty(), bytes.clone());
  }

  /** A file to open or to save. */
  static MailPart file(String contentType, String fileName, byte[] bytes) {
    return new MailPart(contentType, "base64", Optional.of(fileName), bytes.clone());
  }

  /**
   * Returns the value of Content-Type.
   *
   * @return with charset, and method where a mail program is to act on it
   */
  public String contentType() {
    return contentType;
  }

  /**
   * Returns the value of Content-Transfer-Encoding with which relays of 7 bits carry the part.
   *
   * @return {@code quoted-printable} or {@code base64}
   */
  public String transferEncoding() {
    return transferEncoding;
  }

  /**
   * Returns the name of a part that is a file; its Content-Disposition is {@code attachment}.
   *
   * @return the name, or empty where the part is shown and has no disposition
   */
  public Optional<String> fileName() {
    return fileName;
  }

  /**
   * Returns the content, not yet encoded for the transfer.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The content as it is transferred: lines of ASCII. */
  String encoded() {
    return transferEncoding.equals("base64")
        ? BASE64.encodeToString(bytes)
        : QuotedPrintable.encode(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MailPart part
        && contentType.equals(part.contentType)
        && transferEncoding.equals(part.transferEncoding)
        && fileName.equals(part.fileName)
        && Arrays.equals(bytes, part.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(contentType, transferEncoding, fileName, Arrays.hashCode(bytes));
  }

  /** Returns what the part is, without its content. */
  @Override
  public String toString() {
    return contentType + fileName.map(it -> "; " + it).orElse("") + ", " + bytes.length + " bytes";
  }
}
