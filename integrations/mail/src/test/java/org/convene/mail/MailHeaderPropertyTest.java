package org.convene.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.mail.mime.HeaderText;
import org.convene.mail.mime.HeaderTexts;

/** Whatever people and events are called, the header of the mail has our fields and no others. */
class MailHeaderPropertyTest {

  /** No event has other controls than these, or half a character: they are refused before. */
  @Provide
  Arbitrary<String> texts() {
    return HeaderTexts.texts().map(it -> it.replaceAll("[\\p{Cc}\\p{Cs}&&[^\r\n\t]]", "") + ".");
  }

  private static InvitationMail mail(String title, String organizer, String attendee) {
    CalendarUser olga = CalendarUser.of("olga@example.org").withName(organizer);
    Attendee ann = Attendee.of("ann@example.org").named(attendee);
    Event event =
        MailSamples.event(new Meeting(Optional.of(olga), List.of(ann))).toBuilder()
            .title("T" + title.replaceAll("[\r\n]", " ")) // of one line, or refused
            .build();
    return InvitationMail.of(MailSamples.request(event), MailSamples.CLOCK);
  }

  @Property(tries = 400)
  void theFieldsAreOurs(
      @ForAll("texts") String title,
      @ForAll("texts") String organizer,
      @ForAll("texts") String attendee)
      throws MessagingException, IOException {
    InvitationMail mail = mail(title, organizer, attendee);
    MimeMessage message = mail.message();
    assertThat(Collections.list(message.getAllHeaders()).stream().map(Header::getName))
        .containsExactly(
            "Date",
            "From",
            "To",
            "Subject",
            "Content-Language",
            "Message-ID",
            "MIME-Version",
            "Content-Type");
    assertPerson((InternetAddress) message.getFrom()[0], "olga@example.org", organizer);
    assertThat(message.getAllRecipients()).hasSize(1);
    assertPerson(
        (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0],
        "ann@example.org",
        attendee);
    assertThat(message.getSubject()).isEqualTo(mail.subject());
    assertParts(mail.parts(), (MimeMultipart) message.getContent());
  }

  private static void assertPerson(InternetAddress read, String address, String name) {
    String clean = HeaderText.clean(name.replace('"', '\'')); // as in the calendar
    assertThat(read.getAddress()).isEqualTo(address);
    assertThat(read.getPersonal()).isEqualTo(clean.isEmpty() ? null : clean);
  }

  private static void assertParts(List<MailPart> parts, MimeMultipart mixed)
      throws MessagingException, IOException {
    MimeMultipart shown = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(List.of(mixed.getCount(), shown.getCount())).containsExactly(2, 3);
    for (int i = 0; i < 4; i++) {
      BodyPart part = i < 3 ? shown.getBodyPart(i) : mixed.getBodyPart(1);
      assertThat(part.getInputStream()).hasBinaryContent(parts.get(i).bytes());
    }
  }
}
