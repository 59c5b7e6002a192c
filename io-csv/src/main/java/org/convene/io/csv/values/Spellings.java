package org.convene.io.csv.values;

import java.util.List;
import java.util.Map;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.io.csv.cells.Items;
import org.convene.io.csv.cells.Spelling;

/** How each kind of value is spelled in a cell. */
public final class Spellings {

  /** What a table says in a way of its own. */
  private static final Map<Kind<?>, Spelling<?>> OWN =
      Map.ofEntries(
          Map.entry(Kinds.TEXT, TextSpelling.TEXT),
          Map.entry(Kinds.INSTANT, WordSpellings.INSTANT),
          Map.entry(Kinds.BOOLEAN, WordSpellings.YES_NO),
          Map.entry(Kinds.ADDRESS, WordSpellings.ADDRESS),
          Map.entry(Kinds.EVENT_TIME, WordSpellings.TIME),
          Map.entry(new Kind.Many<>(Kinds.LANGUAGE_NAME), Languages.TAGS),
          Map.entry(Kinds.TERM, TermSpellings.TERM),
          Map.entry(Kinds.COUNTRY, TermSpellings.COUNTRY),
          Map.entry(EventModel.PLACE, PlaceSpellings.PLACE),
          Map.entry(part(EventModel.ORGANIZATION), PeopleSpellings.ORGANIZATION),
          Map.entry(many(EventModel.ORGANIZATION), Items.linesOf(PeopleSpellings.ORGANIZATION)),
          Map.entry(part(EventModel.CONTACT), PeopleSpellings.CONTACT),
          Map.entry(part(EventModel.CALENDAR_USER), PeopleSpellings.USER),
          Map.entry(part(EventModel.ATTENDEE), PeopleSpellings.ATTENDEE),
          Map.entry(part(EventModel.LINK), LinkSpellings.LINK),
          Map.entry(part(EventModel.ATTACHMENT), LinkSpellings.ATTACHMENT),
          Map.entry(part(EventModel.IMAGE), LinkSpellings.IMAGE),
          Map.entry(part(EventModel.RELATION), LinkSpellings.RELATION),
          Map.entry(part(EventModel.REMINDER), ReminderSpelling.REMINDER));

  private Spellings() {}

  private static Kind<?> part(Shape<?, ?> shape) {
    return new Kind.Part<>(shape);
  }

  private static Kind<?> many(Shape<?, ?> shape) {
    return new Kind.Many<>(new Kind.Part<>(shape));
  }

  /** The spelling of a kind; the two have the same type, which Java cannot say of each case. */
  @SuppressWarnings("unchecked")
  public static <T> Spelling<T> of(Kind<T> kind) {
    Spelling<?> own = OWN.get(kind);
    return (Spelling<T>) (own == null ? general(kind) : own);
  }

  private static Spelling<?> general(Kind<?> kind) {
    if (kind instanceof Kind.Word<?> word) {
      return WordSpelling.of(word);
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

  /** Our own column: the label as it is. */
  private static <T> Spelling<T> literal(Kind.Spoken<T> kind) {
    return WordSpelling.of(kind.label());
  }
}
