package org.convene.io;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convene.event.Violation;
import org.convene.text.Expected;

/**
 * What kind of document a text looks like, so that a reader of another kind can name it.
 *
 * <p>No state; threads may call it at once.
 */
public final class DocumentKind {

  /** The number of characters that are looked at: signs stand at the beginning or nowhere. */
  static final int LOOKED_AT = 1 << 16;

  /** The kind of a text that begins with a row of names between commas or the like. */
  public static final String TABLE = "a table (CSV)";

  private static final Pattern NAME =
      Pattern.compile("\"?+\\p{L}[\\p{L}\\p{N} _:/.()-]{0,60}+\"?+");

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)(received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|content-type|content-transfer-encoding|reply-to|dkim-signature|x-[a-z0-9-]+):"
              + " .*");

  private static final Pattern MAILBOX =
      Pattern.compile("From (-|\\S[^\\s@]*+@\\S++|MAILER-DAEMON) .*");

  /** A sign: what a text that has it is. The first that holds counts. */
  private record Sign(String kind, Predicate<String> holds) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("iCalendar", text -> begins(text, "BEGIN:VCALENDAR")),
          new Sign("vCard (RFC 6350)", text -> begins(text, "BEGIN:VCARD")),
          new Sign("PDF", text -> text.startsWith("%PDF")),
          new Sign(
              "a ZIP archive, such as a spreadsheet (xlsx, ods)",
              text -> text.startsWith("PK\u0003\u0004")),
          new Sign(
              "a spreadsheet of old Excel (xls)", text -> text.startsWith("\u00D0\u00CF\u0011")),
          new Sign("a gzip archive", text -> text.startsWith("\u001F\u008B")),
          new Sign("a mail message (RFC 5322)", DocumentKind::isMail),
          new Sign(DocumentKind.TABLE, DocumentKind::isTable));

  private DocumentKind() {}

  /**
   * The kind of a document, by how it begins.
   *
   * @param beginning its first characters, decoded in any encoding that has ASCII in it; the first
   *     65,536 count
   * @return such as {@code iCalendar} or {@code jCal (RFC 7265)}, to stand behind <i>found</i>;
   *     {@code JSON} or {@code XML} where no more is known; empty where it looks like neither
   */
  public static String of(String beginning) {
    Objects.requireNonNull(beginning, "beginning");
    String text = beginning.substring(0, Math.min(beginning.length(), LOOKED_AT)).stripLeading();
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1).stripLeading();
    }
    if (text.startsWith("<")) {
      return MarkupSigns.kind(text);
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return JsonSigns.kind(text);
    }
    for (Sign sign : SIGNS) {
      if (sign.holds().test(text)) {
        return sign.kind();
      }
    }
    return "";
  }

  /**
   * Returns how a reader refuses a document of another kind.
   *
   * @param expected what the reader reads, such as {@code a table}
   * @param kind what {@link #of} found
   * @param at where the document begins
   * @return an exception with the code {@code document.foreign}
   */
  public static DocumentException foreign(String expected, String kind, Location at) {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(kind, "kind");
    String message =
        Expected.foundInstead(expected, kind)
            + "; Convene reads iCalendar, tables (CSV), schema.org JSON-LD, and its own JSON, NDJSON and XML";
    return new DocumentException(
        new Problem(
            Objects.requireNonNull(at, "at"), Violation.error("", "document.foreign", message)));
  }

  private static boolean begins(String text, String name) {
    return text.regionMatches(true, 0, name, 0, name.length());
  }

  /** Three names between delimiters, with something below them. */
  private static boolean isTable(String text) {
    List<String> first = text.lines().limit(2).toList();
    return first.size() == 2
        && Stream.of(
                first.get(0).split(",", -1),
                first.get(0).split(";", -1),
                first.get(0).split("\t", -1))
            .anyMatch(it -> it.length > 2 && isAllNames(it));
  }

  private static boolean isAllNames(String[] cells) {
    return Arrays.stream(cells).allMatch(cell -> NAME.matcher(cell.strip()).matches());
  }

  /** A line of a mailbox, or two lines of a head, which no table and no calendar begins with. */
  private static boolean isMail(String text) {
    if (MAILBOX.matcher(text.lines().findFirst().orElse("")).matches()) {
      return true;
    }
    List<String> first =
        text.lines()
            .filter(line -> !line.startsWith(" ") && !line.startsWith("\t")) // folded
            .limit(2)
            .toList();
    return first.size() == 2 && first.stream().allMatch(line -> HEADER.matcher(line).matches());
  }
}
