package org.convene.io.ical.mapping;

import java.util.List;
import java.util.stream.Stream;

/** The one table between an event and its component. */
final class EventRows {

  static final List<PropertyRow> ALL =
      Stream.of(
              IdentityRows.ROWS,
              TimeRows.ROWS,
              RecurrenceRows.ROWS,
              TextRows.ROWS,
              PlaceRows.ROWS,
              PeopleRows.ROWS,
              ClassificationRows.ROWS,
              StateRows.ROWS,
              PracticalRows.ROWS)
          .flatMap(List::stream)
          .toList();

  private EventRows() {}
}
