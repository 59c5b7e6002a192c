package org.convene.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.convene.description.Shape;
import org.convene.event.Candidate;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.TypicalEvents;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleBuilder;
import org.convene.recurrence.RecurrenceSet;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.jspecify.annotations.Nullable;

/**
 * What every public type promises: null, where it is not {@code @Nullable}, is refused at once, by
 * a NullPointerException whose message is the name of the parameter; also as an element of an
 * array, a list, a set or a map.
 *
 * <pre>{@code
 * assertThat(NullContract.standard().holes(JsonFormat.class)).isEmpty();
 * }</pre>
 */
public final class NullContract {

  private final Samples samples = new Samples();

  private NullContract() {}

  /** The contract with samples of core's types and the JDK's. */
  public static NullContract standard() {
    LocalDateTime time = LocalDateTime.of(2022, 5, 18, 8, 30);
    return new NullContract()
        .with(int.class, 1)
        .with(long.class, 1L)
        .with(double.class, 1.0)
        .with(boolean.class, true)
        .with(char.class, 'a')
        .with(Integer.class, 1)
        .with(Boolean.class, true)
        .with(Object.class, "a")
        .with(String.class, "a@example.org")
        .with(CharSequence.class, "2022-05-18")
        .with(Class.class, Object.class)
        .with(Throwable.class, new IllegalStateException("a"))
        .with(Optional.class, Optional.empty())
        .with(OptionalInt.class, OptionalInt.empty())
        .with(List.class, List.of())
        .with(Collection.class, List.of())
        .with(Set.class, Set.of())
        .with(Map.class, Map.of())
        .with(URI.class, URI.create("https://example.org/a"))
        .with(Path.class, Path.of("a.json"))
        .with(InputStream.class, new ByteArrayInputStream(new byte[0]))
        .with(OutputStream.class, new ByteArrayOutputStream())
        .with(Duration.class, Duration.ofHours(1))
        .with(Instant.class, Instant.EPOCH)
        .with(
            Instances.class,
            RecurrenceSet.of(EventTime.of(time), ZoneOffset.UTC, List.of())
                .instances(new Budget(1)))
        .with(LocalDate.class, time.toLocalDate())
        .with(LocalDateTime.class, time)
        .with(OffsetDateTime.class, time.atOffset(ZoneOffset.UTC))
        .with(ZonedDateTime.class, time.atZone(ZoneOffset.UTC))
        .with(ZoneId.class, ZoneOffset.UTC)
        .with(Event.class, TypicalEvents.typicalEvent(0))
        .with(Candidate.class, TypicalEvents.typicalCandidate(0))
        .with(EventBuilder.class, TypicalEvents.typicalEvent(0).toBuilder())
        .with(ClassificationBuilder.class, Classification.builder())
        .with(RecurrenceRuleBuilder.class, RecurrenceRule.every(Frequency.WEEKLY))
        .with(Shape.Fields.class, fields())
        .with(Shape.Slot.class, fields().optional("a", Kinds.STRING, any -> Optional.empty()))
        .with(Shape.Parts.class, EventModel.GEO.draft())
        .with(GeographicScope.class, new GeographicScope("a"))
        .with(SdgTarget.class, SdgTarget.of("10.7"))
        .with(SdgIndicator.class, SdgIndicator.of("10.7.1"));
  }

  private static Shape.Fields<String> fields() {
    AtomicReference<Shape.Fields<String>> given = new AtomicReference<>();
    Shape<String, Shape.Parts> shape =
        Shape.of(
            "a value",
            fields -> {
              given.set(fields);
              return parts -> "";
            });
    shape.draft(); // which describes it
    return given.get();
  }

  /** The contract with a sample of one type more. */
  public <T> NullContract with(Class<T> type, T sample) {
    samples.put(type, sample);
    return this;
  }

  /** Every place in the package of a class that takes null, or refuses it without its name. */
  public List<String> holes(Class<?> inPackage) {
    List<String> holes = new ArrayList<>();
    for (Class<?> type : PublicTypes.besides(inPackage)) {
      for (Constructor<?> constructor : type.getConstructors()) {
        check(type, constructor, holes);
      }
      for (Method method : type.getMethods()) {
        if (isOurs(type, method)) {
          check(type, method, holes);
        }
      }
    }
    return holes;
  }

  /** Whether the method is written in this library, and not by a user or by the compiler. */
  private static boolean isOurs(Class<?> type, Method method) {
    boolean here = method.getDeclaringClass() == type;
    boolean enumOwn = type.isEnum() && method.getName().equals("valueOf");
    boolean users = Modifier.isAbstract(method.getModifiers()) && !type.isSealed();
    boolean equals = method.getName().equals("equals") && method.getParameterCount() == 1;
    return here && !method.isBridge() && !enumOwn && !users && !equals;
  }

  private void check(Class<?> type, Executable called, List<String> holes) {
    Parameter[] parameters = called.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Class<?> of = parameters[i].getType();
      if (of.isPrimitive() || isNullable(parameters[i])) {
        continue;
      }
      check(type, called, i, null, "", holes);
      for (Object bad : withNull(of)) {
        check(type, called, i, bad, " with null", holes);
      }
    }
  }

  /** Arrays and collections of a type in which something is null. */
  private static List<Object> withNull(Class<?> type) {
    if (type.isArray() && !type.getComponentType().isPrimitive()) {
      return List.of(Array.newInstance(type.getComponentType(), 1));
    }
    if (type == List.class || type == Collection.class) {
      return List.of(Collections.singletonList(null));
    }
    if (type == Set.class) {
      return List.of(Collections.singleton(null));
    }
    return type == Map.class
        ? List.of(Collections.singletonMap(null, "a"), Collections.singletonMap("a", null))
        : List.of();
  }

  private static boolean isNullable(Parameter parameter) {
    return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Calls with good arguments but one, and writes down what is not as it should be. */
  private void check(
      Class<?> type,
      Executable called,
      int index,
      @Nullable Object bad,
      String how,
      List<String> holes) {
    String name = called.getParameters()[index].getName();
    String place =
        type.getName().replaceFirst("^org\\.convene\\.", "")
            + (called instanceof Method ? "." + called.getName() : "")
            + Arrays.stream(called.getParameterTypes()).map(Class::getSimpleName).toList();
    @Nullable Object[] arguments = samples.all(called.getParameterTypes());
    arguments[index] = bad;
    String found = outcome(type, called, arguments);
    if (!found.equals("NullPointerException: " + name)) {
      holes.add(place + " " + name + how + ": " + found);
    }
  }

  private String outcome(Class<?> type, Executable called, @Nullable Object[] arguments) {
    try {
      if (called instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
        return "taken";
      }
      boolean isStatic = Modifier.isStatic(called.getModifiers());
      Object instance = isStatic ? null : samples.of(type);
      if (instance == null && !isStatic) {
        return "no sample of the type";
      }
      Object result = ((Method) called).invoke(instance, arguments);
      return result instanceof Stream ? "taken, lazily" : "taken";
    } catch (InvocationTargetException e) {
      return e.getCause().getClass().getSimpleName() + ": " + e.getCause().getMessage();
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return "cannot be called: " + e;
    }
  }
}
