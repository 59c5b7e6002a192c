package org.convene.io.csv.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.dates.UnreadableTextException;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Event;
import org.convene.event.Kinds;
import org.convene.event.Violation;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Items;
import org.convene.text.Expected;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.jspecify.annotations.Nullable;

/** Columns of words of vocabularies; a word that a vocabulary does not have is kept. */
public final class Vocabulary {

  /** What people put before a number. */
  private static final Map<Kind<?>, String> BEFORE =
      Map.of(Kinds.GOAL, "SDG ", Kinds.TARGET, "Target ", Kinds.INDICATOR, "Indicator ");

  private static final String GENERAL = "General";
  private static final String OBJECTIVE = "GCM Objective ";
  private static final String OBJECTIVES = "/classification/gcmObjectives";

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
          List<Object> all = words(text, word::read, word.expected(), path, draft);
          field.set(to.apply(draft), (T) (isSet ? new LinkedHashSet<>(all) : all));
        });
  }

  /** The column of the objectives: General, and those that have a number. */
  static Column objectives(String name, String about) {
    return new Column(
        name,
        OBJECTIVES,
        about,
        true,
        event -> {
          GcmObjectives objectives = event.classification().gcmObjectives();
          return objectives.isEmpty() ? null : objectives(objectives);
        },
        (draft, text) -> draft.classification.gcmObjectives(objectives(text, draft)));
  }

  private static String objectives(GcmObjectives objectives) {
    List<String> all = new ArrayList<>(2);
    if (objectives.general()) {
      all.add(GENERAL);
    }
    objectives.numbered().forEach(it -> all.add(OBJECTIVE + it.number()));
    return Items.join(all, text -> text);
  }

  private static GcmObjectives objectives(String text, Draft draft) {
    boolean general = false;
    Set<GcmObjective> numbered = new LinkedHashSet<>();
    String expected = "General or an objective from 1 to 23";
    for (GcmObjectives said :
        words(text, word -> objective(word, draft), expected, OBJECTIVES, draft)) {
      general |= said.general();
      numbered.addAll(said.numbered());
    }
    return new GcmObjectives(general, numbered);
  }

  private static @Nullable GcmObjectives objective(String word, Draft draft) {
    if (GcmObjectives.isGeneral(word)) {
      return new GcmObjectives(true, Set.of());
    }
    GcmObjective one = GcmObjective.parse(word).orElse(null);
    if (one != null && GcmObjective.titleDisagrees(word)) {
      String title = "the title of objective " + one.number();
      draft.remarks.add(
          Violation.warning(OBJECTIVES, "csv.title-disagrees", Expected.found(title, word)));
    }
    return one == null ? null : new GcmObjectives(false, Set.of(one));
  }

  private static <T> List<T> words(
      String text,
      Function<String, @Nullable T> reading,
      String expected,
      String path,
      Draft draft) {
    WordCell<T> cell = new WordCell<>(reading, expected, path, draft);
    Items.of(text.replace('\n', ';')).forEach(cell::entry);
    return cell.known;
  }

  /**
   * The words between semicolons and line breaks; between commas, where a whole is none and a part
   * is one. Words that are none are kept.
   */
  private static final class WordCell<T> {
    private final Function<String, @Nullable T> reading;
    private final String expected;
    private final String path;
    private final Draft draft;
    private final List<T> known = new ArrayList<>(2);
    private int count;

    WordCell(Function<String, @Nullable T> reading, String expected, String path, Draft draft) {
      this.reading = reading;
      this.expected = expected;
      this.path = path;
      this.draft = draft;
    }

    void entry(Item item) {
      String said = UnreadableTextException.within(count, item::only).text();
      T whole = reading.apply(said);
      if (whole != null) {
        add(said, whole);
        return;
      }
      List<String> parts =
          Stream.of(said.split(",", -1)).map(String::strip).filter(it -> !it.isEmpty()).toList();
      List<Optional<T>> values =
          parts.stream().map(part -> Optional.ofNullable(reading.apply(part))).toList();
      if (values.stream().noneMatch(Optional::isPresent)) {
        add(said, null);
        return;
      }
      for (int i = 0; i < parts.size(); i++) {
        add(parts.get(i), values.get(i).orElse(null));
      }
    }

    private void add(String word, @Nullable T value) {
      if (value == null) {
        draft.keep(path + "/" + count, expected, word);
      } else {
        known.add(value);
      }
      count++;
    }
  }
}
