package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.convene.recurrence.EventTime;
import org.convene.vocabulary.SdgTarget;

class ValueTest {

  private static final EventTime DAY = EventTime.parse("2022-05-18");

  @Example
  void eventsAreEqualByEveryField() {
    EqualsVerifier.forClass(Event.class)
        .withIgnoredFields("size") // it follows from the others
        .withPrefabValues(Event.class, TypicalEvents.typicalEvent(1), TypicalEvents.typicalEvent(2))
        .withPrefabValues(Schedule.class, Schedule.undated(""), Schedule.undated("-"))
        .withPrefabValues(
            Extensions.class, Extensions.none(), Extensions.none().with(RawProperty.of("X-A", "b")))
        .withPrefabValues(
            Classification.class,
            Classification.none(),
            Classification.builder().workstreamOutput(true).build())
        .withPrefabValues(RecurrenceId.class, RecurrenceId.of(DAY), new RecurrenceId(DAY, true))
        .withPrefabValues(Recurrence.class, Recurrence.none(), Recurrence.none().excluding(DAY))
        .withPrefabValues(Registration.class, Registration.none(), Registration.closed().until(DAY))
        .withPrefabValues(
            Reminder.class,
            Reminder.before(Duration.ofHours(1)),
            Reminder.before(Duration.ofHours(2)))
        .suppress(Warning.NULL_FIELDS, Warning.STRICT_HASHCODE)
        .verify();
  }

  @Example
  void classificationsAreEqualByEveryField() {
    EqualsVerifier.forClass(Classification.class)
        .withPrefabValues(SdgTarget.class, SdgTarget.of("10.7"), SdgTarget.of("8.8"))
        .suppress(Warning.NULL_FIELDS)
        .verify();
  }

  @Example
  void theUidOfAPageIsItsUuidOfVersion5() {
    assertThat(Uid.of(URI.create("https://www.example.com/")))
        .isEqualTo(Uid.of("3d3ed9d2-aa3d-5fa6-90e8-ed662e90f559"));
  }

  @Example
  void lineBreaksBecomeLineFeeds() {
    assertThat(Text.of("a\r\nb\rc\nd").withTranslation("fr", "e\rf"))
        .isEqualTo(Text.of("a\nb\nc\nd").withTranslation("fr", "e\nf"));
    assertThat(Uid.of("a\r\nb").value()).isEqualTo("a\nb");
  }

  @Example
  void anUndeterminedLanguageIsNone() {
    assertThat(Text.of("a", "UND")).isEqualTo(Text.of("a"));
  }

  @Example
  void aTextIsFoundByItsLanguageWithoutCase() {
    Text text = Text.of("week", "en").withTranslation("fr-CA", "semaine");
    assertThat(text.in("EN")).contains("week");
    assertThat(text.in("fr-ca")).contains("semaine");
    assertThat(text.in("fr")).isEqualTo(Optional.empty());
  }

  @Provide
  Arbitrary<Text> texts() {
    return TextArbitraries.texts();
  }

  @Property(tries = 100)
  void aTextHasItsTranslations(@ForAll("texts") Text text) {
    text.translations().forEach((tag, value) -> assertThat(text.in(tag)).contains(value));
  }
}
