package org.convene.description;

import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.convene.arguments.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The kind of value that a field holds. A format has one way to carry each kind, and so carries
 * every field.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <T> the type of the values
 */
public sealed interface Kind<T> {

  /** The rules that check a word. */
  enum Role {
    /** No rule checks the word: every value is sound. */
    SOUND,
    /** Text for people or machines. */
    TEXT,
    /** A BCP 47 language tag. */
    LANGUAGE,
    /** An absolute URI. */
    URI
  }

  /** The form of a word in a format that tells text, numbers and truth values apart. */
  enum Form {
    /** Text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A number, or a text that names it. */
    ORDINAL,
    /** True or false. */
    TRUTH,
    /** Bytes, as text in Base64. */
    BYTES
  }

  /** The strictness with which a word is read. */
  enum Vocabulary {
    /** A syntax: any value of it; another text is an error. */
    NONE,
    /** A closed list of constants: another text is an error. */
    CLOSED,
    /** A list that may grow: another text is kept with a warning. */
    OPEN
  }

  /**
   * A warning about a word that was read as another value than it spells.
   *
   * @param code the code of the warning, such as {@code time.cut}
   * @param message what was expected, what was found, and what it was read as
   */
  record Remark(String code, String message) {

    /** Refuses null. */
    public Remark {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * A value that is written as one word.
   *
   * @param expected what a message asks for: {@code a date such as 2022-05-18}
   * @param form how the word looks
   * @param role which rules look at it
   * @param vocabulary whether the words are a list, and whether that is closed
   * @param reading gives the value of a word; null, or a parser's exception, for a wrong one
   * @param writing gives the word of a value
   * @param remarks gives what is to be said of a word and the value read from it; null for nothing
   * @param <T> the type of the value
   */
  record Word<T>(
      String expected,
      Form form,
      Role role,
      Vocabulary vocabulary,
      Function<String, @Nullable T> reading,
      Function<T, String> writing,
      BiFunction<String, T, @Nullable Remark> remarks)
      implements Kind<T> {

    /** Refuses null. */
    public Word {
      Objects.requireNonNull(expected, "expected");
      Objects.requireNonNull(form, "form");
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(vocabulary, "vocabulary");
      Objects.requireNonNull(reading, "reading");
      Objects.requireNonNull(writing, "writing");
      Objects.requireNonNull(remarks, "remarks");
    }

    /** Compares by hand: formats look words up, and the JVM takes 15 ms to make a record's own. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Word<?> word
          && expected.equals(word.expected)
          && form == word.form
          && role == word.role
          && vocabulary == word.vocabulary
          && reading.equals(word.reading)
          && writing.equals(word.writing)
          && remarks.equals(word.remarks);
    }

    @Override
    public int hashCode() {
      return expected.hashCode();
    }

    /**
     * Describes text values of one syntax, which no rule looks at.
     *
     * @param expected what a message asks for
     * @param reading gives the value of a word; null, or a parser's exception, for a wrong one
     * @param writing gives the word of a value
     * @return the kind
     * @param <T> the type of the value
     */
    public static <T> Word<T> of(
        String expected, Function<String, @Nullable T> reading, Function<T, String> writing) {
      return new Word<>(
          expected,
          Form.TEXT,
          Role.SOUND,
          Vocabulary.NONE,
          reading,
          writing,
          (text, value) -> null);
    }

    /**
     * Describes the words of an open vocabulary.
     *
     * @param expected what a message asks for
     * @param reading gives the value of a word; empty for an unknown one
     * @param writing gives the word of a value
     * @return the kind
     * @param <T> the type of the value
     */
    public static <T> Word<T> term(
        String expected, Function<String, Optional<T>> reading, Function<T, String> writing) {
      Objects.requireNonNull(expected, "expected");
      Objects.requireNonNull(reading, "reading");
      Objects.requireNonNull(writing, "writing");
      return Word.<T>of(expected, text -> reading.apply(text).orElse(null), writing)
          .in(Vocabulary.OPEN);
    }

    /**
     * Returns the same kind in another form.
     *
     * @param form the form
     * @return a copy
     */
    public Word<T> in(Form form) {
      return new Word<>(expected, form, role, vocabulary, reading, writing, remarks);
    }

    /**
     * Returns the same kind looked at by other rules.
     *
     * @param role the role
     * @return a copy
     */
    public Word<T> in(Role role) {
      return new Word<>(expected, form, role, vocabulary, reading, writing, remarks);
    }

    /**
     * Returns the same kind with its words as a list.
     *
     * @param vocabulary whether the list is closed
     * @return a copy
     */
    public Word<T> in(Vocabulary vocabulary) {
      return new Word<>(expected, form, role, vocabulary, reading, writing, remarks);
    }

    /**
     * Returns the same kind with warnings about words that are read as another value than they
     * spell.
     *
     * @param remarks gives the remark on a word and its value; null for nothing
     * @return a copy
     */
    public Word<T> remarking(BiFunction<String, T, @Nullable Remark> remarks) {
      return new Word<>(expected, form, role, vocabulary, reading, writing, remarks);
    }

    /**
     * Tells what a reader must warn of after {@link #read}.
     *
     * @param text the word
     * @param value what it was read as
     * @return the warning; null where the value is what the word spells
     */
    public @Nullable Remark remark(String text, T value) {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(value, "value");
      return remarks.apply(text, value);
    }

    /**
     * Reads a word.
     *
     * @param text the word
     * @return its value; null where it has none
     */
    public @Nullable T read(String text) {
      Objects.requireNonNull(text, "text");
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
        return null;
      }
    }

    /**
     * Tells what a message asks for in the place of a word that {@link #read} does not read.
     *
     * @param text the word
     * @return what was expected; where the word may mean several values, which
     */
    public String expected(String text) {
      Objects.requireNonNull(text, "text");
      try {
        T unused = reading.apply(text);
      } catch (AmbiguousWordException e) {
        return String.valueOf(e.getMessage());
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
        return expected;
      }
      return expected;
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its word, which {@link #read} takes back
     */
    public String write(T value) {
      Objects.requireNonNull(value, "value");
      return writing.apply(value);
    }
  }

  /**
   * A value that is written as one word if {@code word} reads it back, otherwise by its parts.
   *
   * @param word the word
   * @param parts the parts
   * @param label reads the word literally, whatever it may name
   * @param <T> the type of the value
   */
  record Spoken<T>(Word<T> word, Shape<T, ?> parts, Word<T> label) implements Kind<T> {

    /** Refuses null. */
    public Spoken {
      Objects.requireNonNull(word, "word");
      Objects.requireNonNull(parts, "parts");
      Objects.requireNonNull(label, "label");
    }
  }

  /**
   * A value with parts.
   *
   * @param shape the parts
   * @param <T> the type of the value
   */
  record Part<T>(Shape<T, ?> shape) implements Kind<T> {

    /** Refuses null. */
    public Part {
      Objects.requireNonNull(shape, "shape");
    }
  }

  /**
   * Values in order.
   *
   * @param element the kind of each
   * @param isLenient whether a reader keeps an entry that it cannot read as an extension, with a
   *     warning, and takes the others; otherwise one such entry is an error
   * @param <T> the type of each
   */
  record Many<T>(Kind<T> element, boolean isLenient) implements Kind<List<T>> {

    /** Refuses null. */
    public Many {
      Objects.requireNonNull(element, "element");
    }

    /**
     * Creates a kind of list in which an entry that cannot be read is an error.
     *
     * @param element the kind of each
     */
    public Many(Kind<T> element) {
      this(element, false);
    }
  }

  /**
   * Values in order, each once.
   *
   * @param element the kind of each
   * @param <T> the type of each
   */
  record Several<T>(Kind<T> element) implements Kind<Set<T>> {

    /** Refuses null. */
    public Several {
      Objects.requireNonNull(element, "element");
    }
  }

  /**
   * A value of one of several shapes.
   *
   * @param alternatives the shapes
   * @param <T> the common type
   */
  record OneOf<T>(List<Alternative<? extends T>> alternatives) implements Kind<T> {

    /** Copies the list. */
    public OneOf {
      alternatives = Arguments.listOf(alternatives, "alternatives");
    }
  }

  /**
   * One of several shapes.
   *
   * @param type the class of its values
   * @param shape what they consist of
   * @param <T> the type of its values
   */
  record Alternative<T>(Class<T> type, Shape<T, ?> shape) {

    /** Refuses null. */
    public Alternative {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(shape, "shape");
    }
  }

  /**
   * A value that each format carries in a way of its own.
   *
   * @param name what it is
   * @param <T> the type of the value, which tells two of them apart
   */
  @SuppressWarnings("unused")
  record Own<T>(String name) implements Kind<T> {

    /** Refuses null. */
    public Own {
      Objects.requireNonNull(name, "name");
    }
  }
}
