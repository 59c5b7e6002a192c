package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Privacy;
import org.convene.event.PublicationStatus;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaOrgFormatTest {

  private static final SchemaOrgFormat FORMAT = new SchemaOrgFormat();
  private static final String PAGE =
      "{\"@context\":\"https://schema.org\",\"@type\":\"Event\",\"@id\":\"urn:x:1\",\"name\":\"A\","
          + "\"startDate\":\"2026-01-12\"}";

  private static Event event(LocalDateTime start, String zone) {
    return Event.builder()
        .uid(Uid.of("a@example.org"))
        .title("A")
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZoneId.of(zone)))
        .build();
  }

  private static List<Event> read(EventFormat format, String document) throws IOException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = format.reader(new ByteArrayInputStream(bytes))) {
      return reader.readAll(problem -> {});
    }
  }

  /** The offset is that of the day, and of the hour where the clocks change. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-12T10:00, Europe/Paris, 2026-01-12T10:00:00+01:00",
    "2026-07-12T10:00, Europe/Paris, 2026-07-12T10:00:00+02:00",
    "2026-10-25T02:30, Europe/Paris, 2026-10-25T02:30:00+02:00",
    "2026-07-12T10:00, Australia/Lord_Howe, 2026-07-12T10:00:00+10:30",
    "2026-07-12T10:00, UTC, 2026-07-12T10:00:00Z",
    "1850-07-12T10:00, Europe/Paris, 1850-07-12T10:00:00+00:09:21",
  })
  void startDateHasTheOffsetOfItsDay(LocalDateTime start, String zone, String written)
      throws IOException {
    Event event = event(start, zone);
    assertThat(FORMAT.string(event)).contains("\"startDate\": \"" + written + '"');
    assertThat(read(FORMAT, FORMAT.string(event))).containsExactly(event);
  }

  @Test
  void oneEventIsAnObjectAndSeveralAreAnArray() {
    Event event = event(LocalDateTime.of(2026, 1, 12, 10, 0), "UTC");
    assertThat(FORMAT.string(event)).startsWith("{\n  \"@context\": \"https://schema.org\",");
    assertThat(FORMAT.string(event, event)).startsWith("[\n  {\n    \"@context\"");
    assertThat(FORMAT.string()).isEqualTo("[]\n");
  }

  @Test
  void whoIsInvitedIsWrittenOnlyIfAsked() throws IOException {
    Event event =
        event(LocalDateTime.of(2026, 1, 12, 10, 0), "UTC").toBuilder()
            .meeting(new Meeting(Optional.empty(), List.of(Attendee.of("guest@example.org"))))
            .build();
    assertThat(FORMAT.string(event)).doesNotContain("guest");
    assertThat(FORMAT.losses(event)).extracting(Violation::path).containsExactly("/meeting");
    SchemaOrgFormat everything = SchemaOrgFormat.builder().everything(true).build();
    assertThat(read(everything, everything.string(event))).containsExactly(event);
  }

  /** Not even as a member that was kept since it could not be read. */
  @Test
  void attendeesOfAPageAreNotWrittenBack() throws IOException {
    String page = PAGE.replace("}", ",\"attendee\":{\"@type\":\"Person\",\"name\":\"Guest\"}}");
    Event event = read(FORMAT, page).get(0);
    assertThat(FORMAT.string(event)).doesNotContain("Guest");
    assertThat(FORMAT.losses(event)).extracting(Violation::path).containsExactly("/extensions");
  }

  @Test
  void aPasscodeIsNotWritten() {
    Event event =
        event(LocalDateTime.of(2026, 1, 12, 10, 0), "UTC").toBuilder()
            .place(OnlineVenue.at("https://example.org/join").withPasscode("s3cret"))
            .build();
    assertThat(FORMAT.string(event)).doesNotContain("s3cret");
    assertThat(FORMAT.losses(event))
        .extracting(Violation::path)
        .containsExactly("/places/0/passcode");
  }

  @Test
  void draftsAndPrivateEventsAreRefused() {
    Event event = event(LocalDateTime.of(2026, 1, 12, 10, 0), "UTC");
    Event draft = event.toBuilder().publicationStatus(PublicationStatus.DRAFT).build();
    Event secret = event.toBuilder().privacy(Privacy.CONFIDENTIAL).build();
    assertThat(FORMAT.losses(draft))
        .extracting(Violation::toString)
        .containsExactly(
            "/publicationStatus: expected an event to publish, found a draft;"
                + " it is written only where everything is (schema-org.not-public)");
    assertThat(FORMAT.losses(secret)).allMatch(Violation::isError);
    SchemaOrgFormat everything = SchemaOrgFormat.builder().everything(true).build();
    assertThat(everything.losses(draft)).noneMatch(Violation::isError);
  }

  /** What is kept of a member gives way once the event says something else there. */
  @Test
  void whatWasChangedSinceIsWritten() throws IOException {
    String page =
        PAGE.replace(
            "}", ",\"offers\":{\"@type\":\"Offer\",\"url\":\"https://a.org/\",\"price\":\"5\"}}");
    Event event = read(FORMAT, page).get(0);
    assertThat(FORMAT.string(event)).contains("\"price\": \"5\"");
    Event moved = event.toBuilder().title("B").build();
    assertThat(FORMAT.string(moved)).contains("\"price\": \"5\"").contains("\"name\": \"B\"");
    Event other = event.toBuilder().registration(org.convene.event.Registration.closed()).build();
    assertThat(FORMAT.string(other)).doesNotContain("price").contains("SoldOut");
    assertThat(FORMAT.losses(other)).extracting(Violation::path).containsExactly("/extensions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonld", "ndjson"})
  void aFileIsReadByItsContent(String extension, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("events." + extension), PAGE);
    EventFormats formats = EventFormats.of(new JsonFormat(), new NdjsonFormat(), FORMAT);
    assertThat(formats.readAll(file))
        .singleElement()
        .satisfies(it -> assertThat(it.title()).isPresent());
    Path own = folder.resolve("own.json");
    Files.writeString(own, new JsonFormat().string(formats.readAll(file).get(0)));
    assertThat(formats.readAll(own)).isEqualTo(formats.readAll(file));
  }

  /** Whoever names a format gets that, whatever the content. */
  @Test
  void aNamedFormatIsNotChosenAnew() {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> read(new JsonFormat(), PAGE)))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("found schema.org JSON-LD");
  }

  @Test
  void googleSaysWhatItRequires() throws IOException {
    Event event = read(FORMAT, PAGE).get(0).toBuilder().title((Text) null).build();
    List<String> errors =
        SchemaOrgProfile.GOOGLE_RICH_RESULTS.check(event).stream()
            .filter(Violation::isError)
            .map(Violation::code)
            .toList();
    assertThat(errors).containsExactly("google.name", "google.location");
    assertThat(SchemaOrgProfile.GOOGLE_RICH_RESULTS.rules()).hasSize(10);
  }
}
