package org.convene.io;

import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Objects;
import org.convene.arguments.Arguments;
import org.convene.text.Expected;

/**
 * A part of a document that can be read apart from the others: which stretches of its bytes are
 * read, in which order. {@link DivisibleFormat#parts} makes it.
 *
 * <p>It holds numbers and nothing of the document, so that it is small, and can be sent to another
 * machine that has the same file. Immutable; threads may share it.
 *
 * @param pieces the stretches, one behind the other
 * @param isCutOff whether the document goes on behind the part
 */
public record DocumentPart(List<Piece> pieces, boolean isCutOff) implements Serializable {

  /** Tells what a stretch is for. */
  public enum Role {
    /** Its events are those of the part, and its problems are told. */
    EVENTS,
    /** Says what the events mean, such as a header; another part tells what is wrong with it. */
    CONTEXT,
    /** Belongs to a series of the part, and lies elsewhere: it is read with its series. */
    OVERRIDE,
    /** Names a series too far away for the overrides that are here; else as {@link #CONTEXT}. */
    PASSED
  }

  /**
   * A stretch of whole lines.
   *
   * @param start the first byte, from 0
   * @param end behind the last byte
   * @param line the line of the document that it begins on, from 1
   * @param last the line of the document that it ends on
   * @param role what it is for
   */
  public record Piece(long start, long end, long line, long last, Role role)
      implements Serializable {

    /** Checks that the stretch is one. */
    public Piece {
      Objects.requireNonNull(role, "role");
      if (start < 0 || end < start || line < 1) {
        throw new IllegalArgumentException(
            Expected.foundInstead(
                "a stretch of a document", start + " to " + end + ", line " + line));
      }
    }

    /**
     * Returns how many bytes it has.
     *
     * @return the number
     */
    public long length() {
      return end - start;
    }
  }

  /** Copies the stretches. */
  public DocumentPart {
    pieces = Arguments.listOf(pieces, "pieces");
  }

  /**
   * Returns a whole document as its only part.
   *
   * @param size its bytes
   * @return the part
   */
  public static DocumentPart whole(long size) {
    return new DocumentPart(List.of(new Piece(0, size, 1, Long.MAX_VALUE, Role.EVENTS)), false);
  }

  /**
   * Tells whether the part begins where the document does.
   *
   * @return true for one part of each document
   */
  public boolean isFirst() {
    return !pieces.isEmpty() && pieces.get(0).role() == Role.EVENTS && pieces.get(0).line() == 1;
  }

  /**
   * Returns how many bytes are read for the part.
   *
   * @return the number
   */
  public long length() {
    return pieces.stream().mapToLong(Piece::length).sum();
  }

  /**
   * Returns the bytes of the stretches, one behind the other, for the reader of a format.
   *
   * @param document where the document is read from; its position is moved, it is not closed
   * @return the bytes
   */
  public InputStream stream(SeekableByteChannel document) {
    return new PieceStream(Objects.requireNonNull(document, "document"), pieces);
  }
}
