package org.convene.io.json;

import java.util.function.Function;
import org.convene.description.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A value that is one word where that says all of it, else an object.
 *
 * @param <T> the type of the value
 * @param <W> the type of the word
 */
final class BriefCodec<T, W> implements JsonCodec<T> {

  private final JsonCodec<W> word;
  private final Function<W, @Nullable T> reading;
  private final Function<T, @Nullable W> brief;
  private final JsonCodec<T> object;

  /**
   * Creates the codec of a value.
   *
   * @param reading gives the value of a word
   * @param brief gives the word that says all of a value; null where none does
   * @param object carries the others
   */
  BriefCodec(
      Kind.Word<W> word,
      Function<W, @Nullable T> reading,
      Function<T, @Nullable W> brief,
      JsonCodec<T> object) {
    this.word = new JsonWordCodec<>(word);
    this.reading = reading;
    this.brief = brief;
    this.object = object;
  }

  @Override
  public @Nullable T read(Node node, JsonContext in) {
    if (node.is(Node.Kind.OBJECT)) {
      return object.read(node, in);
    }
    W read = word.read(node, in);
    return read == null ? null : reading.apply(read);
  }

  @Override
  public void write(T value, JsonGenerator out) {
    W said = brief.apply(value);
    if (said == null) {
      object.write(value, out);
    } else {
      word.write(said, out);
    }
  }
}
