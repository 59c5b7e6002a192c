package org.convene.io.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Event;
import org.convene.event.Kinds;

/** Columns of words of vocabularies; a word that a vocabulary does not have is kept. */
final class Vocabulary {

  /** What people put before a number. */
  private static final Map<Kind<?>, String> BEFORE =
      Map.of(Kinds.GOAL, "SDG ", Kinds.TARGET, "Target ", Kinds.INDICATOR, "Indicator ");

  private Vocabulary() {}

  @SuppressWarnings("unchecked") // a field of several words has a collection of what they say
  static <S, D, T> Column column(
      String name,
      String path,
      String about,
      Field<S, D, T> field,
      Function<Event, S> from,
      Function<Draft, D> to) {
    boolean isSet = field.kind() instanceof Kind.Several<?>;
    Kind<?> element =
        field.kind() instanceof Kind.Several<?> several
            ? several.element()
            : ((Kind.Many<?>) field.kind()).element();
    Kind.Word<Object> word = (Kind.Word<Object>) element;
    String before = BEFORE.getOrDefault(element, "");
    return new Column(
        name,
        path,
        about,
        true,
        event -> {
          T values = field.get(from.apply(event));
          return values == null
              ? null
              : Items.join((Collection<Object>) values, value -> before + word.write(value));
        },
        (draft, text) -> {
          List<Object> all = new ArrayList<>(2);
          read(text, word, path, draft, all);
          field.set(to.apply(draft), (T) (isSet ? new LinkedHashSet<>(all) : all));
        });
  }

  /** The terms between semicolons and line breaks; between commas, where a whole is none. */
  private static void read(
      String text, Kind.Word<Object> word, String path, Draft draft, List<Object> all) {
    for (Item item : Items.of(text.replace('\n', ';'))) {
      String said = item.only().text();
      Object whole = word.read(said);
      for (String part : whole == null ? said.split(",", -1) : new String[] {said}) {
        Object one = whole == null ? word.read(part.strip()) : whole;
        if (one == null) {
          draft.keep(path, word.expected(), part.strip());
        } else {
          all.add(one);
        }
      }
    }
  }
}
