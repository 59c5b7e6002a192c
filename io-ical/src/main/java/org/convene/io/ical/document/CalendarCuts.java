package org.convene.io.ical.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentPart;
import org.convene.io.DocumentPart.Piece;
import org.convene.io.DocumentPart.Role;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.BorderScanner;
import org.convene.io.ical.lines.BorderScanner.Border;
import org.convene.io.ical.lines.BorderScanner.Stretch;
import org.convene.io.ical.zones.TzidResolver;
import org.convene.text.Expected;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document into parts that can be read apart: at the BEGIN of a component directly in a
 * calendar, or of a calendar, where nothing is open or repaired.
 *
 * <p>A part has before its own lines, as context, what they need: the head of the first calendar,
 * the head and the VTIMEZONEs of the calendar that it begins in, and the first component with each
 * TZID that is no name of a zone, since that one decides what the TZID means and tells it. {@link
 * PartSeries} brings overrides to their series. What cannot be told by that much stays in one part:
 *
 * <ul>
 *   <li>a document in UTF-16, of vCalendar 1.0, or whose first calendar does not begin or end;
 *   <li>an event that waits for a VTIMEZONE behind it, and all that follows in their calendar;
 *   <li>two series of one UID, and a series and the overrides right behind it.
 * </ul>
 */
public final class CalendarCuts {

  /** More VTIMEZONEs, or names of zones, are read again for each part only at too high a price. */
  private static final int USUAL_ZONES = 500;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final long size;
  private final Limits limits;
  private final List<Cut> cuts = new ArrayList<>();
  private final PartSeries series;
  private CalendarContext calendar = new CalendarContext(0, 1);
  private @Nullable CalendarContext first;
  private boolean isWhole = true;
  private String lastUid = "";

  /** Behind the last component or calendar, where nothing is left to tell of it; else none. */
  private long behind = -1;

  private long events;
  private long shift;

  /** A part that begins. */
  record Cut(long start, long line, List<Piece> context) {}

  private CalendarCuts(long size, Limits limits) {
    this.size = size;
    this.limits = limits;
    this.series = new PartSeries(limits, cuts);
  }

  /**
   * Cuts a document.
   *
   * @param size about so many bytes are a part
   */
  public static List<DocumentPart> of(SeekableByteChannel document, long size, Limits limits)
      throws IOException {
    byte[] head = new byte[2 * MARK.length];
    document.position(0);
    ByteBuffer buffer = ByteBuffer.wrap(head);
    while (buffer.hasRemaining() && document.read(buffer) >= 0) {
      // the first octets tell the encoding
    }
    if (buffer.hasRemaining() || isNoUtf8(head)) {
      return List.of(DocumentPart.whole(document.size()));
    }
    boolean isMarked = Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
    if (isMarked && Arrays.equals(head, MARK.length, head.length, MARK, 0, MARK.length)) {
      return List.of(DocumentPart.whole(document.size()));
    }
    return new CalendarCuts(size, limits).parts(document, isMarked ? MARK.length : 0);
  }

  /** UTF-16, which is transcoded as a whole, or something compressed, which is refused. */
  private static boolean isNoUtf8(byte[] head) {
    for (byte octet : head) {
      if (octet == 0 || octet == (byte) 0xFE || octet == (byte) 0xFF) {
        return true;
      }
    }
    return (head[0] == 0x1F && head[1] == (byte) 0x8B) || (head[0] == 'P' && head[1] == 'K');
  }

  private List<DocumentPart> parts(SeekableByteChannel document, int mark) throws IOException {
    shift = mark;
    cuts.add(new Cut(mark, 1, List.of()));
    document.position(mark);
    InputStream in = Channels.newInputStream(document);
    BorderScanner scanner = new BorderScanner(in, limits, new Following());
    while (scanner.step()) {
      // each line is told to what follows them
    }
    if (!calendar.hasEnded()) {
      series.keepEnd();
    }
    return series.parts(document.size());
  }

  private Piece piece(Stretch stretch, Role role) {
    return new Piece(
        stretch.start() + shift, stretch.end() + shift, stretch.line(), stretch.last(), role);
  }

  /** What a part has before it that begins in the calendar, or where it begins. */
  private List<Piece> context(boolean isInside) {
    List<Piece> context = new ArrayList<>();
    if (first != null && (first != calendar || !isInside)) {
      context.addAll(first.asFirst());
    }
    if (isInside) {
      context.addAll(calendar.pieces());
    }
    return context;
  }

  private boolean mayCut(boolean isInside) {
    CalendarContext known = first;
    if (!isWhole || known == null) {
      return false;
    }
    boolean isInFirst = isInside && known == calendar;
    return isInFirst ? known.hasHead() : known.hasEnded();
  }

  private void cut(long start, long line, boolean isInside) {
    if (start - cuts.get(cuts.size() - 1).start() >= size && mayCut(isInside)) {
      cuts.add(new Cut(start, line, context(isInside)));
    }
  }

  private void zone(Border zone) {
    String name = TzidResolver.name(zone.tzid());
    behind = -1;
    calendar.add(name, piece(zone.stretch(), Role.CONTEXT));
    boolean isLate = calendar.hasEvents() && !ZoneNames.isId(name);
    calendar.keepWhole(isLate || !zone.isClean() || calendar.zones() > USUAL_ZONES);
  }

  private void event(Border event) throws DocumentException {
    boolean isOfLast = event.isOverride() && event.uid().equals(lastUid);
    boolean isNext = event.isClean() && event.stretch().start() == behind;
    if (isNext && !isOfLast && !calendar.isWhole()) {
      cut(event.stretch().start() + shift, event.stretch().line(), true);
    }
    lastUid = event.uid();
    behind = event.stretch().end();
    Piece piece = piece(event.stretch(), Role.CONTEXT);
    List<Piece> uses = new ArrayList<>(0);
    for (String tzid : event.tzids()) {
      String name = TzidResolver.name(tzid);
      if (!ZoneNames.isId(name)) {
        uses.add(calendar.firstUse(name, piece));
        calendar.keepWhole(!calendar.defines(name) || !event.isClean());
      }
    }
    if (!series.add(event, isNext && !calendar.isWhole(), piece, uses)
        && ++events > limits.events()) {
      throw new DocumentException(
          new Problem(
              Location.at(events, event.stretch().line(), -1),
              Violation.error("", "limit.events", Expected.atMost(limits.events(), "events"))));
    }
  }

  /** Follows the document. */
  private final class Following implements BorderScanner.Listener {

    @Override
    public void begin(long start, long line, boolean isSaid, boolean isClean) {
      calendar = new CalendarContext(start + shift, line);
      lastUid = "";
      if (first == null) {
        first = calendar;
        isWhole = isSaid && isClean;
      } else if (isClean && start == behind) {
        cut(start + shift, line, false);
      }
      calendar.keepWhole(!isSaid);
    }

    @Override
    public void version(String value) {
      isWhole &= !value.equals("1.0");
    }

    @Override
    public void component(Border component) throws IOException {
      calendar.endHead(component.stretch().start() + shift, component.stretch().line());
      if (component.name().equals("VTIMEZONE")) {
        zone(component);
      } else {
        calendar.beginEvents();
        event(component);
      }
    }

    @Override
    public void end(Stretch end) {
      calendar.end(piece(end, Role.CONTEXT));
      behind = end.start() == behind && !calendar.isWhole() ? end.end() : -1;
      series.endCalendar();
    }
  }
}
