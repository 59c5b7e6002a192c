package org.convene.io.ical.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.convene.io.Limits;

/**
 * Goes over a document for where its calendars and components begin and end, with the unfolding and
 * the nesting by which it is read. Of the lines between it takes only those apart that tie a
 * component to others: UID, RECURRENCE-ID, what makes a series, and the TZIDs.
 */
public final class BorderScanner {

  /**
   * A stretch of whole lines.
   *
   * @param start the first octet, counted from the beginning of the document
   * @param end behind the last octet
   * @param line the first line, from 1
   * @param last the last line
   */
  public record Stretch(long start, long end, long line, long last) {}

  /**
   * A component directly in a calendar.
   *
   * @param isClean whether it begins and ends where nothing is repaired
   * @param uid as it is written; empty where it has none
   * @param tzid its own, of a VTIMEZONE; or else empty
   * @param tzids of its lines
   */
  public record Border(
      String name,
      Stretch stretch,
      boolean isClean,
      String uid,
      boolean isOverride,
      boolean isSeries,
      String tzid,
      Set<String> tzids) {}

  /** Is told what there is, in the order of the document. */
  public interface Listener {

    /**
     * A calendar begins.
     *
     * @param isSaid whether its BEGIN is there, and the END of what stands before it
     * @param isClean whether nothing else is left of what stands before it
     */
    void begin(long start, long line, boolean isSaid, boolean isClean);

    /** The calendar says of which version it is. */
    void version(String value);

    void component(Border component) throws IOException;

    /**
     * A calendar ends.
     *
     * @param end the line that says so; where none does, of no length
     */
    void end(Stretch end);
  }

  /** So long a UID or TZID is looked at; a longer one is another. */
  private static final int LOOKED_AT = 1_000;

  private final Listener listener;
  private final ContentLines lines;
  private final LineScanner scanner;
  private final LineProblems repairs;
  private final LineProblems others;
  private final Nesting nesting;
  private final Set<String> tzids = new LinkedHashSet<>();
  private int depth;
  private boolean isClean;
  private boolean isOutside;
  private long start;
  private long line;
  private String name = "";
  private long began;
  private long beganLine;
  private boolean beganClean;
  private String uid = "";
  private String tzid = "";
  private boolean isOverride;
  private boolean isSeries;

  /**
   * Begins to go over a document.
   *
   * @param in UTF-8 without a byte order mark
   */
  public BorderScanner(InputStream in, Limits limits, Listener listener) {
    this.listener = listener;
    this.repairs = new LineProblems(limits);
    this.others = new LineProblems(limits);
    this.lines = new ContentLines(in, limits, others, LineNumbers.FROM_ONE);
    this.scanner = new LineScanner(lines, limits, others);
    this.nesting = new Nesting(new Tree(), limits, repairs);
  }

  /**
   * Takes a line; false at the end of the document.
   *
   * @throws org.convene.io.DocumentException where the document cannot be read on
   */
  public boolean step() throws IOException {
    start = lines.position();
    line = lines.nextLine();
    if (!lines.next()) {
      nesting.finish(lines.line());
      return false;
    }
    if (!others.isEmpty()) {
      others.take();
    }
    if (nesting.isInCalendar()) {
      inCalendar();
    } else if (scanner.beginsCalendar()) {
      take();
      isOutside = false;
    } else {
      isOutside = true;
    }
    return true;
  }

  private void inCalendar() throws IOException {
    byte[] octets = lines.octets();
    switch (Ascii.upper(octets[lines.start()])) {
      case 'B', 'E' -> {
        if (isNamed("BEGIN") || isNamed("END")) {
          take();
        } else {
          property();
        }
      }
      default -> property();
    }
  }

  private boolean isNamed(String text) {
    int behind = lines.start() + text.length();
    return Ascii.startsWith(lines.octets(), lines.start(), lines.end(), text)
        && behind < lines.end()
        && (lines.octets()[behind] == ':' || lines.octets()[behind] == ';');
  }

