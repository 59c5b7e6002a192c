package org.convene.io.csv.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.convene.dates.UnreadableTextException;
import org.convene.io.KeptWord;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Items;
import org.convene.io.csv.cells.Spelling;
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;

/** Takes the cells of one column, row after row. */
@FunctionalInterface
public interface CellReader {

  /**
   * Reads a cell that is not empty.
   *
   * @throws org.convene.dates.UnreadableTextException where it has another form
   */
  void read(Draft draft, String text);

  /**
   * A reader of the column of one document, which may remember its cells.
   *
   * @param first gives the cells of the column among the first rows of the document
   */
  default CellReader opened(Supplier<List<String>> first) {
    return this;
  }

  /** A reader of cells of which an entry that cannot be read costs only itself, and is kept. */
  static <T> CellReader lenient(String path, Spelling<T> spelling, BiConsumer<Draft, List<T>> set) {
    return (draft, text) -> {
      List<T> values = new ArrayList<>(2);
      int position = 0;
      for (Item item : Items.of(text)) {
        String entry = Pointer.at(path, position++);
        int said = draft.remarks.size();
        try {
          values.add(spelling.read(item, draft.remarksAt(entry)));
        } catch (UnreadableTextException e) {
          draft.remarks.subList(said, draft.remarks.size()).clear();
          String part = e.path().isEmpty() ? "" : " at " + e.path();
          String word = item.toString();
          draft.keep(KeptWord.violation(entry, "csv.value", e.complaint() + part, word), word);
        }
      }
      set.accept(draft, values);
    };
  }

  /** A reader of cells that hold one value each, of the field at a path. */
  static <T> CellReader of(String path, Spelling<T> spelling, BiConsumer<Draft, T> set) {
    return new CellReader() {
      @Override
      public void read(Draft draft, String text) {
        set.accept(draft, spelling.read(text, draft.remarksAt(path)));
      }

      @Override
      public CellReader opened(Supplier<List<String>> first) {
        return new Repeating<>(path, spelling, set);
      }
    };
  }

  /**
   * Spares reading a cell that says what the one above it said: a table names the same zone, room
   * and host over and over. Values never change, so rows may share them. An event of CsvBenchmark
   * takes 22 µs of CPU time to read, and 32 without this (medians of four runs, a loaded machine).
   */
  final class Repeating<T> implements CellReader {

    /** Longer cells are texts, which are not repeated. */
    private static final int LONGEST = 256;

    private final String path;
    private final Spelling<T> spelling;
    private final BiConsumer<Draft, T> set;
    private String above = "";
    private @Nullable T value;

    private Repeating(String path, Spelling<T> spelling, BiConsumer<Draft, T> set) {
      this.path = path;
      this.spelling = spelling;
      this.set = set;
    }

    @Override
    public void read(Draft draft, String text) {
      T before = value;
      if (before != null && above.equals(text)) {
        set.accept(draft, before);
        return;
      }
      int said = draft.remarks.size();
      T now = spelling.read(text, draft.remarksAt(path));
      if (text.length() <= LONGEST && draft.remarks.size() == said) { // each row has its remarks
        above = text;
        value = now;
      }
      set.accept(draft, now);
    }
  }
}
