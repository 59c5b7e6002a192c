package org.convene.io.ical.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.io.DocumentPart.Piece;
import org.convene.io.DocumentPart.Role;
import org.jspecify.annotations.Nullable;

/** What the components of a calendar need to be read, as far as it is known. For one thread. */
final class CalendarContext {

  private final long start;
  private final long line;
  private final List<Piece> zones = new ArrayList<>(0);
  private final Set<String> names = new HashSet<>(0);

  /** The first component with each TZID that is no name of a zone. */
  private final Map<String, Piece> uses = new LinkedHashMap<>(0);

  private @Nullable Piece head;
  private @Nullable Piece end;
  private boolean hasEvents;
  private boolean isWhole;

  CalendarContext(long start, long line) {
    this.start = start;
    this.line = line;
  }

  void endHead(long at, long next) {
    if (head == null) {
      head = new Piece(start, at, line, Math.max(line, next - 1), Role.CONTEXT);
    }
  }

  boolean hasHead() {
    return head != null;
  }

  void beginEvents() {
    hasEvents = true;
  }

  boolean hasEvents() {
    return hasEvents;
  }

  void add(String name, Piece zone) {
    names.add(name);
    zones.add(zone);
  }

  /** Whether a TZID has its VTIMEZONE. */
  boolean defines(String name) {
    return names.contains(name);
  }

  int zones() {
    return zones.size();
  }

  /** The first component with a TZID, which may be this one. */
  Piece firstUse(String name, Piece component) {
    Piece before = uses.putIfAbsent(name, component);
    return before == null ? component : before;
  }

  /** Says that from here on it is not cut. */
  void keepWhole(boolean isSo) {
    isWhole |= isSo;
  }

  boolean isWhole() {
    return isWhole;
  }

  void end(Piece at) {
    endHead(at.start(), at.line());
    end = at;
  }

  /** Whether the line is there that ends it. */
  boolean hasEnded() {
    return end != null && end.length() > 0;
  }

  /** The first calendar of a document, for what the others are compared with. */
  List<Piece> asFirst() {
    return head == null || end == null ? List.of() : List.of(head, end);
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    if (head != null) {
      pieces.add(head);
    }
    pieces.addAll(zones);
    uses.values().stream().distinct().forEach(pieces::add);
    return pieces;
  }
}
