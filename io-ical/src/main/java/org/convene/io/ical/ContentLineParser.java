package org.convene.io.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.CalendarParser;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ical.bridge.HandlerFeed;
import org.convene.io.ical.bridge.RefoldedReader;
import org.convene.io.ical.lines.Utf8Input;
import org.jspecify.annotations.Nullable;

/**
 * Parses calendars for iCal4j, with the line reader and the limits of Convene:
 *
 * <pre>{@code
 * Calendar calendar = new CalendarBuilder(new ContentLineParser()).build(in);
 * }</pre>
 *
 * <p>It unfolds by itself, whatever the line ends are, knows parameters with several values, and
 * keeps within its limits. It has no state; threads may share it. Names come in upper case,
 * parameter values quoted and escaped (RFC 6868) where that is needed.
 *
 * <p>Strict, it throws at the first thing that is wrong. With a consumer of problems it repairs
 * what can be repaired, and throws only where a component is over a limit or not whole.
 */
public final class ContentLineParser implements CalendarParser {

  private final Limits limits;
  private final @Nullable Consumer<? super Problem> problems;

  /** Creates a strict parser with the standard limits. */
  public ContentLineParser() {
    this.limits = Limits.standard();
    this.problems = null;
  }

  /**
   * Creates a lenient parser.
   *
   * @param limits how much it takes
   * @param problems is told what was repaired or left out
   */
  public ContentLineParser(Limits limits, Consumer<? super Problem> problems) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.problems = Objects.requireNonNull(problems, "problems");
  }

  /**
   * Parses octets: UTF-8, or UTF-16 with a byte order mark.
   *
   * @param in not closed
   * @param handler is told what there is
   * @throws IOException where the stream fails
   * @throws ParserException where the document is wrong; names the line
   */
  @Override
  public void parse(InputStream in, ContentHandler handler) throws IOException, ParserException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(handler, "handler");
    try {
      feed(Utf8Input.of(in), handler);
    } catch (DocumentException e) {
      throw HandlerFeed.failure(e.problem(), e);
    }
  }

  /**
   * Parses characters. A fold inside a character is lost already when there are characters, so
   * octets are better.
   *
   * @param in not closed; an {@link UnfoldingReader} or any other
   * @param handler is told what there is
   * @throws IOException where the reader fails
   * @throws ParserException where the document is wrong; names the line
   */
  @Override
  public void parse(Reader in, ContentHandler handler) throws IOException, ParserException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(handler, "handler");
    Reader reader = in instanceof UnfoldingReader folded ? new RefoldedReader(folded) : in;
    try {
      feed(Utf8Input.of(new Utf8Input(reader)), handler);
    } catch (DocumentException e) {
      throw HandlerFeed.failure(e.problem(), e);
    }
  }

  private void feed(InputStream in, ContentHandler handler) throws IOException, ParserException {
    new HandlerFeed(handler, limits, problems).run(in);
  }
}
