package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventArbitrariesTest {

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Property(tries = 200)
  void eventsAreEqualToTheirCopies(@ForAll("events") Event event) {
    assertThat(event.toBuilder().build()).isEqualTo(event).hasSameHashCodeAs(event);
    assertThat(EventValidator.standard().validate(event)).noneMatch(Violation::isError);
  }

  @Example
  void everyFieldOfAnEventIsUsed() {
    Event plain = Event.builder().uid(Uid.of("plain")).build();
    List<Event> samples = EventArbitraries.events().list().ofSize(500).sample();
    assertThat(unused(Event.class, plain, samples)).isEmpty();
  }

  @Example
  void everyFieldOfAClassificationIsUsed() {
    List<Classification> samples =
        EventArbitraries.events().list().ofSize(500).sample().stream()
            .map(Event::classification)
            .toList();
    assertThat(unused(Classification.class, Classification.none(), samples)).isEmpty();
  }

  /** The accessors that give the same for every sample as for one with nothing set. */
  private static <T> Set<String> unused(Class<T> type, T plain, List<T> samples) {
    return Arrays.stream(type.getMethods())
        .filter(method -> isAccessor(type, method))
        .filter(
            method ->
                samples.stream()
                    .allMatch(sample -> value(method, sample).equals(value(method, plain))))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isAccessor(Class<?> type, Method method) {
    return method.getDeclaringClass() == type
        && method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && !Set.of("getBean", "toBuilder", "hashCode", "toString", "isEmpty")
            .contains(method.getName());
  }

  private static Object value(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
