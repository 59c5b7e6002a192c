package org.convene.io.ical.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.convene.event.EventModel;
import org.convene.io.ical.lines.ParsedComponent;
import org.junit.jupiter.api.Test;

class PropertyRowTest {

  private static ComponentSource source() {
    ParsedComponent component = new ParsedComponent("VEVENT", 1, List.of(), List.of());
    return new ComponentSource(component, new CalendarTimes(null, false));
  }

  @Test
  void eachFieldHasOneRow() {
    assertThat(EventRows.ALL.stream().map(PropertyRow::path))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(EventModel.EVENT.fields().stream(), Stream.of(EventModel.RECURRENCE))
                .map(Field::name)
                .map(name -> "/" + name)
                .toList());
  }

  @Test
  void noPropertyIsOfTwoFields() {
    assertThat(EventRows.ALL.stream().flatMap(row -> row.names().stream())).doesNotHaveDuplicates();
  }

  /** Such a row would be skipped where its other names are absent. */
  @Test
  void aRowReadsNoPropertyThatItDoesNotName() {
    ComponentSource source = source();
    source.enter("/url", List.of("URL"));
    assertThat(source.one("URL", Set.of())).isNull();
    assertThatThrownBy(() -> source.one("SOURCE", Set.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SOURCE");
    assertThatThrownBy(() -> source.components("VALARM", it -> true))
        .isInstanceOf(AssertionError.class);
  }
}
