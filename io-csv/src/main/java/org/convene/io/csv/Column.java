package org.convene.io.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.convene.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * One column of the table: its name, which field it holds, and how, both ways.
 *
 * @param name what its header says
 * @param path the JSON Pointer of the field
 * @param about what it holds, for people
 * @param isText whether a spreadsheet could take it for something else
 * @param write the cell of an event; null where it is empty
 * @param read takes the text of a cell that is not empty
 */
record Column(
    String name,
    String path,
    String about,
    boolean isText,
    Function<Event, @Nullable String> write,
    BiConsumer<Draft, String> read) {

  /** A column of a field that may be absent. */
  static <T> Column of(
      String name,
      String path,
      String about,
      Spelling<T> spelling,
      Function<Event, Optional<T>> get,
      BiConsumer<Draft, T> set) {
    return new Column(
        name,
        path,
        about,
        true,
        event -> get.apply(event).map(spelling::write).orElse(null),
        (draft, text) -> set.accept(draft, draft.repetition.read(set, spelling, text)));
  }

  /** A column of a list. */
  static <T> Column list(
      String name,
      String path,
      String about,
      Spelling<T> spelling,
      Function<Event, List<T>> get,
      BiConsumer<Draft, List<T>> set) {
    Spelling<List<T>> all = Items.listOf(spelling);
    return new Column(
        name,
        path,
        about,
        true,
        event -> {
          List<T> values = get.apply(event);
          return values.isEmpty() ? null : all.write(values);
        },
        (draft, text) -> set.accept(draft, draft.repetition.read(set, all, text)));
  }

  /** The same with cells that no spreadsheet takes for anything but what they are. */
  Column plain() {
    return new Column(name, path, about, false, write, read);
  }

  /** The same field under another name. */
  Column named(String header) {
    return new Column(header, path, about, isText, write, read);
  }
}
