package org.convene.io.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.CalendarParser;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Convene's parser for those who use iCal4j:
 *
 * <pre>{@code
 * Calendar calendar = new CalendarBuilder(new ContentLineParser()).build(in);
 * }</pre>
 *
 * <p>It unfolds by itself, whatever the line ends are, knows parameters with several values, and
 * keeps within its limits. It has no state and may be shared. Names come in upper case, parameter
 * values quoted and escaped (RFC 6868) where that is needed.
 *
 * <p>Strict, it throws at the first thing that is wrong. With a consumer of problems it repairs
 * what can be repaired, and throws only where a component is over a limit or not whole.
 */
public final class ContentLineParser implements CalendarParser {

  private final Limits limits;
  private final @Nullable Consumer<? super Problem> problems;

  /** A strict parser with the standard limits. */
  public ContentLineParser() {
    this.limits = Limits.standard();
    this.problems = null;
  }

  /**
   * A lenient parser.
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
    try {
      run(Utf8Input.of(in), handler);
    } catch (DocumentException e) {
      throw failure(e.problem(), e);
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
    Reader reader = in instanceof UnfoldingReader folded ? new RefoldedReader(folded) : in;
    try {
      run(Utf8Input.of(new Utf8Input(reader)), handler);
    } catch (DocumentException e) {
      throw failure(e.problem(), e);
    }
  }

  private void run(InputStream in, ContentHandler handler) throws IOException, ParserException {
    LineProblems found = new LineProblems(limits);
    Forwarder forwarder = new Forwarder(handler);
    LineSource source = new LineSource(in, limits, found, forwarder);
    boolean more = true;
    while (more) {
      try {
        more = source.step();
      } catch (HandlerException e) {
        throw new ParserException(e.getMessage(), line(forwarder.line), e.thrown);
      }
      report(found.take());
    }
  }

  private void report(List<Problem> found) throws ParserException {
    for (Problem problem : found) {
      if (problems == null || problem.violation().isError()) {
        throw failure(problem, null);
      }
      problems.accept(problem);
    }
  }

  private static ParserException failure(Problem problem, @Nullable Throwable cause) {
    int line = line(problem.location().line());
    ParserException failure = new ParserException(problem.violation().message(), line);
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }

  private static int line(long line) {
    return (int) Math.min(line, Integer.MAX_VALUE);
  }

  /** What the handler threw, on its way through the nesting. */
  private static final class HandlerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient RuntimeException thrown;

    HandlerException(RuntimeException thrown) {
      super(String.valueOf(thrown.getMessage()), thrown);
      this.thrown = thrown;
    }
  }

  private static final class Forwarder implements Nesting.Listener {

    private final ContentHandler handler;
    private final Deque<String> open = new ArrayDeque<>();
    private long line = 1;

    Forwarder(ContentHandler handler) {
      this.handler = handler;
    }

    @Override
    public void beginCalendar(long begin) {
      line = begin;
      call(handler::startCalendar);
    }

    @Override
    public void endCalendar() throws IOException {
      try {
        handler.endCalendar();
      } catch (RuntimeException e) {
        throw new HandlerException(e);
      }
    }

    @Override
    public void begin(String name, long begin) {
      line = begin;
      open.push(name);
      call(() -> handler.startComponent(name));
    }

    @Override
    public void end() {
      String name = open.pop();
      call(() -> handler.endComponent(name));
    }

    @Override
    public void property(ContentLine content) {
      line = content.line();
      call(() -> property(content.property()));
    }

    /** Nothing to do: the error that was reported is thrown. */
    @Override
    public void refuse() {}

    private void property(RawProperty property) {
      handler.startProperty(property.name());
      for (RawParameter parameter : property.parameters()) {
        handler.parameter(parameter.name(), text(parameter.values()));
      }
      handler.propertyValue(property.value());
      handler.endProperty(property.name());
    }

    private static void call(Runnable event) {
      try {
        event.run();
      } catch (RuntimeException e) {
        throw new HandlerException(e);
      }
    }
  }

  /**
   * One value as it would be written. Several with commas between them, each in quotes only if it
   * holds a comma: so iCal4j's address lists take them.
   */
  static String text(List<String> values) {
    if (values.size() == 1) {
      return quoted(values.get(0), ",;:\"^\n");
    }
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      text.append(text.length() == 0 ? "" : ",").append(quoted(value, ",\"^\n"));
    }
    return text.toString();
  }

  private static String quoted(String value, String reasons) {
    for (int i = 0; i < value.length(); i++) {
      if (reasons.indexOf(value.charAt(i)) >= 0) {
        String escaped = value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        return '"' + escaped + '"';
      }
    }
    return value;
  }
}
