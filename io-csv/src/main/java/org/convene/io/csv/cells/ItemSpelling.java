package org.convene.io.csv.cells;

import java.time.DateTimeException;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;

/**
 * How a value is spelled as one entry of a cell, with what else is to say of it in brackets.
 *
 * @param <T> the type of the value
 */
public abstract class ItemSpelling<T> implements Spelling<T> {

  private final String expected;

  /**
   * A spelling.
   *
   * @param expected what a message asks for where the model takes no such value
   */
  protected ItemSpelling(String expected) {
    this.expected = expected;
  }

  @Override
  public final T read(String text) {
    return read(text, (path, remark) -> {});
  }

  @Override
  public final T read(String text, Remarks remarks) {
    return read(Items.one(text), remarks);
  }

  @Override
  public final T read(Item item, Remarks remarks) {
    try {
      return value(item.remarkedBy(remarks));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new UnreadableTextException(expected, item.toString(), e);
    }
  }

  /**
   * The value of an entry, whose words are read by its own methods, which keep what is said of
   * them; what the model throws for one that it does not take is told.
   */
  protected abstract T value(Item item);
}
