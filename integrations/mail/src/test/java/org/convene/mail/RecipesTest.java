package org.convene.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simplejavamail.api.email.CalendarMethod;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The Java code of docs/mail.md, run over a mail server. */
class RecipesTest {

  private static final String ANAIS = "anais@example.org";

  private final Clock clock = MailSamples.CLOCK;
  private final Mailboxes mailboxes = new Mailboxes(ANAIS, "ben@example.org");

  @AfterEach
  void stop() {
    mailboxes.close();
  }

  private void assertArrived(Invitation invitation) throws MessagingException, IOException {
    Invitations.Message sent = Invitations.read(new ByteArrayInputStream(invitation.bytes()));
    for (String each : List.of(ANAIS, "ben@example.org")) {
      List<ReceivedMail> mails = mailboxes.taken(each);
      assertThat(mails).hasSize(1);
      ReceivedMail mail = mails.get(0);
      assertThat(mail.problems()).isEmpty();
      assertThat(mail.from()).contains(CalendarAddress.of("olga@example.org"));
      assertThat(mail.calendars().stream().map(ReceivedMail.Calendar::message))
          .containsExactly(sent);
      assertThat(mail.calendars().get(0).envelope().method()).contains("REQUEST");
    }
  }

  @Test
  void byJakartaMail() throws MessagingException, IOException {
    Session session = mailboxes.session();
    Event event = MailSamples.event();
    List<CalendarAddress> toBeTold = new ArrayList<>();
    // code: jakarta-mail
    Scheduling organizer = Scheduling.of(CalendarAddress.of("olga@example.org"), clock);
    Outbox outbox = organizer.invite(event);
    for (Invitation invitation : outbox.messages()) {
      InvitationMail mail = InvitationMail.of(invitation, clock);
      Transport.send(mail.message(session));
      toBeTold.addAll(mail.unreachable()); // who has no mail address
    }
    // end
    assertThat(toBeTold).isEmpty();
    assertArrived(outbox.messages().get(0));
  }

  @Test
  @SuppressWarnings("try") // close() may be interrupted, as javac says of any such resource
  void bySimpleJavaMail() throws MessagingException, IOException {
    Invitation invitation = MailSamples.request();
    InvitationMail mail = InvitationMail.of(invitation, clock);
    try (Mailer mailer =
        MailerBuilder.withSMTPServer(mailboxes.host(), mailboxes.port()).buildMailer()) {
      // code: simple-java-mail
      List<MailPart> parts = mail.parts(); // text, HTML, calendar, file
      EmailPopulatingBuilder email =
          EmailBuilder.startingBlank()
              .withSubject(mail.subject())
              .withPlainText(new String(parts.get(0).bytes(), UTF_8))
              .withHTMLText(new String(parts.get(1).bytes(), UTF_8))
              .withCalendarText(
                  CalendarMethod.valueOf(invitation.method()),
                  new String(parts.get(2).bytes(), UTF_8))
              .withAttachment(
                  invitation.fileName(), parts.get(3).bytes(), parts.get(3).contentType());
      mail.from().ifPresent(it -> email.from(name(it), address(it)));
      mail.to().forEach(it -> email.to(name(it), address(it)));
      mailer.sendMail(email.buildEmail()).join();
      // end
    } catch (Exception e) {
      throw new IOException(e);
    }
    assertArrived(invitation);
  }

  @Test
  void bySpring() throws MessagingException, IOException {
    Invitation invitation = MailSamples.request();
    InvitationMail mail = InvitationMail.of(invitation, clock);
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(mailboxes.host());
    server.setPort(mailboxes.port());
    JavaMailSender sender = server;
    // code: spring
    sender.send(mail.message());
    // end
    assertArrived(invitation);
  }

  // code: names
  private static String address(CalendarUser user) {
    return user.address().email().orElseThrow();
  }

  private static String name(CalendarUser user) {
    return user.name().orElse("");
  }

  // end

  // code: parts
  /** The body of a request to a mailer over HTTP, for any library that writes JSON. */
  private static Map<String, Object> request(InvitationMail mail) {
    Map<String, Object> request = new LinkedHashMap<>();
    mail.from().ifPresent(it -> request.put("from", person(it)));
    request.put("to", mail.to().stream().map(it -> person(it)).toList());
    mail.replyTo().ifPresent(it -> request.put("replyTo", person(it)));
    request.put("subject", mail.subject());
    List<Map<String, String>> content = new ArrayList<>();
    List<Map<String, String>> attachments = new ArrayList<>();
    for (MailPart part : mail.parts()) {
      String file = part.fileName().orElse("");
      if (file.isEmpty()) {
        content.add(Map.of("type", part.contentType(), "value", new String(part.bytes(), UTF_8)));
      } else {
        String base64 = Base64.getEncoder().encodeToString(part.bytes());
        attachments.add(Map.of("type", part.contentType(), "name", file, "content", base64));
      }
    }
    request.put("content", content);
    request.put("attachments", attachments);
    return request;
  }

  private static Map<String, String> person(CalendarUser user) {
    return Map.of("email", address(user), "name", name(user));
  }

  // end

  @Test
  void byParts() {
    Invitation invitation = MailSamples.request();
    Map<String, Object> request = request(InvitationMail.of(invitation, clock));
    assertThat(request.keySet()).containsExactly("from", "to", "subject", "content", "attachments");
    assertThat(request.get("from")).isEqualTo(Map.of("email", "olga@example.org", "name", "Olga"));
    assertThat(request.get("to"))
        .isEqualTo(
            List.of(
                Map.of("email", ANAIS, "name", "Anaïs"),
                Map.of("email", "ben@example.org", "name", "Ben, Jr.")));
    assertThat(request.get("attachments"))
        .isEqualTo(
            List.of(
                Map.of(
                    "type",
                    "application/ics; name=\"invite.ics\"",
                    "name",
                    "invite.ics",
                    "content",
                    Base64.getEncoder().encodeToString(invitation.bytes()))));
    assertThat((List<?>) request.get("content"))
        .hasSize(3)
        .last()
        .isEqualTo(
            Map.of(
                "type", invitation.contentType(), "value", new String(invitation.bytes(), UTF_8)));
  }

  @Test
  void whatComesIsTakenInFromItsSender() throws MessagingException, IOException {
    Event event = MailSamples.event();
    Invitation reply = MailSamples.reply(event, ANAIS);
    MimeMessage message = InvitationMail.of(reply, clock).message(mailboxes.session());
    List<String> problems = new ArrayList<>();
    // code: read
    ReceivedMail mail = ReceivedMail.of(message);
    mail.problems().forEach(it -> problems.add(it.toString()));
    Scheduling organizer = Scheduling.of(CalendarAddress.of("olga@example.org"), clock);
    List<Event> kept = List.of(event);
    for (ReceivedMail.Calendar each : mail.calendars()) {
      Received received = organizer.receive(kept, each.message(), each.envelope());
      kept = received.events();
    }
    // end
    assertThat(problems).isEmpty();
    assertThat(kept.get(0).meeting().attendees().get(0).status())
        .isEqualTo(Attendee.Status.ACCEPTED);
  }
}
