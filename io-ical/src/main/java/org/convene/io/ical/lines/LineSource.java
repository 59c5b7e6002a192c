package org.convene.io.ical.lines;

import java.io.IOException;
import java.io.InputStream;
import org.convene.io.Beginning;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.text.Expected;

/**
 * Drives the nesting with the lines of a document: the part that a tree and an event-driven reader
 * have in common.
 */
public final class LineSource {

  private static final String EXPECTED = "BEGIN:VCALENDAR";

  private final Beginning beginning;
  private final ContentLines lines;
  private final LineScanner scanner;
  private final LineProblems problems;
  private final Nesting nesting;
  private final Nesting.Listener listener;
  private final boolean isCutOff;

  private boolean found;
  private boolean ended;
  private long outside;
  private Location outsideAt = Location.unknown();
  private String outsideText = "";
  private String first = "";
  private long last = 1;

  /**
   * Lines for a listener.
   *
   * @param in UTF-8 without a byte order mark
   */
  public LineSource(
      InputStream in, Limits limits, LineProblems problems, Nesting.Listener listener) {
    this(in, limits, problems, listener, LineNumbers.FROM_ONE);
  }

  /**
   * Lines of pieces of a document for a listener.
   *
   * @param numbers where in it they stand
   */
  LineSource(
      InputStream in,
      Limits limits,
      LineProblems problems,
      Nesting.Listener listener,
      LineNumbers numbers) {
    this.isCutOff = numbers.isCutOff();
    this.problems = problems;
    this.listener = listener;
    this.beginning = new Beginning(in);
    this.lines = new ContentLines(beginning, limits, problems, numbers);
    this.scanner = new LineScanner(lines, limits, problems);
    this.nesting = new Nesting(listener, limits, problems);
  }

  /** Takes one line; false at the end of the document. */
  public boolean step() throws IOException {
    if (ended) {
      return false;
    }
    if (!lines.next()) {
      ended = true;
      finish();
      return false;
    }
    last = lines.line();
    if (nesting.isInCalendar() || scanner.beginsCalendar()) {
      take();
    } else {
      skip();
    }
    return true;
  }

  private void take() throws IOException {
    reportOutside();
    found = true;
    ContentLine content = scanner.scan();
    if (content != null) {
      boolean begins = content.property().name().equals("BEGIN");
      nesting.take(content, begins && lines.beginsWith("X-CONVENE-EXTENSION:"));
    } else if (scanner.isOverLimit()) {
      listener.refuse();
    }
  }

  private void skip() throws IOException {
    if (lines.isCut()) {
      beginning.refuseForeign("iCalendar", EXPECTED);
      throw LineProblems.failure(
          lines.location(0, true),
          "limit.value-length",
          Expected.foundInstead("a shorter line outside a calendar", "one over the limit"));
    }
    if (outside++ == 0) {
      outsideAt = lines.location(0, true);
      outsideText = scanner.excerpt();
    }
    if (first.isEmpty()) {
      first = outsideText;
    }
  }

  private void reportOutside() {
    if (outside > 0) {
      long more = outside - 1;
      String others = more == 0 ? "" : " and " + more + (more == 1 ? " more line" : " more lines");
      problems.warning(
          outsideAt,
          "ical.outside-calendar",
          Expected.found(EXPECTED, outsideText) + others + ", left out");
      outside = 0;
    }
  }

  private void finish() throws IOException {
    if (isCutOff) { // what is open goes on in another part
      return;
    }
    nesting.finish(last);
    if (!found) {
      beginning.refuseForeign("iCalendar", EXPECTED);
      throw LineProblems.failure(
          outside == 0 ? Location.at(-1, 1, 1) : outsideAt,
          "ical.no-calendar",
          Expected.foundInstead(EXPECTED, first.isEmpty() ? "nothing" : Expected.quoted(first)));
    }
    reportOutside();
  }
}
