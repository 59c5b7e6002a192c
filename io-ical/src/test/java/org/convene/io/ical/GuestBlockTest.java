package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Registration;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.recurrence.EventTime;
import org.junit.jupiter.api.Test;

/** What guests need, as lines under the description. */
class GuestBlockTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");

  private static EventBuilder event(String language) {
    return Samples.invitable("Europe/Zurich").toBuilder()
        .title(Text.of("Talk", language))
        .description(Text.of("First, of all.", language))
        .footnotes(List.of(Text.of("Bring a badge")))
        .places(
            List.of(
                Venue.named("Palais").withRoom("XX"),
                OnlineVenue.at("https://meet.example.org/1?a=1&b=2").withPasscode("s3cret"),
                Venue.named("Mairie")))
        .organizers(
            List.of(
                Organization.named("IOM").withUri(URI.create("https://iom.example.org")),
                Organization.named("Mayors")))
        .contacts(List.of(Contact.of("Desk").withEmail("desk@example.org").withPhone("+41 22 1")))
        .registration(
            Registration.open(URI.create("https://example.org/r"))
                .until(EventTime.of(LocalDate.of(2026, 5, 1))));
  }

  private static String block(Invitation message) {
    return value(message, "DESCRIPTION");
  }

  /** The value of the only line of a name. */
  private static String value(Invitation message, String name) {
    List<String> lines =
        Samples.lines(new String(message.bytes(), UTF_8)).stream()
            .filter(it -> it.startsWith(name + ":") || it.startsWith(name + ";"))
            .toList();
    assertThat(lines).hasSize(1);
    String line = lines.get(0);
    return line.substring(line.indexOf(':') + 1)
        .replace("\\n", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";");
  }

  private static Event read(Invitation message) throws IOException {
    return Invitations.read(new ByteArrayInputStream(message.bytes())).events().get(0);
  }

  @Test
  void isInTheLanguageOfTheTitle() {
    assertThat(block(Sent.request(event("en").build(), Samples.CLOCK)))
        .isEqualTo(
            """
            First, of all.

            --- Practical information ---
            Join online: https://meet.example.org/1?a=1&b=2
            Passcode: s3cret
            Also at: Mairie
            Registration: https://example.org/r
            Register by: 2026-05-01
            Organized by: IOM (https://iom.example.org); Mayors
            Contact: Desk, desk@example.org, +41 22 1""");
    assertThat(block(Sent.request(event("fr-CH").build(), Samples.CLOCK)))
        .isEqualTo(
            """
            First, of all.

            --- Informations pratiques ---
            Lien de connexion : https://meet.example.org/1?a=1&b=2
            Code d’accès : s3cret
            Autre lieu : Mairie
            Inscription : https://example.org/r
            Date limite d’inscription : 2026-05-01
            Organisé par : IOM (https://iom.example.org); Mayors
            Contact : Desk, desk@example.org, +41 22 1""");
    assertThat(block(Sent.request(event("es").build(), Samples.CLOCK)))
        .isEqualTo(
            """
            First, of all.

            --- Información práctica ---
            Enlace de conexión: https://meet.example.org/1?a=1&b=2
            Código de acceso: s3cret
            Otro lugar: Mairie
            Inscripción: https://example.org/r
            Inscripción hasta: 2026-05-01
            Organizado por: IOM (https://iom.example.org); Mayors
            Contacto: Desk, desk@example.org, +41 22 1""");
    assertThat(block(Sent.request(event("ru").build(), Samples.CLOCK)))
        .contains("\n\n--- Practical information ---\nJoin online: ");
  }

  @Test
  void aFileForAnybodyHasNoPasscode() throws IOException {
    Event event = event("en").build();
    Invitation published = Invitation.publish(event, Samples.CLOCK);
    assertThat(block(published)).contains("Join online: https://meet").doesNotContain("Passcode");
    assertThat(new String(published.bytes(), UTF_8)).doesNotContain("s3cret");
    Event received = read(Sent.request(event, Samples.CLOCK));
    assertThat(block(Invitation.publish(received, Samples.CLOCK)))
        .contains("Registration: https://example.org/r\nRegister by: 2026-05-01")
        .doesNotContain("s3cret");
  }

  @Test
  void whatIsReadAndSentAgainHasItOnce() throws IOException {
    Invitation sent = Sent.request(event("en").build(), Samples.CLOCK);
    Event received = read(sent);
    assertThat(received.description().orElseThrow().value()).isEqualTo(block(sent));
    assertThat(block(Sent.request(received, Samples.CLOCK))).isEqualTo(block(sent));
    Event translated = received.toBuilder().title(Text.of("Causerie", "fr")).build();
    assertThat(block(Sent.request(translated, Samples.CLOCK)))
        .isEqualTo(block(Sent.request(event("fr").build(), Samples.CLOCK)));
  }

  @Test
  void whatTheOrganizerSaysAnewReplacesIt() throws IOException {
    Event received = read(Sent.request(event("en").build(), Samples.CLOCK));
    Event changed =
        received.toBuilder()
            .places(List.of(Venue.named("Palais")))
            .contacts(List.of())
            .registration(
                Registration.closed()
                    .until(EventTime.of(LocalDateTime.of(2026, 5, 1, 18, 0), ZoneOffset.UTC)))
            .build();
    assertThat(block(Sent.request(changed, Samples.CLOCK)))
        .isEqualTo(
            """
            First, of all.

            --- Practical information ---
            Also at: Mairie
            Organized by: IOM (https://iom.example.org); Mayors""");
  }

  @Test
  void whatComesBehindItIsOfTheDescription() throws IOException {
    Event received = read(Sent.request(event("en").build(), Samples.CLOCK));
    Text footed = Text.of(received.description().orElseThrow().value() + "\nA list, its footer");
    Event event = received.toBuilder().description(footed).build();
    assertThat(block(Sent.request(event, Samples.CLOCK)))
        .startsWith("First, of all.\nA list, its footer\n\n--- Practical information ---\nJoin");
  }

  @Test
  void aDeadlineSaysItsZone() {
    EventTime deadline =
        EventTime.of(LocalDateTime.of(2026, 5, 1, 18, 0), ZoneId.of("Europe/Zurich"));
    Event event =
        Samples.invitable("Europe/Zurich").toBuilder()
            .registration(Registration.none().until(deadline))
            .build();
    assertThat(block(Sent.request(event, Samples.CLOCK)))
        .isEqualTo(
            "--- Practical information ---\n" + "Register by: 2026-05-01 18:00 Europe/Zurich");
  }

  @Test
  void anEventWithNothingMoreHasNone() {
    Event plain = Samples.invitable("Europe/Zurich");
    assertThat(new String(Sent.request(plain, Samples.CLOCK).bytes(), UTF_8))
        .doesNotContain("\r\nDESCRIPTION");
  }

  @Test
  void outlookReadsTheSameInHtml() throws IOException {
    Event event =
        event("en")
            .organizers(List.of())
            .contacts(List.of())
            .htmlDescription(Text.of("<html><body><b>First</b>, of&nbsp;all.</body></html>", "en"))
            .places(List.of(OnlineVenue.at("https://meet.example.org/1?a=1&b=2")))
            .registration(Registration.none())
            .build();
    Invitation sent = Sent.request(event, Samples.CLOCK);
    String html =
        "<html><body><b>First</b>, of&nbsp;all.<p>--- Practical information ---<br>Join online: "
            + "<a href=\"https://meet.example.org/1?a=1&amp;b=2\">https://meet.example.org/1?a=1&amp;b=2"
            + "</a></p></body></html>";
    assertThat(value(sent, "X-ALT-DESC")).isEqualTo(html);
    assertThat(value(Sent.request(read(sent), Samples.CLOCK), "X-ALT-DESC")).isEqualTo(html);
  }

  @Test
  void htmlThatSaysOtherWordsIsLeftOut() {
    Event event = event("en").htmlDescription(Text.of("<p>Last, of all.</p>", "en")).build();
    assertThat(new String(Sent.request(event, Samples.CLOCK).bytes(), UTF_8))
        .doesNotContain("X-ALT-DESC")
        .doesNotContain("Last");
  }

  @Test
  void aFootnoteIsNoReason() {
    Event event = event("en").build();
    assertThat(value(Sent.request(event, Samples.CLOCK), "COMMENT")).isEqualTo("Bring a badge");
    for (Invitation message :
        List.of(
            Sent.cancel(event, Samples.CLOCK),
            Sent.counter(event, event, A, Samples.CLOCK),
            Sent.reply(event, A, Attendee.Status.DECLINED, Samples.CLOCK))) {
      assertThat(new String(message.bytes(), UTF_8)).doesNotContain("COMMENT");
    }
    assertThat(block(Sent.cancel(event, Samples.CLOCK))).isEqualTo("First, of all.");
  }

  @Test
  void outlookIsToldHowBusyAndWhetherAllDay() {
    Event event = event("en").build();
    Invitation sent = Sent.request(event, Samples.CLOCK);
    assertThat(value(sent, "X-MICROSOFT-CDO-BUSYSTATUS")).isEqualTo("BUSY");
    assertThat(value(sent, "X-MICROSOFT-CDO-ALLDAYEVENT")).isEqualTo("FALSE");
  }
}
