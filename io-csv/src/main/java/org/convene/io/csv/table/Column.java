package org.convene.io.csv.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.convene.event.Event;
import org.convene.io.csv.cells.Guard;
import org.convene.io.csv.cells.Items;
import org.convene.io.csv.cells.Spelling;
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
public record Column(
    String name,
    String path,
    String about,
    boolean isText,
    Function<Event, @Nullable String> write,
    CellReader read) {

  /** A column of a field that may be absent. */
  public static <T> Column of(
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
        CellReader.of(path, spelling, set));
  }

  /** A column of a list. */
  public static <T> Column list(
      String name,
      String path,
      String about,
      Spelling<T> spelling,
      Function<Event, List<T>> get,
      BiConsumer<Draft, List<T>> set) {
    return of(
        name,
        path,
        about,
        Items.listOf(spelling),
        event -> Optional.of(get.apply(event)).filter(values -> !values.isEmpty()),
        set);
  }

  /** The cell of an event, guarded from spreadsheets or not; null where it is empty. */
  public @Nullable String cell(Event event, boolean guard) {
    String cell = write.apply(event);
    if (cell == null || !guard) {
      return cell;
    }
    return isText ? Guard.on(cell) : Guard.onValue(cell);
  }

  /** The same with cells that no spreadsheet takes for anything but what they are. */
  public Column plain() {
    return new Column(name, path, about, false, write, read);
  }

  /** The same whose cells are read in another way. */
  public Column readBy(CellReader reader) {
    return new Column(name, path, about, isText, write, reader);
  }

  /** The same field under another name. */
  public Column named(String header) {
    return new Column(header, path, about, isText, write, read);
  }
}
