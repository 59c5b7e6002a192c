package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.junit.jupiter.api.Test;

/** The Java code of docs/invitations.md, run. {@link DocsCodeTest} compares the two. */
final class InvitationDocsTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");
  private static final CalendarAddress B = CalendarAddress.of("b@example.org");
  private static final CalendarAddress O = CalendarAddress.of("unmignet@example.org");

  private final Clock clock = Clock.fixed(Instant.parse("2022-05-01T12:00:00Z"), ZoneOffset.UTC);

  private static Event sent() {
    LocalDateTime start = LocalDateTime.of(2022, 5, 18, 8, 30);
    return Event.builder()
        .uid(Uid.of("climate-pathways@convene.example"))
        .title("Voies sûres et régulières")
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZoneId.of("America/New_York")))
        .meeting(Meeting.of("unmignet@example.org", "a@example.org", "b@example.org"))
        .build();
  }

  @Test
  void aMailHasTheInvitationTwice() throws MessagingException, IOException {
    Session session = Session.getInstance(new Properties());
    Invitation invite = Invitation.request(sent(), clock);
    // code: mail
    MimeBodyPart text = new MimeBodyPart();
    text.setText("You are invited. The calendar has the details.", "UTF-8");
    MimeBodyPart calendar = new MimeBodyPart();
    calendar.setDataHandler(
        new DataHandler(new ByteArrayDataSource(invite.bytes(), invite.contentType())));
    calendar.setHeader("Content-Transfer-Encoding", "base64");
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(new MimeMultipart("alternative", text, calendar)); // the calendar last
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(
        new DataHandler(new ByteArrayDataSource(invite.bytes(), "application/ics")));
    file.setFileName(invite.fileName());

    MimeMessage mail = new MimeMessage(session);
    mail.setFrom("unmignet@example.org"); // the organizer
    for (CalendarAddress recipient : invite.recipients()) {
      mail.addRecipients(Message.RecipientType.TO, recipient.email().orElseThrow());
    }
    mail.setSubject("Invitation: " + invite.event().title().orElseThrow().value(), "UTF-8");
    mail.setContent(new MimeMultipart(body, file));
    // end

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mail.writeTo(out);
    MimeMessage read = new MimeMessage(session, new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.getAllRecipients())
        .containsExactly(
            new InternetAddress("a@example.org"), new InternetAddress("b@example.org"));
    assertThat(read.getSubject()).isEqualTo("Invitation: Voies sûres et régulières");
    MimeMultipart mixed = (MimeMultipart) read.getContent();
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getBodyPart(1).getContentType()).isEqualTo(invite.contentType());
    assertThat(alternative.getBodyPart(1).getDisposition()).isNull();
    assertThat(alternative.getBodyPart(1).getInputStream()).hasBinaryContent(invite.bytes());
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    assertThat(mixed.getBodyPart(1).getInputStream()).hasBinaryContent(invite.bytes());
  }

  @Test
  void anEventChangesAndIsCancelled() {
    Event sent = sent();
    // code: change
    Event changed =
        sent.toBuilder()
            .place(Venue.named("Room 4"))
            .meeting(Meeting.of("unmignet@example.org", "a@example.org"))
            .build();
    Invitation update = Invitation.update(sent, changed, clock);
    List<Invitation> withdrawals = Invitation.uninvite(sent, changed, clock);
    Event current = update.event(); // to be kept: it has the next sequence number

    Invitation cancellation = Invitation.cancel(current, clock);
    // end

    assertThat(update.recipients()).containsExactly(A);
    assertThat(withdrawals).extracting(Invitation::recipients).containsExactly(List.of(B));
    assertThat(current.sequence()).isEqualTo(1);
    assertThat(new String(cancellation.bytes(), UTF_8))
        .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
  }

  @Test
  void anAnswerIsTakenIn() throws IOException {
    Event current = sent();
    Invitation reply = Invitation.reply(current, A, Attendee.Status.ACCEPTED, clock);
    try (InputStream in = new ByteArrayInputStream(reply.bytes())) {
      // code: answer
      Invitations.Message message = Invitations.read(in); // the part that is text/calendar
      Invitations.Outcome outcome = Invitations.apply(current, message);
      Event answered = outcome.event();
      // end

      assertThat(outcome.isApplied()).isTrue();
      assertThat(answered.meeting().attendees())
          .extracting(Attendee::status)
          .containsExactly(Attendee.Status.ACCEPTED, Attendee.Status.NEEDS_ACTION);
    }
  }

  @Test
  void eachSideDoesAWholeStep() throws IOException {
    Event series = sent();
    List<Invitation> sent = new ArrayList<>();
    byte[] file = Scheduling.of(O, clock).invite(series).messages().get(0).bytes();
    try (InputStream in = new ByteArrayInputStream(file)) {
      // code: scheduling
      Scheduling organizer = Scheduling.of(CalendarAddress.of("unmignet@example.org"), clock);
      Outbox outbox = organizer.invite(series);
      for (Invitation message : outbox.messages()) {
        send(message); // to message.recipients()
      }
      Event current = outbox.event(); // to be kept

      Scheduling attendee = Scheduling.of(CalendarAddress.of("a@example.org"), clock);
      Received received = attendee.receive(List.of(), Invitations.read(in));
      Outbox answer = attendee.reply(received.events().get(0), Attendee.Status.ACCEPTED);
      // end
      sent.addAll(outbox.messages());
      sent.addAll(answer.messages());
      assertThat(current).isEqualTo(series);
    }
    assertThat(sent).extracting(Invitation::recipients).containsExactly(List.of(A, B), List.of(O));
  }

  private static void send(Invitation message) {
    assertThat(message.bytes()).isNotEmpty();
  }
}
