package org.convene.io.json;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.convene.event.Event;

/**
 * Members of a JSON-LD event and the fields of the model that they carry, both ways.
 *
 * @param names the members
 * @param fields the fields, by their names in the model
 * @param reading takes the event object
 * @param writing adds the members to an object
 */
record LdRow(
    List<String> names,
    List<String> fields,
    BiConsumer<Node, LdIn> reading,
    BiConsumer<Event, LdOut> writing) {

  /** A row of one member and one field. */
  static LdRow of(
      String name, String field, BiConsumer<Node, LdIn> value, BiConsumer<Event, LdOut> writing) {
    return new LdRow(
        List.of(name),
        List.of(field),
        (event, in) -> in.member(event, name, (Consumer<Node>) it -> value.accept(it, in)),
        writing);
  }
}
