package org.convene.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Text;
import org.convene.event.Violation;
import org.convene.io.ical.Invitation;
import org.convene.mail.card.InviteCard;
import org.convene.mail.mime.HeaderText;
import org.jspecify.annotations.Nullable;

/**
 * Composes the mail of an invitation, an answer or a cancellation, and sends nothing: as a message
 * of Jakarta Mail, as the bytes of an {@code .eml} file, or as parts for other mailers.
 *
 * <pre>{@code
 * InvitationMail mail = InvitationMail.of(invitation, Clock.systemUTC());
 * Transport.send(mail.message(session));
 * mail.unreachable().forEach(this::callThem);
 * }</pre>
 *
 * <p>Text and HTML say what the calendar says; the calendar is the last alternative, where mail
 * programs show buttons to answer, and is attached for those that do not. A PUBLISH is attached
 * alone, since Outlook shows it as text otherwise. The same invitation at the same time makes the
 * same bytes.
 *
 * <p>Immutable; threads may share it.
 */
public final class InvitationMail {

  private final Invitation invitation;
  private final Instant date;
  private final Optional<ZoneId> reader;
  private final boolean isAutomatic;
  private final boolean hasFile;
  private final MailPeople people;
  private final InviteCard card;

  private InvitationMail(
      Invitation invitation,
      Instant date,
      Optional<ZoneId> reader,
      boolean isAutomatic,
      boolean hasFile) {
    this.invitation = invitation;
    this.date = date;
    this.reader = reader;
    this.isAutomatic = isAutomatic;
    this.hasFile = hasFile;
    this.people = MailPeople.of(invitation);
    this.card = InviteCard.of(invitation, reader);
  }

  /**
   * Returns the mail of a message.
   *
   * @param invitation what is sent
   * @param clock tells the date of the mail
   * @return the mail
   */
  public static InvitationMail of(Invitation invitation, Clock clock) {
    Objects.requireNonNull(invitation, "invitation");
    Objects.requireNonNull(clock, "clock");
    return new InvitationMail(invitation, clock.instant(), Optional.empty(), false, true);
  }

  /**
   * Returns the mail with times in a reader's zone too, beside that of the event.
   *
   * @param zone of those who get it
   * @return the mail
   */
  public InvitationMail withReader(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    return new InvitationMail(invitation, date, Optional.of(zone), isAutomatic, hasFile);
  }

  /**
   * Returns the mail as one that no person has sent: {@code Auto-Submitted} keeps programs from
   * answering to it (RFC 3834). A room or resource answers so in any case; by default a person has
   * sent the others.
   *
   * @return the mail
   */
  public InvitationMail automatic() {
    return new InvitationMail(invitation, date, reader, true, hasFile);
  }

  /**
   * Returns the mail without the attached file, for readers whose programs show two of them. A
   * PUBLISH keeps it, which is all it has.
   *
   * @return the mail
   */
  public InvitationMail withoutFile() {
    return new InvitationMail(invitation, date, reader, isAutomatic, false);
  }

  /**
   * Returns whom the mail is from: the organizer, or the attendee who answers.
   *
   * @return with a mail address; empty where there is none, so that the caller must set one
   */
  public Optional<CalendarUser> from() {
    return people.from();
  }

  /**
   * Returns who sends the mail for {@linkplain #from another}: SENT-BY.
   *
   * @return with a mail address; empty where nobody does
   */
  public Optional<CalendarUser> sender() {
    return people.sender();
  }

  /**
   * Returns who gets the answers where an assistant sends the mail.
   *
   * @return with a mail address; empty where answers go to {@link #from}
   */
  public Optional<CalendarUser> replyTo() {
    return people.replyTo();
  }

  /**
   * Returns who gets the mail: each recipient by mail address, which may be that of EMAIL, and by
   * name.
   *
   * @return in order, each once; nobody for a PUBLISH
   */
  public List<CalendarUser> to() {
    return people.to();
  }

  /**
   * Returns the recipients without a mail address, who must be told by other ways; {@link
   * #problems} tells of each.
   *
   * @return in order
   */
  public List<CalendarAddress> unreachable() {
    return people.unreachable();
  }

