package org.convene.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The bytes of a document, which remembers how it began: a reader that meets something else than it
 * expects can then say what it was given. Readers of a format use it; for one thread. It holds the
 * first 64 KiB.
 */
public final class Beginning extends FilterInputStream {

  private byte[] first = new byte[0];
  private int length;

  /**
   * A document that nothing was read of.
   *
   * @param in its bytes
   */
  public Beginning(InputStream in) {
    super(Objects.requireNonNull(in, "in"));
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      keep(new byte[] {(byte) value}, 0, 1);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    int count = super.read(Objects.requireNonNull(bytes, "bytes"), offset, most);
    keep(bytes, offset, count);
    return count;
  }

  private void keep(byte[] bytes, int offset, int count) {
    int kept = Math.min(count, DocumentKind.LOOKED_AT - length);
    if (kept > 0) {
      if (length + kept > first.length) {
        first = Arrays.copyOf(first, Math.max(length + kept, first.length * 2));
      }
      System.arraycopy(bytes, offset, first, length, kept);
      length += kept;
    }
  }

  /**
   * Refuses a document of another kind, as far as it was read.
   *
   * @param own the kind that the reader reads, as {@link DocumentKind#of} names it
   * @param expected what the reader reads, such as {@code events in JSON}
   * @throws DocumentException with the code {@code document.foreign}, where the document is known
   *     to be something else
   */
  public void refuseForeign(String own, String expected) throws DocumentException {
    refuseForeign(List.of(Objects.requireNonNull(own, "own")), expected);
  }

  /**
   * Refuses a document of a kind other than some, as far as it was read.
   *
   * @param own the kinds that the reader reads, as {@link DocumentKind#of} names them
   * @param expected what the reader reads, such as {@code events in JSON}
   * @throws DocumentException with the code {@code document.foreign}, where the document is known
   *     to be something else
   */
  public void refuseForeign(List<String> own, String expected) throws DocumentException {
    Objects.requireNonNull(own, "own").forEach(it -> Objects.requireNonNull(it, "own"));
    Objects.requireNonNull(expected, "expected");
    String kind = kind();
    if (!kind.isEmpty() && !own.contains(kind)) {
      throw DocumentKind.foreign(expected, kind, Location.at(Location.NONE, 1, 1));
    }
  }

  /** The kind of the document, as far as it was read. */
  String kind() {
    return DocumentKind.of(new String(first, 0, length, charset()));
  }

  private Charset charset() {
    int one = length > 0 ? first[0] & 0xFF : -1;
    int two = length > 1 ? first[1] & 0xFF : -1;
    if ((one == 0xFE && two == 0xFF) || (one == 0 && two > 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if ((one == 0xFF && two == 0xFE) || (one > 0 && two == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return isBinary(one, two) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** The first bytes of an old spreadsheet and of gzip, which are no text. */
  private static boolean isBinary(int one, int two) {
    return (one == 0xD0 && two == 0xCF) || (one == 0x1F && two == 0x8B);
  }

  /** Forgets how the document began, and closes it. */
  @Override
  public void close() throws IOException {
    first = new byte[0];
    length = 0;
    super.close();
  }
}
