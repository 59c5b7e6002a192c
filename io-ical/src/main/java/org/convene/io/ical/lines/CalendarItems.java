package org.convene.io.ical.lines;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.convene.io.Problem;

/** A stream of calendars, one component of a calendar at a time. For one thread. */
public interface CalendarItems {

  /**
   * The next item.
   *
   * @return the item; empty at the end of the document
   */
  Optional<CalendarItem> next() throws IOException;

  /**
   * What was found since the last call, up to the last item; after the last item there may be more.
   * A warning says what was repaired, or which line was left out; an error, that the component is
   * not whole.
   *
   * @return at most as many as the limits say, and one that counts the rest
   */
  List<Problem> problems();

  /** Says that no more is wanted. */
  void end();
}
