package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Problem;
import org.convene.io.RejectedEventException;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.convene.mail.InvitationMail;
import org.convene.mail.ReceivedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java code of README.md, run. {@link DocsCodeTest} compares the two. */
final class ReadmeTest {

  private final Path folder;

  ReadmeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void invites() throws IOException, MessagingException {
    // code: invite
    LocalDateTime start = LocalDateTime.of(2022, 5, 18, 8, 30);
    Event event =
        Event.builder()
            .uid(Uid.of(URI.create("https://migrationnetwork.un.org/node/11551")))
            .title("Facilitating safe and regular migration pathways in a changing climate")
            .schedule(Schedule.zoned(start, Duration.ofHours(1), ZoneId.of("America/New_York")))
            .place(Venue.named("Room 12, UN Building"))
            .organizers("Mayors Migration Council", "IOM")
            .build();
    // end
    Clock clock = Clock.systemUTC();
    Session session = Session.getInstance(new Properties());
    session.setProvider(
        new Provider(Provider.Type.TRANSPORT, "smtp", Posted.class.getName(), "test", "1"));
    // code: send
    Event meeting = event.invite("unmignet@example.org", "a@example.org"); // by whom, then whom
    Scheduling organizer = Scheduling.of(CalendarAddress.of("unmignet@example.org"), clock);
    Outbox outbox = organizer.invite(meeting);
    for (Invitation invitation : outbox.messages()) {
      Transport.send(InvitationMail.of(invitation, clock).message(session)); // Jakarta Mail
    }
    // end

    assertThat(Posted.MAILS).hasSize(1);
    ReceivedMail mail = ReceivedMail.read(new ByteArrayInputStream(Posted.MAILS.get(0)));
    assertThat(mail.problems()).isEmpty();
    assertThat(mail.from()).contains(CalendarAddress.of("unmignet@example.org"));
    Received received =
        Scheduling.of(CalendarAddress.of("a@example.org"), clock)
            .receive(
                List.of(), mail.calendars().get(0).message(), mail.calendars().get(0).envelope());
    assertThat(received.isApplied()).isTrue();
    assertThat(received.events())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.title()).isEqualTo(event.title());
              assertThat(it.schedule()).isEqualTo(event.schedule());
            });
  }

  /** Takes what is sent. */
  public static final class Posted extends Transport {

    private static final List<byte[]> MAILS = new ArrayList<>();

    /** As Jakarta Mail makes it. */
    public Posted(Session session, URLName name) {
      super(session, name);
    }

    @Override
    protected boolean protocolConnect(String host, int port, String user, String password) {
      return true;
    }

    @Override
    public void sendMessage(Message message, Address[] addresses) throws MessagingException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        message.writeTo(out);
      } catch (IOException e) {
        throw new MessagingException("cannot be written", e);
      }
      MAILS.add(out.toByteArray());
    }
  }

  @Test
  void converts() throws IOException {
    Files.writeString(
        folder.resolve("events.csv"),
        """
        title,start,end,time_zone
        Planning,2022-05-18T08:30,2022-05-18T09:30,America/New_York
        Nobody knows when,18:30pm,,
        """);
    List<Problem> problems = new ArrayList<>();
    // code: convert
    EventFormats formats = EventFormats.installed();
    try (EventReader in = formats.reader(folder.resolve("events.csv"));
        EventWriter out = formats.writer(folder.resolve("events.ics"))) {
      out.writeAll(in.events(problems::add)); // what is wrong, and where; the rest goes on
    }
    // end

    assertThat(Files.readString(folder.resolve("events.ics"))).containsOnlyOnce("BEGIN:VEVENT");
    assertThat(problems)
        .filteredOn(it -> it.violation().isError())
        .singleElement()
        .satisfies(it -> assertThat(it.toString()).contains("/schedule/start", "18:30pm"));
  }

  @Test
  void printsTheErrorThatItShows() throws IOException {
    String readme = Files.readString(DocsCodeTest.README);
    Path file = folder.resolve("event.json");
    Files.writeString(
        file,
        """
        [{
          "uid": "a",
          "title": "T",
          "schedule": {
            "start": "18:30pm"}}]
        """,
        StandardCharsets.UTF_8);
    try (EventReader reader = EventFormats.installed().reader(file)) {
      RejectedEventException thrown =
          assertThrows(RejectedEventException.class, () -> reader.events().toList());
      assertThat(readme).contains("\n" + thrown.getMessage() + "\n");
    }
  }
}
