package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.description.Field;
import org.convene.description.Shape;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** The description has all that the types of the model have. */
class ModelCompleteTest {

  /** Components whose own parts are fields of what holds them. */
  private static final Map<String, List<String>> SPLIT =
      Map.of(
          "content", List.of("uri", "data"),
          "user", List.of("address", "name", "sentBy"),
          "overrides", List.of()); // events again, which each format carries by hand

  /** Methods of a type that tell nothing of their own. */
  private static final Set<String> DERIVED =
      Set.of("toBuilder", "isEmpty", "hashCode", "toString", "builder", "none", "getBean");

  @Test
  void everyComponentOfARecordIsAField() {
    Map<Class<?>, Shape<?, ?>> shapes = shapes();
    assertThat(shapes).hasSizeGreaterThan(15);
    shapes.forEach(
        (type, shape) -> {
          if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
              String name = component.getName();
              assertThat(names(shape.fields()))
                  .as(type.getSimpleName())
                  .containsAll(SPLIT.getOrDefault(name, List.of(name)));
            }
          }
        });
  }

  @Test
  void everyAccessorOfAnEventIsAField() {
    assertThat(names(EventModel.all())).isEqualTo(accessors(Event.class));
  }

  @Test
  void everyAccessorOfAClassificationIsAField() {
    assertThat(names(EventModel.CLASSIFICATION.fields()))
        .isEqualTo(accessors(Classification.class));
  }

  @Test
  void everyFieldTellsEventsApart() {
    EventBuilder filled =
        ModelVariants.filled().recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=DAILY")));
    EventValues all = filled.candidate().values;
    assertThat(filled.copy().candidate().values).isEqualTo(all).hasSameHashCodeAs(all);
    for (Field<Event, EventBuilder, ?> field : EventModel.all()) {
      EventBuilder without = filled.copy();
      field.set(without, null);
      assertThat(without.candidate().values).as("without " + field).isNotEqualTo(all);
    }
  }

  private static Set<String> accessors(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(it -> it.getDeclaringClass() != Object.class && it.getParameterCount() == 0)
        .filter(it -> !Modifier.isStatic(it.getModifiers()))
        .map(Method::getName)
        .filter(name -> !DERIVED.contains(name))
        .collect(Collectors.toSet());
  }

  private static Set<String> names(List<? extends Field<?, ?, ?>> fields) {
    return fields.stream().map(Field::name).collect(Collectors.toCollection(HashSet::new));
  }

  /** The shapes that the description shows, by the type that each describes. */
  private static Map<Class<?>, Shape<?, ?>> shapes() {
    return Arrays.stream(EventModel.class.getFields())
        .filter(it -> it.getType() == Shape.class)
        .collect(
            Collectors.toMap(
                it ->
                    (Class<?>)
                        ((ParameterizedType) it.getGenericType()).getActualTypeArguments()[0],
                ModelCompleteTest::shape));
  }

  private static Shape<?, ?> shape(java.lang.reflect.Field field) {
    try {
      return (Shape<?, ?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
