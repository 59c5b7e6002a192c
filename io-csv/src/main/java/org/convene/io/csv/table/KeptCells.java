package org.convene.io.csv.table;

import java.util.ArrayList;
import java.util.List;
import org.convene.dates.UnreadableTextException;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.csv.values.RawText;
import org.jspecify.annotations.Nullable;

/** Cells that have no field, or do not have its form: each is kept as an extension of the event. */
public final class KeptCells {

  private static final String NAME = "X-CONVENE-CELL";
  private static final String COLUMN = "COLUMN";
  private static final String EXTENSIONS = "/extensions";

  private KeptCells() {}

  /** The extension that keeps a cell. */
  public static RawProperty property(String column, String text) {
    return RawProperty.of(NAME, text, RawParameter.of(COLUMN, column));
  }

  /** The column that a kept cell was in; null for another extension. */
  static @Nullable String columnOf(RawProperty property) {
    return property.name().equals(NAME) && property.parameters().size() == 1
        ? property.parameter(COLUMN).orElse(null)
        : null;
  }

  /** A column that no field is for. */
  public static Column column(String name) {
    return new Column(name, EXTENSIONS, "", true, event -> cell(event, name), (draft, text) -> {});
  }

  /** Whether no field is for a column. */
  public static boolean isKept(Column column) {
    return column.path().equals(EXTENSIONS);
  }

  /** Keeps what a cell says where it is not what the field can hold. */
  public static Column orKept(Column column) {
    String name = column.name();
    return new Column(
        name,
        column.path(),
        column.about(),
        column.isText(),
        event -> {
          String cell = column.write().apply(event);
          return cell == null ? cell(event, name) : cell;
        },
        (draft, text) -> {
          try {
            column.read().read(draft, text);
          } catch (UnreadableTextException e) {
            draft.unknown.add(property(name, text));
          }
        });
  }

  private static @Nullable String cell(Event event, String name) {
    return event.extensions().properties().stream()
        .filter(property -> name.equals(columnOf(property)))
        .map(RawProperty::value)
        .findFirst()
        .orElse(null);
  }

  /** The columns of our own table beside some that have no field; for one writer. */
  public static List<Column> beside(List<Column> ours, List<String> unknown) {
    if (unknown.isEmpty()) {
      return ours;
    }
    OwnCells own = new OwnCells(unknown);
    List<Column> all = new ArrayList<>(ours);
    all.replaceAll(column -> isKept(column) ? rest(column, own) : column);
    for (int i = 0; i < unknown.size(); i++) {
      int at = i;
      all.add(
          new Column(
              unknown.get(at),
              EXTENSIONS,
              "",
              true,
              event -> own.cell(event, at),
              (draft, text) -> {}));
    }
    return List.copyOf(all);
  }

  /** The extensions that have no column of their own. */
  private static Column rest(Column column, OwnCells own) {
    return new Column(
        column.name(),
        column.path(),
        column.about(),
        true,
        event -> {
          Extensions extensions = own.rest(event);
          return extensions.isEmpty() ? null : RawText.EXTENSIONS.write(extensions);
        },
        column.read());
  }
}
