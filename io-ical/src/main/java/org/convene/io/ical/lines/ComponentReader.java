package org.convene.io.ical.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of calendars one component of a calendar at a time, and holds no more.
 *
 * <p>A malformed line, a missing END and the like are problems, and reading goes on. A component
 * that is over a limit is refused as a whole. A {@link org.convene.io.DocumentException} comes
 * where the document cannot be read on, or holds no calendar.
 */
public final class ComponentReader implements CalendarItems {

  private record Building(
      String name, long line, List<ContentLine> properties, List<ParsedComponent> components) {

    /** Most have no more properties. */
    private static final int USUAL = 20;

    Building(String name, long line) {
      this(name, line, new ArrayList<>(USUAL), new ArrayList<>(0));
    }

    ParsedComponent built() {
      return new ParsedComponent(name, line, List.copyOf(properties), List.copyOf(components));
    }
  }

  private final LineProblems problems;
  private final LineSource source;
  private final Deque<CalendarItem> items = new ArrayDeque<>();

  /**
   * Begins to read.
   *
   * @param in UTF-8, with or without a byte order mark, or UTF-16; not closed here
   */
  public ComponentReader(InputStream in, Limits limits) throws IOException {
    this(in, limits, LineNumbers.FROM_ONE);
  }

  /**
   * Begins to read pieces of a document.
   *
   * @param in UTF-8, without a byte order mark unless it is all of the document; not closed here
   * @param numbers where in it the pieces stand
   */
  public ComponentReader(InputStream in, Limits limits, LineNumbers numbers) throws IOException {
    this.problems = new LineProblems(limits);
    this.source = new LineSource(Utf8Input.of(in), limits, problems, new Tree(limits), numbers);
  }

  @Override
  public Optional<CalendarItem> next() throws IOException {
    while (items.isEmpty()) {
      if (!source.step() && items.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(items.remove());
  }

  @Override
  public List<Problem> problems() {
    return problems.take();
  }

  @Override
  public void end() {
    // nothing is held
  }

  /** Builds trees. Of a component that is refused, only its depth is kept. */
  private final class Tree implements Nesting.Listener {

    /** What a component takes in memory beside its lines, in bytes. */
    private static final int PER_COMPONENT = 300;

    private final Deque<Building> open = new ArrayDeque<>();
    private final Limits limits;
    private int values;
    private long size;
    private int depth;
    private CalendarItem.@Nullable Refused refused;

    Tree(Limits limits) {
      this.limits = limits;
    }

    @Override
    public void beginCalendar(long line) {
      items.add(new CalendarItem.Start(line));
    }

    @Override
    public void endCalendar() {
      items.add(new CalendarItem.End());
    }

    @Override
    public void begin(String name, long line) {
      if (depth++ == 0) {
        values = 0;
        size = 0;
      }
      if (refused == null) {
        open.push(new Building(name, line));
        size += PER_COMPONENT;
        values++;
        count(line);
      }
    }

    @Override
    public void property(ContentLine content) {
      if (depth == 0) {
        items.add(new CalendarItem.Property(content));
      } else if (refused == null) {
        open.getFirst().properties().add(content);
        int more = content.values();
        values += more;
        size += content.size(more);
        count(content.line());
      }
    }

    private void count(long line) {
      if (values > limits.values()) {
        over(line);
      }
    }

    private void over(long line) {
      String most = "a component with at most " + limits.values() + " values";
      problems.error(Location.at(-1, line, 1), "limit.values", Expected.foundInstead(most, "more"));
      refuse();
    }

    @Override
    public void end() {
      depth--;
      if (refused != null) {
        if (depth == 0) {
          items.add(refused);
          refused = null;
        }
        return;
      }
      ParsedComponent built = open.pop().built();
      if (open.isEmpty()) {
        items.add(new CalendarItem.Component(built, size));
      } else {
        open.getFirst().components().add(built);
      }
    }

    @Override
    public void refuse() {
      if (refused == null && depth > 0) {
        Building top = open.getLast();
        refused = new CalendarItem.Refused(top.name(), top.line());
        open.clear();
      }
    }
  }
}