  /**
   * Returns the subject, in the language of the title.
   *
   * @return on one line, of at most 250 characters
   */
  public String subject() {
    return HeaderText.clean(card.subject());
  }

  /**
   * Returns what the mail does not say as the invitation does: {@code mail.address} of somebody
   * without a mail address in ASCII, {@code mail.text-altered} of a name or title that the header
   * says otherwise: cut, or without characters that control the line.
   *
   * @return warnings, with a path such as {@code /recipients/2}
   */
  public List<Violation> problems() {
    List<Violation> problems = new ArrayList<>(people.problems());
    String title = invitation.parts().get(0).title().map(Text::value).orElse("");
    MailPeople.told(title, subject(), "/subject", problems);
    return List.copyOf(problems);
  }

  /**
   * Returns the parts: those without a file name are alternatives, the best last, and the others
   * are attached.
   *
   * @return text, HTML, the calendar with its method (unless it is a PUBLISH), the calendar as file
   */
  public List<MailPart> parts() {
    List<MailPart> parts = new ArrayList<>(4);
    parts.add(MailPart.text("plain", card.text()));
    parts.add(MailPart.text("html", card.html()));
    boolean isPublished = invitation.method().equals("PUBLISH");
    if (!isPublished) {
      parts.add(MailPart.calendar(invitation.contentType(), invitation.bytes()));
    }
    if (hasFile || isPublished) {
      String name = invitation.fileName();
      String type = "application/ics; name=\"" + name + '"';
      parts.add(MailPart.file(type, name, invitation.bytes()));
    }
    return List.copyOf(parts);
  }

  /**
   * Returns the whole mail, as an {@code .eml} file or a relay takes it.
   *
   * @return a copy; ASCII, in lines of CRLF
   */
  public byte[] bytes() {
    MailWriter writer =
        new MailWriter(parts())
            .date(date)
            .people("From", from().stream().toList())
            .people("Sender", sender().stream().toList())
            .people("Reply-To", replyTo().stream().toList())
            .people("To", to())
            .text("Subject", card.subject());
    autoSubmitted().ifPresent(it -> writer.field("Auto-Submitted", it));
    writer.field("Content-Language", card.language());
    String address = from().flatMap(it -> it.address().email()).orElse("@convene.invalid");
    return writer.write(address.substring(address.lastIndexOf('@') + 1));
  }

  /** RFC 3834 section 5.1. */
  private Optional<String> autoSubmitted() {
    boolean isAnswer =
        switch (invitation.method()) {
          case "REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER" -> true;
          default -> false;
        };
    if (isAnswer && (isAutomatic || isThing())) {
      return Optional.of("auto-replied");
    }
    return isAutomatic ? Optional.of("auto-generated") : Optional.empty();
  }

  /** Whether a room or a resource sends it. */
  private boolean isThing() {
    return invitation.parts().stream()
        .flatMap(it -> it.meeting().attendees().stream())
        .filter(it -> it.address().sameAddress(invitation.sender()))
        .map(Attendee::kind)
        .anyMatch(it -> it == Attendee.Kind.ROOM || it == Attendee.Kind.RESOURCE);
  }

  /**
   * Returns the whole mail as a message without a session, for mailers that bring their own.
   *
   * @return a new message
   */
  public MimeMessage message() {
    return composed(null);
  }

  /**
   * Returns the whole mail as a message to be sent in a session.
   *
   * @param session of the mailer
   * @return a new message; sending it keeps its Message-ID
   */
  public MimeMessage message(Session session) {
    return composed(Objects.requireNonNull(session, "session"));
  }

  private MimeMessage composed(@Nullable Session session) {
    try {
      return new ComposedMessage(session, new ByteArrayInputStream(bytes()));
    } catch (MessagingException e) {
      throw new IllegalStateException("expected Jakarta Mail to read what is written here", e);
    }
  }

  /** Returns the subject and who gets it. */
  @Override
  public String toString() {
    return subject() + ", to " + to().stream().map(it -> it.address().toString()).toList();
  }
}
