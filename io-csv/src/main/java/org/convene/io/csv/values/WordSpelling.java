package org.convene.io.csv.values;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;
import org.convene.description.Kind;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A word of the model in a cell.
 *
 * @param word what the model says of it
 * @param plain the word of what people write
 * @param written what people read for a value
 */
record WordSpelling<T>(Kind.Word<T> word, UnaryOperator<String> plain, Function<T, String> written)
    implements Spelling<T> {

  /** The word as it is; a constant of a list also as people write it. */
  static <T> Spelling<T> of(Kind.Word<T> word) {
    return new WordSpelling<>(word, UnaryOperator.identity(), word::write);
  }

  @Override
  public String write(T value) {
    return written.apply(value);
  }

  @Override
  public T read(String text) {
    T value = word.read(plain.apply(text));
    if (value == null && word.vocabulary() == Kind.Vocabulary.CLOSED) {
      value = word.read(folded(text));
    }
    if (value == null) {
      throw new UnreadableTextException(word.expected(plain.apply(text)), text);
    }
    return value;
  }

  @Override
  public T read(Item item, Remarks remarks) {
    return read(item.names().isEmpty() ? item.text() : item.toString(), remarks);
  }

  @Override
  public Kind.@Nullable Remark remark(String text, T value) {
    return word.remark(plain.apply(text), value);
  }

  /** People write {@code Out of office} for {@code out-of-office}. */
  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }
}
