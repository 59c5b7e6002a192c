package org.convene.io.ical.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.LineProblems;
import org.convene.io.ical.lines.LineSource;
import org.convene.io.ical.lines.Nesting;
import org.jspecify.annotations.Nullable;

/** Tells a handler of iCal4j what is in a document. */
public final class HandlerFeed {

  private final ContentHandler handler;
  private final Limits limits;
  private final @Nullable Consumer<? super Problem> problems;

  /**
   * Begins.
   *
   * @param problems is told what was repaired or left out; null to throw there
   */
  public HandlerFeed(
      ContentHandler handler, Limits limits, @Nullable Consumer<? super Problem> problems) {
    this.handler = handler;
    this.limits = limits;
    this.problems = problems;
  }

  /** Tells the handler what is in a document of UTF-8. */
  public void run(InputStream in) throws IOException, ParserException {
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

  /** A problem as iCal4j has it. */
  public static ParserException failure(Problem problem, @Nullable Throwable cause) {
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
      try { // of every line: no lambda
        property(content.property());
      } catch (RuntimeException e) {
        throw new HandlerException(e);
      }
    }

    /** Nothing to do: the error that was reported is thrown. */
    @Override
    public void refuse() {}

    private void property(RawProperty property) {
      handler.startProperty(property.name());
      List<RawParameter> parameters = property.parameters();
      for (int i = 0; i < parameters.size(); i++) {
        RawParameter parameter = parameters.get(i);
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
      return quoted(values.get(0), true);
    }
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      text.append(text.length() == 0 ? "" : ",").append(quoted(value, false));
    }
    return text.toString();
  }

  private static String quoted(String value, boolean isAlone) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isReason = c == ',' || c == '"' || c == '^' || c == '\n';
      if (isReason || (isAlone && (c == ';' || c == ':'))) {
        String escaped = value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        return '"' + escaped + '"';
      }
    }
    return value;
  }
}
