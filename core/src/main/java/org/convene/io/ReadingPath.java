package org.convene.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.text.Pointer;

/**
 * The position of a reader in an event, as steps from the event down: a JSON Pointer is made of
 * them only for a problem. Readers of a format use it; for one thread.
 *
 * <pre>{@code
 * int before = path.enter("title");
 * … // path.toString() is "/title"
 * path.leave(before);
 * }</pre>
 */
public final class ReadingPath {

  private static final Pattern ELEMENT = Pattern.compile("/(\\d{1,6})((?:/.*)?)");

  private Object[] steps = new Object[16];
  private int depth;

  /** Where the event begins that is read: an override is an event in another. */
  private int event;

  /** By the path of their list, the elements that could not be read, in order. */
  private Map<String, List<Integer>> skipped = Map.of();

  /** Creates a path that is at the event itself. */
  public ReadingPath() {}

  /**
   * Goes into a member of an object or an element of a list.
   *
   * @param step the name, or the index from 0
   * @return what {@link #leave} takes
   */
  public int enter(Object step) {
    Objects.requireNonNull(step, "step");
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
    }
    steps[depth] = step;
    return depth++;
  }

  /**
   * Goes back to where the reader was before.
   *
   * @param before what {@link #enter} returned
   */
  public void leave(int before) {
    depth = before;
  }

  /**
   * Begins an event here, such as an override in its series.
   *
   * @return what {@link #leaveEvent} takes
   */
  public int enterEvent() {
    int outer = event;
    event = depth;
    return outer;
  }

  /**
   * Goes back to the event around this one.
   *
   * @param outer what {@link #enterEvent} returned
   */
  public void leaveEvent(int outer) {
    event = outer;
  }

  /**
   * Tells whether the reader is at the event that it reads, and not inside a value of it.
   *
   * @return true at the beginning, and after {@link #enterEvent}
   */
  public boolean isAtEvent() {
    return depth == event;
  }

  /**
   * Returns the position in the event that is read, with which an extension of that event is kept.
   *
   * @return a JSON Pointer
   */
  public String inEvent() {
    return from(event, depth);
  }

  /** Says that the element of a list that the reader is in is not in the event. */
  public void skip() {
    if (skipped.isEmpty()) {
      skipped = new HashMap<>();
    }
    int index = Integer.parseInt(steps[depth - 1].toString());
    skipped.computeIfAbsent(from(0, depth - 1), list -> new ArrayList<>(1)).add(index);
  }

  /**
   * Returns the place in the document of a value of the event, which has fewer elements where some
   * were skipped.
   *
   * @param pointer where the value is in the event, a JSON Pointer
   * @return where it is in the document
   */
  public String inDocument(String pointer) {
    Objects.requireNonNull(pointer, "pointer");
    for (Map.Entry<String, List<Integer>> list : skipped.entrySet()) {
      String path = list.getKey();
      Matcher element =
          ELEMENT
              .matcher(pointer)
              .region(Math.min(path.length(), pointer.length()), pointer.length());
      if (pointer.startsWith(path) && element.matches()) {
        int index = Integer.parseInt(element.group(1));
        for (int before : list.getValue()) {
          index += before <= index ? 1 : 0;
        }
        return path + '/' + index + element.group(2);
      }
    }
    return pointer;
  }

  /** Returns the position in the outermost event, as a JSON Pointer. */
  @Override
  public String toString() {
    return from(0, depth);
  }

  private String from(int first, int end) {
    StringBuilder path = new StringBuilder();
    for (int i = first; i < end; i++) {
      path.append('/').append(Pointer.token(steps[i].toString()));
    }
    return path.toString();
  }
}
