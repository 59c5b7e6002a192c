package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.convene.event.Event;
import org.convene.event.EventModel;
import org.jspecify.annotations.Nullable;

/**
 * Rows that read lines of the same names, or something that another of them has read; no row of
 * another group does.
 *
 * @param rows in the order of the mapping
 * @param names all properties and components that they are read from
 * @param fields get what the rows read
 */
record RowGroup(
    List<PropertyRow> rows, Set<String> names, List<Function<Event, @Nullable Object>> fields) {

  /** The group of each name that some row is read from. */
  private static final Map<String, RowGroup> GROUPS = groups();

  /** The group of the rows that read a name; null where none does. */
  static @Nullable RowGroup of(String name) {
    return GROUPS.get(name);
  }

  private static Map<String, RowGroup> groups() {
    List<RowGroup> groups = new ArrayList<>();
    for (PropertyRow row : EventRows.ALL) {
      Set<String> names = names(row);
      List<PropertyRow> rows = new ArrayList<>();
      for (RowGroup other : List.copyOf(groups)) {
        if (other.names.stream().anyMatch(names::contains)) {
          rows.addAll(other.rows);
          names.addAll(other.names);
          groups.remove(other);
        }
      }
      rows.add(row);
      groups.add(new RowGroup(rows, names, List.of()));
    }
    Map<String, RowGroup> byName = new HashMap<>();
    for (RowGroup group : groups) {
      List<PropertyRow> inOrder = EventRows.ALL.stream().filter(group.rows::contains).toList();
      List<Function<Event, @Nullable Object>> fields =
          inOrder.stream().map(RowGroup::field).toList();
      RowGroup whole = new RowGroup(inOrder, Set.copyOf(group.names), fields);
      whole.names.forEach(name -> byName.put(name, whole));
    }
    return Map.copyOf(byName);
  }

  /** What a row asks for, with the translations; a series begins with the start of its event. */
  private static Set<String> names(PropertyRow row) {
    Set<String> names = new HashSet<>();
    row.asked().forEach(name -> names.addAll(List.of(name, Sink.translation(name))));
    if (row.path().equals("/schedule")) {
      names.addAll(WholeDays.MARKS);
    }
    return row.path().startsWith("/recurrence") ? with(names, "DTSTART") : names;
  }

  private static Set<String> with(Set<String> names, String more) {
    names.add(more);
    return names;
  }

  private static Function<Event, @Nullable Object> field(PropertyRow row) {
    return switch (row.path()) {
      case "/recurrenceId" -> Event::recurrenceId;
      case "/recurrence" -> Event::recurrence; // which the description tells apart from the fields
      default -> EventModel.EVENT.field(row.path().substring(1))::get;
    };
  }

  /** Whether two events have the same in the fields of these rows. */
  boolean areSame(Event one, Event other) {
    for (Function<Event, @Nullable Object> field : fields) {
      if (!Objects.equals(field.apply(one), field.apply(other))) {
        return false;
      }
    }
    return true;
  }
}
