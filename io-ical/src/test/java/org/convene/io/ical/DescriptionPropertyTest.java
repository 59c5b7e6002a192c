package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventBuilder;
import org.convene.event.InvalidEventException;
import org.convene.io.DocumentHead;
import org.junit.jupiter.api.Test;

/** A description hides nothing: events that differ in one field have different descriptions. */
class DescriptionPropertyTest {

  private static final int FIELDS = 26;
  private static final int CLASSES = 15;

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  private static List<String> describe(Event event) {
    return Description.of(DocumentHead.empty(), List.of(event));
  }

  /** The methods of a builder that take what a method of the same name of the value gives. */
  private static List<Method> setters(Class<?> builder, Class<?> value) {
    return Arrays.stream(builder.getMethods())
        .filter(it -> it.getParameterCount() == 1 && !it.isVarArgs())
        .filter(it -> getters(value).stream().anyMatch(getter -> fits(getter, it)))
        .toList();
  }

  private static List<Method> getters(Class<?> value) {
    return Arrays.stream(value.getMethods()).filter(it -> it.getParameterCount() == 0).toList();
  }

  private static boolean fits(Method getter, Method setter) {
    Class<?> given = getter.getReturnType();
    return getter.getName().equals(setter.getName())
        && (given.equals(Optional.class)
            ? !setter.getParameterTypes()[0].equals(String.class) || isColor(setter)
            : given.equals(setter.getParameterTypes()[0]));
  }

  /** The one field that is a string; the other setters of strings are short forms. */
  private static boolean isColor(Method setter) {
    return setter.getName().equals("color");
  }

  private static void copy(Method setter, Object builder, Object from)
      throws ReflectiveOperationException {
    Object value = from.getClass().getMethod(setter.getName()).invoke(from);
    setter.invoke(builder, value instanceof Optional<?> optional ? optional.orElse(null) : value);
  }

  @Test
  void eachFieldIsTried() {
    assertThat(setters(EventBuilder.class, Event.class)).hasSizeGreaterThanOrEqualTo(FIELDS);
    assertThat(setters(ClassificationBuilder.class, Classification.class))
        .hasSizeGreaterThanOrEqualTo(CLASSES);
  }

  @Property(tries = 25)
  void aFieldThatDiffersShows(@ForAll("events") Event one, @ForAll("events") Event other)
      throws ReflectiveOperationException {
    for (Method setter : setters(EventBuilder.class, Event.class)) {
      EventBuilder builder = one.toBuilder();
      copy(setter, builder, other);
      check(one, builder, setter);
    }
    for (Method setter : setters(ClassificationBuilder.class, Classification.class)) {
      ClassificationBuilder builder = one.classification().toBuilder();
      copy(setter, builder, other.classification());
      check(one, one.toBuilder().classification(builder.build()), setter);
    }
  }

  private static void check(Event one, EventBuilder builder, Method setter) {
    Event changed;
    try {
      changed = builder.build();
    } catch (InvalidEventException e) {
      return;
    }
    assertThat(describe(changed).equals(describe(one)))
        .as(setter.getName())
        .isEqualTo(changed.equals(one));
  }
}
