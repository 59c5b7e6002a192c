package org.convene.io;

import java.util.Objects;

/**
 * What kind of document a text looks like, so that a reader of another kind can name it.
 *
 * <p>No state; threads may call it at once.
 */
public final class DocumentKind {

  private DocumentKind() {}

  /**
   * The kind of a document, by how it begins.
   *
   * @param beginning its first characters, decoded in any encoding that has ASCII in it
   * @return such as {@code iCalendar}, to stand behind <i>found</i>; empty where it looks like no
   *     other kind
   */
  public static String of(String beginning) {
    Objects.requireNonNull(beginning, "beginning");
    String text = beginning.stripLeading();
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1).stripLeading();
    }
    if (text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
      return "iCalendar";
    }
    if (text.startsWith("<")) {
      return "HTML or XML";
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return "JSON";
    }
    if (text.startsWith("From ") || text.startsWith("Received:")) {
      return "a mail message";
    }
    if (text.startsWith("%PDF")) {
      return "PDF";
    }
    return text.startsWith("PK\u0003\u0004") ? "a ZIP archive, such as a spreadsheet" : "";
  }
}
