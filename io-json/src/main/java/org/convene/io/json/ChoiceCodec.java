package org.convene.io.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A value that is an object in one of several forms: the first whose required members are there.
 * Members that another form has are unknown in it, and kept as such.
 */
final class ChoiceCodec<T> implements JsonCodec<T> {

  private final ObjectCodec<T, ?> whole;
  private final List<ObjectCodec<T, ?>> forms;
  private final String members;

  /**
   * Creates the codec of a choice.
   *
   * @param whole every member of every form, for writing
   * @param members what a message asks for: {@code "start" or "first"}
   */
  ChoiceCodec(ObjectCodec<T, ?> whole, String members, List<ObjectCodec<T, ?>> forms) {
    this.whole = whole;
    this.members = members;
    this.forms = forms;
  }

  @Override
  public @Nullable T read(Node node, JsonContext in) {
    if (!node.is(Node.Kind.OBJECT)) {
      return in.expected("an object with " + members, node);
    }
    for (ObjectCodec<T, ?> form : forms) {
      if (form.isGivenBy(node)) {
        return form.read(node, in);
      }
    }
    return in.missing("the member " + members + " of " + whole.what(), node);
  }

  @Override
  public void write(T value, JsonGenerator out) {
    whole.write(value, out);
  }
}
