package org.convene.io.ical.lines;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes components and properties as content lines (RFC 5545 section 3.1): UTF-8, CRLF, folded at
 * 75 octets and never inside a character, parameters quoted and encoded by RFC 6868.
 *
 * <p>Nothing that is handed in can begin a line of its own. What a content line cannot carry is
 * refused with an {@link UnwritableException}; then nothing of the refused property or component is
 * written, and writing may go on.
 *
 * <p>The stream is never closed here. What has been written reaches it when the buffer is full, and
 * by {@link #flush()}.
 */
public final class ContentLineWriter implements Flushable {

  private static final int LINE_OCTETS = 75;
  private static final int CHUNK = 1024;

  private final OutputStream out;
  private final byte[] buffer = new byte[16 * CHUNK];
  private final Deque<String> open = new ArrayDeque<>();
  private int position;
  private int column;

  /**
   * What is being written and has not been checked as a whole; it can be taken back while it is in
   * the buffer.
   */
  private @Nullable Object unchecked;

  private int mark;

  public ContentLineWriter(OutputStream out) {
    this.out = out;
  }

  /** Opens a component. */
  public void begin(String name) throws IOException {
    LineRules.checkComponentName(name);
    open.push(name);
    delimiter("BEGIN:", name);
  }

  /** Closes the component that was opened last, which must have that name. */
  public void end(String name) throws IOException {
    if (!name.equals(open.peek())) {
      throw new IllegalStateException("END:" + name + " where " + open.peek() + " is open");
    }
    open.pop();
    delimiter("END:", name);
  }

  /** Writes one property. */
  public void property(RawProperty property) throws IOException {
    int depth = mark(property);
    try {
      line(property);
    } catch (UnwritableException e) {
      takeBack(depth);
      throw e;
    }
    unchecked = null;
  }

  /** Writes a component with all that is in it, to any depth. */
  public void component(RawComponent component) throws IOException {
    int depth = mark(component);
    try {
      tree(component);
    } catch (UnwritableException e) {
      takeBack(depth);
      throw e;
    }
    unchecked = null;
  }

  /** Hands on everything written so far. */
  @Override
  public void flush() throws IOException {
    spill();
    out.flush();
  }

  private int mark(Object unit) {
    unchecked = unit;
    mark = position;
    return open.size();
  }

  private void takeBack(int depth) {
    position = mark;
    column = 0;
    unchecked = null;
    while (open.size() > depth) {
      open.pop();
    }
  }

  private void tree(RawComponent root) throws IOException {
    head(root);
    if (root.components().isEmpty()) {
      end(root.name());
      return;
    }
    Deque<Iterator<RawComponent>> rest = new ArrayDeque<>();
    rest.push(root.components().iterator());
    while (!rest.isEmpty()) {
      if (rest.getFirst().hasNext()) {
        RawComponent next = rest.getFirst().next();
        head(next);
        rest.push(next.components().iterator());
      } else {
        rest.pop();
        end(open.getFirst());
      }
    }
  }

  private void head(RawComponent component) throws IOException {
    begin(component.name());
    List<RawProperty> properties = component.properties();
    for (int i = 0; i < properties.size(); i++) {
      line(properties.get(i));
    }
  }

  private void delimiter(String keyword, String name) throws IOException {
    text(keyword, 0, keyword.length());
    name(name);
    lineEnd();
  }

  private void line(RawProperty property) throws IOException {
    String name = property.name();
    if (LineRules.isDelimiter(name)) {
      throw refusal();
    }
    name(name);
    List<RawParameter> parameters = property.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      parameter(parameters.get(i));
    }
    ascii(':');
    String value = property.value();
    text(value, 0, value.length());
    lineEnd();
  }

  private void parameter(RawParameter parameter) throws IOException {
    List<String> values = parameter.values();
    if (values.isEmpty()) {
      throw refusal();
    }
    ascii(';');
    name(parameter.name());
    ascii('=');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        ascii(',');
      }
      parameterValue(values.get(i));
    }
  }

  private void parameterValue(String value) throws IOException {
    if (!LineRules.isSpacedAround(value) && shortText(value, LineRules.TOKEN)) {
      return;
    }
    if (LineRules.isToken(value)) {
      text(value, 0, value.length());
    } else {
      quoted(value);
    }
  }

  private void name(String name) throws IOException {
    if (shortText(name, LineRules.NAME)) {
      return;
    }
    if (!LineRules.isName(name)) {
      throw refusal();
    }
    text(name, 0, name.length());
  }

  private void quoted(String value) throws IOException {
    ascii('"');
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '^' || c == '\n') {
        text(value, done, i);
        ascii('^');
        ascii(c == '"' ? '\'' : c == '^' ? '^' : 'n');
        done = i + 1;
      }
    }
    text(value, done, value.length());
    ascii('"');
  }

  /**
   * Writes a text in one go, if it is not empty, fits on the line, and all its characters are of a
   * kind; else nothing.
   */
  private boolean shortText(String text, int kind) throws IOException {
    int length = text.length();
    if (length == 0 || length > LINE_OCTETS - column) {
      return false;
    }
    reserve(length);
    byte[] octets = buffer;
    int next = position;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!LineRules.isOf(kind, c)) {
        return false;
      }
      octets[next++] = (byte) c;
    }
    position = next;
    column += length;
    return true;
  }

  private void text(String text, int from, int to) throws IOException {
    int at = from;
    while (at < to) {
      int end = Math.min(to, at + CHUNK);
      if (end < to && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      reserve(
          4 * (end - at)
              + 4); // 3 octets for a character; 3 for a fold: one at once, then one in 71 or more
      encode(text, at, end);
      at = end;
    }
  }

  private void encode(String text, int from, int to) {
    byte[] octets = buffer;
    int at = from;
    while (at < to) {
      if (column == LINE_OCTETS) {
        fold();
      }
      int next = position;
      int end = Math.min(to, at + LINE_OCTETS - column);
      int start = at;
      while (at < end) {
        char c = text.charAt(at);
        if (c < ' ' || c > '~') {
          break;
        }
        octets[next++] = (byte) c;
        at++;
      }
      position = next;
      column += at - start;
      if (at < end) {
        at += encodeOne(text, at);
      }
    }
  }

  /** Writes a character outside printable ASCII and gives the number of {@code char}s it took. */
  private int encodeOne(String text, int at) {
    int width = LineRules.width(text, at);
    if (width == 0) {
      throw refusal();
    }
    if (column + width > LINE_OCTETS) {
      fold();
    }
    int code = text.codePointAt(at);
    if (width == 1) {
      buffer[position] = (byte) code;
    } else {
      int rest = code;
      for (int i = width - 1; i > 0; i--) {
        buffer[position + i] = (byte) (0x80 | (rest & 0x3F));
        rest >>= 6;
      }
      buffer[position] = (byte) ((0xF00 >> width) | rest);
    }
    position += width;
    column += width;
    return width == 4 ? 2 : 1;
  }

  private void ascii(char c) throws IOException {
    reserve(4);
    if (column == LINE_OCTETS) {
      fold();
    }
    buffer[position++] = (byte) c;
    column++;
  }

  private void fold() {
    buffer[position++] = '\r';
    buffer[position++] = '\n';
    buffer[position++] = ' ';
    column = 1;
  }

  private void lineEnd() throws IOException {
    reserve(2);
    buffer[position++] = '\r';
    buffer[position++] = '\n';
    column = 0;
  }

  private void reserve(int octets) throws IOException {
    if (buffer.length - position < octets) {
      spill();
    }
  }

  /**
   * Empties the buffer. What is in it cannot be taken back after that, so it is checked before, to
   * its end.
   */
  private void spill() throws IOException {
    if (unchecked != null) {
      check(unchecked);
      unchecked = null;
    }
    out.write(buffer, 0, position);
    position = 0;
  }

  private static void check(Object unit) {
    if (unit instanceof RawComponent component) {
      LineRules.check(component);
    } else {
      LineRules.check((RawProperty) unit);
    }
  }

  private IllegalStateException refusal() {
    if (unchecked != null) {
      check(unchecked);
    }
    return new IllegalStateException("refused, but found good by the rules");
  }
}
