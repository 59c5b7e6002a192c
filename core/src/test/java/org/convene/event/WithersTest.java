package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of many components have a method that replaces each, and one that clears an optional. */
class WithersTest {

  private static final CalendarAddress OTHER = CalendarAddress.of("other@example.org");

  /** For each component, a value that no record below has. */
  private static final Map<String, Object> OTHERS =
      Map.ofEntries(
          Map.entry("trigger", new Reminder.Trigger.Relative(NominalDuration.parse("-P3D"), true)),
          Map.entry("action", Reminder.Action.EMAIL),
          Map.entry("description", Text.of("other")),
          Map.entry("summary", Text.of("other")),
          Map.entry("recipients", List.of(Attendee.of("other@example.org"))),
          Map.entry("repeat", 7),
          Map.entry("interval", NominalDuration.parse("PT7M")),
          Map.entry("attachments", List.of(Attachment.at(URI.create("https://example.org/a")))),
          Map.entry("extensions", Extensions.none().with(RawProperty.of("X-A", "a"))),
          Map.entry("user", CalendarUser.of(OTHER)),
          Map.entry("kind", Attendee.Kind.ROOM),
          Map.entry("role", Attendee.Role.CHAIR),
          Map.entry("status", Attendee.Status.DECLINED),
          Map.entry("rsvp", false),
          Map.entry("delegatedTo", List.of(OTHER)),
          Map.entry("delegatedFrom", List.of(OTHER)),
          Map.entry("memberOf", List.of(OTHER)),
          Map.entry("address", OTHER),
          Map.entry("name", "other"),
          Map.entry("sentBy", OTHER),
          Map.entry("directory", URI.create("https://example.org/other")),
          Map.entry("language", "fr"),
          Map.entry("parameters", List.of(RawParameter.of("X-A", "a"))));

  static List<Record> records() {
    return List.of(
        Reminder.before(Duration.ofHours(1)),
        Attendee.of("a@example.org"),
        CalendarUser.of("a@example.org"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void eachComponentIsReplacedAloneAndAnOptionalOneCleared(Record before)
      throws ReflectiveOperationException {
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      String name = component.getName();
      Object other = Objects.requireNonNull(OTHERS.get(name), name);
      boolean isOptional = component.getType() == Optional.class;
      Object after = with(component).invoke(before, other);
      for (RecordComponent each : before.getClass().getRecordComponents()) {
        Object expected = isOptional ? Optional.of(other) : other;
        assertThat(each.getAccessor().invoke(after))
            .as(name + " and " + each.getName())
            .isEqualTo(each.getName().equals(name) ? expected : each.getAccessor().invoke(before));
      }
      assertThat(after).isNotEqualTo(before);
      if (isOptional) {
        Method without = before.getClass().getMethod("without" + capital(name));
        assertThat(without.invoke(after)).isEqualTo(before);
      }
    }
  }

  private static Method with(RecordComponent component) throws NoSuchMethodException {
    Type type =
        component.getType() == Optional.class
            ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
            : component.getType();
    String name = "with" + capital(component.getName());
    return component.getDeclaringRecord().getMethod(name, (Class<?>) type);
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
