package org.convene.io.ical.mapping;

import java.util.List;
import org.convene.event.RawProperty;

/** Decides of the extensions of a component, in their order, which certainly need no mark. */
final class Clearing {

  private static final String END = "DTEND";

  private final List<RawProperty> lines;
  private final List<RawProperty> extensions;
  private int fields;
  private boolean hasCopies;

  /**
   * Begins with the first extension.
   *
   * @param lines those that fields have written; one that an extension spells out is taken away
   */
  Clearing(List<RawProperty> lines, List<RawProperty> extensions) {
    this.lines = lines;
    this.extensions = extensions;
    this.fields = lines.size();
    for (int i = 0; i < fields; i++) {
      hasCopies |= isCopy(lines.get(i).name());
    }
  }

  /** How many lines of fields there are. */
  int fields() {
    return fields;
  }

  /** Whether an extension certainly needs no mark. What it spells out is not written twice. */
  boolean isClear(int index, KnownMarks known) {
    if (hasCopies || !isFirst(index)) {
      return false;
    }
    RawProperty extension = extensions.get(index);
    String companion = LongTimes.companion(extension.name());
    int spelled = -1;
    for (int i = 0; i < fields; i++) {
      String field = lines.get(i).name();
      if (isSpelled(field, extension.name())) {
        if (spelled >= 0) {
          return false;
        }
        spelled = i;
      } else if (field.equals(companion)) {
        return false;
      }
    }
    if (spelled < 0) {
      return known.stays(extension);
    }
    boolean clear = known.spells(extension, lines.get(spelled));
    if (clear) {
      lines.remove(spelled);
      fields--;
    }
    return clear;
  }

  /** Whether no extension of the same name was before, and none says an end in the other way. */
  private boolean isFirst(int index) {
    String name = extensions.get(index).name();
    boolean isEnd = isSpelled(END, name);
    for (int i = 0; i < extensions.size(); i++) {
      String other = extensions.get(i).name();
      boolean isSame = other.equals(name);
      if ((isSame && i < index) || (isEnd && !isSame && isSpelled(END, other))) {
        return false;
      }
    }
    return true;
  }

  /** An end may be spelled in two ways, and in one at a time; so may a link of a meeting. */
  static boolean isSpelled(String field, String extension) {
    return field.equals(extension)
        || (field.equals(END) && extension.equals("DURATION"))
        || (field.equals("CONFERENCE") && ConferenceNames.ALL.contains(extension));
  }

  /** Whether a field may repeat a standard property for some programs. */
  static boolean isCopy(String field) {
    return field.startsWith("X-") && !Sink.isOurs(field);
  }
}
