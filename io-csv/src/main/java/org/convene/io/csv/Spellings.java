package org.convene.io.csv;

import java.util.List;
import java.util.Map;
import org.convene.description.Kind;
import org.convene.event.EventModel;
import org.convene.event.Kinds;

/** How each kind of value is spelled in a cell. */
final class Spellings {

  /** What a table says in a way of its own. */
  private static final Map<Kind<?>, Spelling<?>> OWN =
      Map.ofEntries(
          Map.entry(Kinds.TEXT, Texts.TEXT),
          Map.entry(Kinds.INSTANT, Scalars.INSTANT),
          Map.entry(Kinds.BOOLEAN, Scalars.YES_NO),
          Map.entry(Kinds.ADDRESS, Scalars.ADDRESS),
          Map.entry(Kinds.EVENT_TIME, Scalars.TIME),
          Map.entry(new Kind.Many<>(Kinds.LANGUAGE_NAME), Languages.TAGS),
          Map.entry(Kinds.TERM, Terms.TERM),
          Map.entry(Kinds.COUNTRY, Terms.COUNTRY),
          Map.entry(EventModel.PLACE, Places.PLACE),
          Map.entry(part(EventModel.ORGANIZATION), People.ORGANIZATION),
          Map.entry(many(EventModel.ORGANIZATION), Items.linesOf(People.ORGANIZATION)),
          Map.entry(part(EventModel.CONTACT), People.CONTACT),
          Map.entry(part(EventModel.CALENDAR_USER), People.USER),
          Map.entry(part(EventModel.ATTENDEE), People.ATTENDEE),
          Map.entry(part(EventModel.LINK), Details.LINK),
          Map.entry(part(EventModel.ATTACHMENT), Details.ATTACHMENT),
          Map.entry(part(EventModel.IMAGE), Details.IMAGE),
          Map.entry(part(EventModel.RELATION), Details.RELATION),
          Map.entry(part(EventModel.REMINDER), Reminders.REMINDER));

  private Spellings() {}

  private static Kind<?> part(org.convene.description.Shape<?, ?> shape) {
    return new Kind.Part<>(shape);
  }

  private static Kind<?> many(org.convene.description.Shape<?, ?> shape) {
    return new Kind.Many<>(new Kind.Part<>(shape));
  }

  /** The spelling of a kind; the two have the same type, which Java cannot say of each case. */
  @SuppressWarnings("unchecked")
  static <T> Spelling<T> of(Kind<T> kind) {
    Spelling<?> own = OWN.get(kind);
    return (Spelling<T>) (own == null ? general(kind) : own);
  }

  private static Spelling<?> general(Kind<?> kind) {
    if (kind instanceof Kind.Word<?> word) {
      return word(word);
    }
    if (kind instanceof Kind.Spoken<?> spoken) {
      return literal(spoken);
    }
    if (kind instanceof Kind.Many<?> many) {
      return list(of(many.element()));
    }
    throw new IllegalStateException("no spelling for " + kind);
  }

  private static <T> Spelling<List<T>> list(Spelling<T> element) {
    return Items.listOf(element);
  }

  private static <T> Spelling<T> word(Kind.Word<T> word) {
    return Spelling.of(
        word.expected(),
        word::write,
        text -> {
          T value = word.read(text);
          if (value == null && word.vocabulary() == Kind.Vocabulary.CLOSED) {
            value = word.read(folded(text));
          }
          if (value == null) {
            throw new UnreadableCellException(word.expected(), text);
          }
          return value;
        });
  }

  /** People write {@code Out of office} for {@code out-of-office}. */
  private static String folded(String text) {
    return text.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  /** Our own column: the label as it is. */
  private static <T> Spelling<T> literal(Kind.Spoken<T> kind) {
    return word(kind.label());
  }
}
