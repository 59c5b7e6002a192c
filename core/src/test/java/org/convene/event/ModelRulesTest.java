package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules on texts look at every text of the description: their walk is written by hand. */
class ModelRulesTest {

  private static final Event FILLED = sound();

  /** The filled event without the malformed tag, which is one of the flaws. */
  private static Event sound() {
    Validation validation = EventValidator.standard().check(ModelVariants.filled());
    assertThat(validation.violations())
        .extracting(Violation::code)
        .doesNotContain("text.not-portable", "text.empty", "uri.relative");
    Candidate candidate = ModelVariants.filled().uid(Uid.of("a")).candidate();
    return new Event(candidate.values, candidate.size());
  }

  static Stream<Field<Event, EventBuilder, ?>> fields() {
    return EventModel.all().stream();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFlawInAWordOrTextIsToldAtItsPlace(Field<Event, EventBuilder, ?> field) {
    for (ModelVariants.Variant variant : ModelVariants.of(field, FILLED)) {
      EventBuilder builder = FILLED.toBuilder();
      ModelVariants.set(field, builder, variant.value());
      assertThat(EventValidator.standard().check(builder).violations())
          .as(variant.pointer())
          .anyMatch(it -> it.path().equals(variant.pointer()) && it.code().equals(variant.code()));
    }
  }

  @Test
  void everyFieldThatHoldsTextsIsLookedAt() {
    List<String> pointers =
        fields()
            .flatMap(field -> ModelVariants.of(field, FILLED).stream())
            .map(ModelVariants.Variant::pointer)
            .toList();
    assertThat(pointers)
        .contains(
            "/reminders/0/summary",
            "/reminders/0/recipients/0/memberOf/0",
            "/links/0/label",
            "/places/1/passcode",
            "/extensions/0/value",
            "/classification/categories/0/code",
            "/publicationStatus");
  }
}
