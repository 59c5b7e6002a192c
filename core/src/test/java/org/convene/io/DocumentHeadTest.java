package org.convene.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.convene.event.Extensions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentHeadTest {

  @ParameterizedTest
  @CsvSource({
    "title, 0",
    "description, 1",
    "source, 2",
    "refreshInterval, 3",
    "color, 4",
    "method, 5",
    "producer, 6",
    "extensions, 7"
  })
  @SuppressWarnings("NullAway") // a caller without NullAway may pass null
  void refusesNull(String component, int index) {
    assertThatThrownBy(
            () ->
                new DocumentHead(
                    unless(index == 0),
                    unless(index == 1),
                    unless(index == 2),
                    unless(index == 3),
                    unless(index == 4),
                    unless(index == 5),
                    unless(index == 6),
                    index == 7 ? null : Extensions.none()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(component);
  }

  @SuppressWarnings("NullableOptional") // what is tested is that it is refused
  private static <T> @Nullable Optional<T> unless(boolean isNull) {
    return isNull ? null : Optional.empty();
  }
}
