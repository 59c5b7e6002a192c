package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.Registration;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.ical.Invitations;
import org.convene.recurrence.EventTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of words: complete, alike in each language, and that of the block for guests. */
class CardWordTest {

  private static final Pattern HOLE = Pattern.compile("\\{\\d}");

  private static List<String> holes(String text) {
    return HOLE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @EnumSource
  void isSaidInEachLanguageWithTheSameHoles(CardWord word) {
    String english = word.in(CardLanguage.EN);
    for (CardLanguage language : CardLanguage.values()) {
      String said = word.in(language);
      assertThat(said).isNotBlank().doesNotContain("\n", "<", "&", "\"");
      assertThat(holes(said)).isEqualTo(holes(english));
      assertThat(endsAsASentence(said)).isEqualTo(endsAsASentence(english));
    }
  }

  private static boolean endsAsASentence(String text) {
    return text.endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"LINK", "PASSCODE", "PLACE", "REGISTRATION", "DEADLINE", "ORGANIZERS", "CONTACT"})
  void labelsAreThoseOfTheBlockInAFile(CardWord label) throws IOException {
    for (CardLanguage language : CardLanguage.values()) {
      CardBlock block = CardBlock.of(descriptionOfAFile(language));
      assertThat(block.plain()).isEqualTo("Words.");
      assertThat(block.told(label)).as(language.tag()).hasSize(1);
    }
  }

  private static String descriptionOfAFile(CardLanguage language) throws IOException {
    Event event =
        CardSamples.plain().toBuilder()
            .title(Text.of("Title", language.tag().toUpperCase(Locale.ROOT) + "-XX"))
            .description("Words.")
            .place(Venue.named("Town Hall"))
            .registration(
                Registration.open(URI.create("https://example.org/r"))
                    .until(EventTime.of(LocalDate.of(2022, 5, 1))))
            .contacts(List.of(Contact.of("Desk").withPhone("1")))
            .build();
    Invitations.Message read =
        Invitations.read(new ByteArrayInputStream(CardSamples.request(event).bytes()));
    return read.events().get(0).description().orElseThrow().value();
  }
}
