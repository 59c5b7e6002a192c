package org.convene.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Compares two events field by field, and shows only the fields that differ. */
public final class EventAssert extends AbstractAssert<EventAssert, @Nullable Event> {

  private static final Set<String> NO_FIELDS =
      Set.of("getBean", "toBuilder", "hashCode", "toString", "isEmpty");

  private EventAssert(@Nullable Event actual) {
    super(actual, EventAssert.class);
  }

  /** Starts a comparison. */
  public static EventAssert assertThat(@Nullable Event actual) {
    return new EventAssert(actual);
  }

  @Override
  public EventAssert isEqualTo(@Nullable Object expected) {
    Event found = actual;
    if (found != null && expected instanceof Event wanted && !found.equals(wanted)) {
      failWithMessage(
          "expected an equal event of uid %s, found%n%s",
          visible(wanted.uid()), String.join("\n", differences(wanted, found)));
    }
    return super.isEqualTo(expected);
  }

  /** The fields that differ, one on a line, as {@code title: expected …, found …}. */
  static List<String> differences(Event expected, Event found) {
    return differences(Event.class, "", expected, found);
  }

  private static List<String> differences(
      Class<?> type, String prefix, Object expected, Object found) {
    List<String> differences = new ArrayList<>();
    Arrays.stream(type.getMethods())
        .filter(method -> isField(type, method))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(
            method -> {
              Object wanted = value(method, expected);
              Object given = value(method, found);
              String name = prefix + method.getName();
              if (wanted instanceof Classification && given instanceof Classification) {
                differences.addAll(differences(Classification.class, name + ".", wanted, given));
              } else if (!Objects.equals(wanted, given)) {
                differences.add(
                    name + ":\n  expected " + visible(wanted) + "\n  found    " + visible(given));
              }
            });
    return differences;
  }

  private static boolean isField(Class<?> type, Method method) {
    return method.getDeclaringClass() == type
        && method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && !NO_FIELDS.contains(method.getName());
  }

  private static Object value(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** With all but printable ASCII escaped, since a difference is often one that nobody sees. */
  private static String visible(Object value) {
    StringBuilder text = new StringBuilder();
    value
        .toString()
        .chars()
        .forEach(
            c ->
                text.append(c >= ' ' && c <= '~' ? Character.toString(c) : "\\u%04X".formatted(c)));
    return text.toString();
  }
}
