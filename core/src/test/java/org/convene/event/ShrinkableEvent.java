package org.convene.event;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/**
 * An event that shrinks by leaving out one field at a time: what is left of a failure is the fields
 * that it needs. jqwik's own shrinking makes the parts of all fields smaller, and with events of
 * fifty fields comes nowhere in its ten seconds.
 */
final class ShrinkableEvent implements Shrinkable<Event> {

  private static final int GENERATOR_SIZE = 1_000;

  private final Event event;

  private ShrinkableEvent(Event event) {
    this.event = event;
  }

  static Arbitrary<Event> of(Arbitrary<Event> events) {
    RandomGenerator<Event> generator = events.generator(GENERATOR_SIZE);
    return Arbitraries.fromGenerator(random -> new ShrinkableEvent(generator.next(random).value()));
  }

  @Override
  public Event value() {
    return event;
  }

  @Override
  public Stream<Shrinkable<Event>> shrink() {
    return Stream.of(EventBuilder.class.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .flatMap(field -> Stream.ofNullable(without(field)));
  }

  private @Nullable Shrinkable<Event> without(Field field) {
    try {
      field.setAccessible(true);
      EventBuilder builder = event.toBuilder();
      Object nothing = field.get(Event.builder());
      if (Objects.equals(field.get(builder), nothing)) {
        return null;
      }
      field.set(builder, nothing);
      Event less = builder.build();
      return less.equals(event) ? null : new ShrinkableEvent(less);
    } catch (InvalidEventException e) {
      return null; // the field is needed
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(Describer.describe(event).size());
  }
}
