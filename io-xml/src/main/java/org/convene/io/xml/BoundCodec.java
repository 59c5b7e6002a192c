package org.convene.io.xml;

import java.lang.reflect.Constructor;
import java.util.List;
import org.convene.description.Field;
import org.convene.description.Shape;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * An element and its binding class, which has each field of the model under the same name: what
 * JAXB binds is bound once more, from text to value. A class that does not fit its shape fails when
 * the codec is made.
 *
 * @param <X> the binding class
 * @param <S> what the element stands for
 * @param <D> what becomes one while it is read
 */
final class BoundCodec<X, S, D> implements XmlCodec<X, S> {

  /** Looks at the children of an element before they are read. */
  interface Check<X> {
    /** Reports what is wrong; false if nothing can be read of it. */
    boolean pass(X element, XmlContext in);
  }

  /** One field, in the binding class a variable of the same name. */
  private record Row<S, D, V>(Field<S, D, V> field, Variable slot, XmlCodec<Object, V> codec) {

    static <S, D, V> Row<S, D, V> of(Field<S, D, V> field, Class<?> bound) {
      Variable slot = Variable.of(bound, field.name());
      return new Row<>(field, slot, XmlCodecs.of(field.kind(), slot));
    }

    /** Reads a child; the text of the element itself is read where the element is. */
    @Nullable V read(Object part, D draft, XmlContext in) {
      V value = slot.isText() ? codec.read(part, in) : in.read(field.name(), part, codec);
      if (value != null) {
        field.set(draft, value);
      }
      return value;
    }

    void write(S from, Object element) {
      V value = field.get(from);
      if (value != null) {
        slot.set(element, codec.write(value));
      }
    }
  }

  private final Shape<S, D> shape;
  private final Constructor<X> maker;
  private final List<Row<S, D, ?>> rows;
  private final @Nullable Check<X> check;

  /** Makes a value of whatever can be read, if all that is required can. */
  BoundCodec(Class<X> bound, Shape<S, D> shape) {
    this(bound, shape, null);
  }

  /** Makes a value of an element that passes a check and of which everything can be read. */
  BoundCodec(Class<X> bound, Shape<S, D> shape, @Nullable Check<X> check) {
    this.shape = shape;
    this.check = check;
    this.maker = Variable.maker(bound);
    this.rows = shape.fields().stream().<Row<S, D, ?>>map(it -> Row.of(it, bound)).toList();
  }

  @Override
  public @Nullable S read(X element, XmlContext in) {
    if (check != null && !check.pass(element, in)) {
      return null;
    }
    D draft = shape.draft();
    return read(element, draft, in) ? shape.make(draft) : null;
  }

  /** Reads all fields into a draft; says whether what is needed of them is there. */
  boolean read(X element, D draft, XmlContext in) {
    boolean complete = true;
    for (Row<S, D, ?> row : rows) {
      Object part = row.slot.get(element);
      if (part != null) {
        boolean isRead = row.read(part, draft, in) != null;
        complete &= isRead || (check == null && !row.field.isRequired());
      } else if (row.field.isRequired()) {
        if (complete) {
          in.error(
              "xml.missing-element",
              Expected.foundNone('<' + row.field.name() + "> in " + shape.what()));
        }
        complete = false;
      }
    }
    return complete;
  }

  @Override
  public String markup(String name, X element) {
    StringBuilder content = new StringBuilder();
    for (Row<S, D, ?> row : rows) {
      if (row.slot.get(element) instanceof String text) {
        String child = row.field.name();
        content.append('<').append(child).append('>');
        Markup.escape(text, false, content);
        content.append("</").append(child).append('>');
      }
    }
    return Markup.ours(name, content.toString());
  }

  @Override
  public X write(S value) {
    X element = Variable.make(maker);
    for (Row<S, D, ?> row : rows) {
      row.write(value, element);
    }
    return element;
  }
}
