package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.io.ical.profiles.Client;
import org.convene.io.ical.profiles.ClientRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code docs/clients.md} says what the rules say, and that what it calls mended is. */
class ClientsDocTest {

  private static final Path PAGE = Path.of("..", "docs", "clients.md");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  static final List<MendedForClients> MENDED = MendedForClients.ALL;

  @Test
  void thePageOfTheClientsIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("convene.regenerate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().as("stale: run with -Dconvene.regenerate=true").isEqualTo(page);
  }

  @ParameterizedTest
  @FieldSource("MENDED")
  void whatIsMendedIsNotTold(MendedForClients mended) throws IOException {
    Reading reading = Reading.of(mended.document().getBytes(StandardCharsets.UTF_8));
    assertThat(reading.events()).as("%s", reading.problems()).hasSize(1);
    Event event = reading.events().get(0);
    assertThat(ClientProfile.PORTABLE.check(event)).isEmpty();
    Scheduling organizer = Scheduling.of(CalendarAddress.of("org@example.org"), CLOCK);
    byte[] bytes = organizer.invite(event).messages().get(0).bytes();
    String message = new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    mended.told().forEach(line -> assertThat(message).contains("\r\n" + line));
    mended.untold().forEach(text -> assertThat(message).doesNotContain(text));
  }

  private static String page() {
    return """
        # Clients

        An event can be valid, and an invitation to it be refused by Outlook or shown on other days. `ClientProfile` tells before it is
        sent: `OUTLOOK`, `GOOGLE`, `APPLE`, and `PORTABLE` for all of them and Thunderbird.

        ```sh
        bin/convene invite --check outlook,google --organizer o@example.org --attendee a@example.org event.json invite.ics
        ```

        `ClientProfile.OUTLOOK.check(event)` returns the violations of an event and its overrides, `check(events)` those of the events
        of one message, and `rules()` the rules for an `EventValidator`. An error is what a client refuses, or shows at a wrong time or
        not at all; a warning is what it shows less of. The command writes nothing if there is an error.

        An event is judged as an [invitation](invitations.md) of it is written, wherever it was read from; what was wrong with the
        file it was read from is told by the reader. A profile knows what public documents say, and each rule names them: a rule that
        nobody has written down is not here, and an event without violations may still meet a client that refuses it.

        `ClientsDocTest` generates this page from the rules; to update it, run
        `mvn test -pl io-ical -am -Dtest=ClientsDocTest -Dconvene.regenerate=true`.

        ## Rules

        | code | severity | clients | requirement | otherwise | source |
        | --- | --- | --- | --- | --- | --- |
        """
        + Arrays.stream(ClientRule.values()).map(ClientsDocTest::row).collect(Collectors.joining())
        + """

        ## Mended when written

        Clients misread these as well. No profile tells of them, since an invitation has something else:

        | misread | an invitation has | source |
        | --- | --- | --- |
        """
        + MENDED.stream()
            .map(it -> line(it.misread(), it.written(), it.source()))
            .collect(Collectors.joining());
  }

  private static String row(ClientRule rule) {
    return line(
        "`" + rule.code() + "`",
        rule.severity().name().toLowerCase(Locale.ROOT),
        rule.clients().stream().map(Client::label).collect(Collectors.joining(", ")),
        rule.requirement(),
        rule.effect(),
        rule.source());
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
