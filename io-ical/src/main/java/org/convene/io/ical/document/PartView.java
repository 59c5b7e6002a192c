package org.convene.io.ical.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.convene.io.DocumentPart;
import org.convene.io.DocumentPart.Piece;
import org.convene.io.DocumentPart.Role;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.LineNumbers;

/** What the lines of a part are for. */
final class PartView {

  /** A document that is read whole. */
  static final PartView WHOLE = new PartView(DocumentPart.whole(0));

  private final DocumentPart part;

  /** By their lines. */
  private final List<Piece> pieces;

  PartView(DocumentPart part) {
    this.part = part;
    this.pieces = new ArrayList<>(part.pieces());
    pieces.sort(Comparator.comparing(Piece::line));
  }

  LineNumbers numbers() {
    List<Piece> read = part.pieces();
    long[] offsets = new long[read.size()];
    long[] lines = new long[read.size()];
    long offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      lines[i] = read.get(i).line();
      offset += read.get(i).length();
    }
    return new LineNumbers(offsets, lines, part.isCutOff());
  }

  /** Whether all is for its events. */
  boolean isWhole() {
    return pieces.size() == 1;
  }

  boolean isCutOff() {
    return part.isCutOff();
  }

  Role role(long line) {
    if (isWhole()) {
      return Role.EVENTS;
    }
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).line() <= line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low).role();
  }

  /** Whether a line is of an override that lies behind the events of the part. */
  boolean isBehind(long line) {
    return pieces.stream().anyMatch(it -> it.role() == Role.EVENTS && it.line() < line);
  }

  /** Whether this part tells a problem, and no other. */
  boolean isTold(Problem problem) {
    Location at = problem.location();
    Role role = at.line() > 0 ? role(at.line()) : Role.EVENTS;
    return role == Role.EVENTS || role == Role.OVERRIDE;
  }
}