  private void take() throws IOException {
    isClean = nesting.isBetweenComponents() || (nesting.isBetweenCalendars() && !isOutside);
    ContentLine content = scanner.scan();
    if (content != null) {
      boolean begins = content.property().name().equals("BEGIN");
      nesting.take(content, begins && lines.beginsWith("X-CONVENE-EXTENSION:"));
      isClean &= repairs.isEmpty();
      repairs.take();
    }
  }

  /** A line that is no BEGIN and no END. */
  private void property() {
    if (depth == 0) {
      if (isNamed("VERSION")) {
        listener.version(value());
      }
      return;
    }
    if (depth == 1) {
      ties();
    }
    zones();
  }

  private void ties() {
    switch (Ascii.upper(lines.octets()[lines.start()])) {
      case 'U' -> uid = uid.isEmpty() && isNamed("UID") ? value() : uid;
      case 'T' -> tzid = tzid.isEmpty() && isNamed("TZID") ? value() : tzid;
      case 'R' -> {
        isOverride |= isNamed("RECURRENCE-ID");
        isSeries |= isNamed("RRULE") || isNamed("RDATE");
      }
      case 'E' -> isSeries |= isNamed("EXDATE") || isNamed("EXRULE");
      case 'X' -> isSeries |= isNamed("X-CONVENE-SERIES") || isNamed("X-CONVENE-OVERRIDES");
      default -> {}
    }
  }

  private String value() {
    ContentLine content = scanner.scan();
    String value = content == null ? "" : content.property().value();
    return value.substring(0, Math.min(value.length(), LOOKED_AT)).strip();
  }

  /** Remembers the TZID of a line, which stands before its colon. */
  private void zones() {
    byte[] octets = lines.octets();
    boolean isQuoted = false;
    for (int at = lines.start(); at < lines.end() && (isQuoted || octets[at] != ':'); at++) {
      if (octets[at] == '"') {
        isQuoted = !isQuoted;
      } else if (octets[at] == ';' && Ascii.startsWith(octets, at + 1, lines.end(), "TZID=")) {
        ContentLine content = scanner.scan();
        if (content != null) {
          content.property().parameter("TZID").ifPresent(tzids::add);
        }
        return;
      }
    }
  }

  /** Follows what begins and ends. */
  private final class Tree implements Nesting.Listener {

    @Override
    public void beginCalendar(long at) {
      listener.begin(start, at, repairs.isEmpty(), isClean && repairs.isEmpty());
    }

    @Override
    public void endCalendar() {
      listener.end(
          isClean && repairs.isEmpty()
              ? new Stretch(start, lines.position(), line, lines.nextLine() - 1)
              : new Stretch(start, start, line, line));
    }

    @Override
    public void begin(String component, long at) {
      if (depth++ == 0) {
        name = component;
        began = start;
        beganLine = at;
        beganClean = isClean && repairs.isEmpty();
        uid = "";
        tzid = "";
        isOverride = false;
        isSeries = false;
        tzids.clear();
      }
    }

    @Override
    public void property(ContentLine content) {
      // of the lines that are scanned for the nesting, none is one
    }

    /** Where its END is missing, the line that shows that belongs to what follows. */
    @Override
    public void end() throws IOException {
      if (--depth == 0) {
        boolean whole = repairs.isEmpty();
        Stretch stretch =
            whole
                ? new Stretch(began, lines.position(), beganLine, lines.nextLine() - 1)
                : new Stretch(began, start, beganLine, line - 1);
        listener.component(
            new Border(
                name,
                stretch,
                beganClean && whole,
                uid,
                isOverride,
                isSeries,
                tzid,
                Set.copyOf(tzids)));
      }
    }

    @Override
    public void refuse() {
      // what is over a limit ends where any other ends
    }
  }
}
