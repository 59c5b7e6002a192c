package org.convene.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/** Stretches of a file, one behind the other; closes nothing. */
final class PieceStream extends InputStream {

  private final SeekableByteChannel document;
  private final List<DocumentPart.Piece> pieces;
  private int piece;

  /** How much of the stretch was read. */
  private long done;

  PieceStream(SeekableByteChannel document, List<DocumentPart.Piece> pieces) {
    this.document = document;
    this.pieces = pieces;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    while (piece < pieces.size() && done == pieces.get(piece).length()) {
      piece++;
      done = 0;
    }
    if (piece == pieces.size()) {
      return -1;
    }
    DocumentPart.Piece from = pieces.get(piece);
    document.position(from.start() + done);
    int count = (int) Math.min(most, from.length() - done);
    int read = document.read(ByteBuffer.wrap(bytes, offset, count));
    if (read < 0) {
      throw new EOFException("the document is shorter than when it was cut into parts");
    }
    done += read;
    return read;
  }
}
