package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

  @Test
  void eachPartCanBeSetAndTakenAwayAlone() {
    DocumentHead full =
        DocumentHead.titled(Text.of("Events"))
            .withDescription(Text.of("All of them"))
            .withSource(URI.create("https://example.org/events.ics"))
            .withRefreshInterval(NominalDuration.ofDays(1))
            .withColor("teal")
            .withMethod("PUBLISH")
            .withProducer("-//Example//EN")
            .withExtensions(Extensions.none().with(RawProperty.of("X-A", "b")));
    assertThat(full)
        .isEqualTo(
            new DocumentHead(
                Optional.of(Text.of("Events")),
                Optional.of(Text.of("All of them")),
                Optional.of(URI.create("https://example.org/events.ics")),
                Optional.of(NominalDuration.ofDays(1)),
                Optional.of("teal"),
                Optional.of("PUBLISH"),
                Optional.of("-//Example//EN"),
                Extensions.none().with(RawProperty.of("X-A", "b"))));
    assertThat(full.withTitle(null).title()).isEmpty();
    assertThat(
            full.withTitle(null)
                .withDescription(null)
                .withSource(null)
                .withRefreshInterval(null)
                .withColor(null)
                .withMethod(null)
                .withProducer(null)
                .withExtensions(Extensions.none()))
        .isEqualTo(DocumentHead.empty());
  }

  @SuppressWarnings("NullableOptional") // what is tested is that it is refused
  private static <T> @Nullable Optional<T> unless(boolean isNull) {
    return isNull ? null : Optional.empty();
  }
}
