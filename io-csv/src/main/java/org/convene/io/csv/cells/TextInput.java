package org.convene.io.csv.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a document: UTF-8, or what its byte order mark says. What is no UTF-8 is taken
 * for windows-1252, as old spreadsheets write it. Holds the limits on documents and records.
 */
public final class TextInput extends Reader {

  /** So much is looked at before the first record is read. */
  private static final int HEAD = 1 << 16;

  private static final int CHUNK = 1 << 14;

  /** So much of the rows behind a record may have been read with it. */
  private static final int AHEAD = 2 * CHUNK;

  private static final Charset OLD = Charset.forName("windows-1252");

  private final InputStream in;
  private final long documentBytes;
  private final long recordLength;

  /** What a record of no more characters than the limit can take at most, quotes doubled. */
  private final long longest;

  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharsetDecoder decoder;
  private final String head;
  private int headAt;
  private long total;
  private long given;
  private long recordAt;
  private final int values;
  private char delimiter;
  private SpacedQuotes quotes = new SpacedQuotes(',', 1);
  private int cells;
  private long malformedAt = -1;
  private boolean ended;
  private boolean exhausted;
  private @Nullable IOException failure;

  public TextInput(InputStream in, Limits limits) throws IOException {
    this.in = in;
    this.documentBytes = limits.documentBytes();
    this.recordLength = limits.recordLength();
    this.longest = 2 * recordLength + 3L * limits.columns() + AHEAD;
    this.values = limits.values();
    this.decoder = charset().newDecoder();
    char[] first = new char[HEAD];
    int length = 0;
    for (int count = 0; count >= 0 && length < HEAD; length += Math.max(count, 0)) {
      count = decode(CharBuffer.wrap(first, length, HEAD - length));
    }
    this.head = new String(first, 0, length);
  }

  /** Goes over the byte order mark. */
  private Charset charset() throws IOException {
    boolean more = true;
    while (bytes.remaining() < 3 && more) {
      more = fill();
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(bytes.position() + 3);
    } else if (startsWith(0xFE, 0xFF)) {
      bytes.position(bytes.position() + 2);
      return StandardCharsets.UTF_16BE;
    } else if (startsWith(0xFF, 0xFE)) {
      bytes.position(bytes.position() + 2);
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private boolean startsWith(int... mark) {
    boolean same = bytes.remaining() >= mark.length;
    for (int i = 0; i < mark.length && same; i++) {
      same = (bytes.get(bytes.position() + i) & 0xFF) == mark[i];
    }
    return same;
  }

  /** The beginning of the document, which is read all the same. */
  public String head() {
    return head;
  }

  /** Whether the beginning is the whole document. */
  boolean isWholeHead() {
    return head.length() < HEAD;
  }

  /** Leaves out the beginning of the document, and goes on with cells. */
  public void cells(int skipped, char between) {
    headAt += skipped;
    delimiter = between;
    quotes = new SpacedQuotes(between, skipped > 0 ? 2 : 1);
  }

  /** Where the first quote stood that had a blank before it; null where none had so far. */
  public @Nullable Location spacedQuote() {
    SpacedQuotes.Place place = quotes.found();
    return place == null ? null : Location.at(-1, place.line(), place.cell());
  }

  /** Says that a record begins. */
  public void record() {
    recordAt = given;
    cells = 0;
  }

  /** The offset of the first byte that was no UTF-8; -1 where there was none. */
  public long malformedAt() {
    return malformedAt;
  }

  /** Whether the end of the document was asked for, which is behind its last character. */
  public boolean isExhausted() {
    return exhausted;
  }

  /** What kept this from reading on, if it was not the document. */
  public @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = Math.min(length, head.length() - headAt);
    if (count > 0) {
      head.getChars(headAt, headAt + count, target, offset);
      headAt += count;
    } else {
      try {
        count = decode(CharBuffer.wrap(target, offset, length));
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
    exhausted = count < 0;
    quotes.see(target, offset, offset + Math.max(count, 0));
    given += Math.max(count, 0);
    if (given - recordAt > longest) {
      failure =
          broken("limit.record-length", Expected.atMost(recordLength, "characters in a record"));
      throw failure;
    }
    if (given - recordAt > values) {
      count(target, offset, count);
    }
    return count;
  }

  /** Counts the cells of a long record, which would be many small objects. */
  private void count(char[] target, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      cells += target[i] == delimiter ? 1 : 0;
    }
    if (cells > values + AHEAD) {
      failure = broken("limit.values", Expected.atMost(values, "cells in a record"));
      throw failure;
    }
  }

  private int decode(CharBuffer target) throws IOException {
    int before = target.position();
    while (target.position() == before) {
      CoderResult result = decoder.decode(bytes, target, ended);
      if (result.isMalformed() || result.isUnmappable()) {
        repair(target, result.length());
      } else if (result.isUnderflow() && target.position() == before && (ended || !fill())) {
        if (ended && !bytes.hasRemaining()) {
          return -1;
        }
        ended = true;
      } else if (result.isOverflow() && target.position() == before) {
        throw new IOException(Expected.foundNone("room for a character"));
      }
    }
    return target.position() - before;
  }

  private void repair(CharBuffer target, int length) {
    malformedAt = malformedAt < 0 ? total - bytes.remaining() : malformedAt;
    byte[] odd = new byte[length];
    bytes.get(odd);
    target.put(new String(odd, OLD));
  }

  /** Reads on; false at the end. */
  private boolean fill() throws IOException {
    bytes.compact();
    try {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (count < 0) {
        return false;
      }
      bytes.position(bytes.position() + count);
      total += count;
    } finally {
      bytes.flip();
    }
    if (total > documentBytes) {
      throw broken("limit.document-bytes", Expected.atMost(documentBytes, "bytes"));
    }
    return true;
  }

  private static DocumentException broken(String code, String message) {
    return new DocumentException(
        new Problem(Location.unknown(), Violation.error("", code, message)));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
