package org.convene.io.csv.cells;

/**
 * How a value is spelled as one entry of a cell, with what else is to say of it in brackets.
 *
 * @param <T> the type of the value
 */
public interface ItemSpelling<T> extends Spelling<T> {

  @Override
  default T read(String text) {
    return read(Items.one(text));
  }

  @Override
  T read(Item item);
}
