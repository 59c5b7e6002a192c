package org.convene.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.CalendarAddress;
import org.convene.io.DocumentException;
import org.convene.io.Problem;
import org.convene.io.ical.Envelope;
import org.convene.io.ical.Invitations;

/**
 * Reads a mail that came: the calendars in it, wherever they are, and who sent it.
 *
 * <pre>{@code
 * ReceivedMail mail = ReceivedMail.of(message);
 * for (ReceivedMail.Calendar each : mail.calendars()) {
 *   received = attendee.receive(kept, each.message(), each.envelope());
 * }
 * }</pre>
 *
 * <p>A header field is what its sender wrote: whether the mail comes from there is for the mail
 * server to check (SPF, DKIM, DMARC), before this.
 *
 * <p>Immutable; threads may share it. A mail is held in memory while it is read: at most 64 MiB,
 * 1,000 parts in 20 levels, 2,000 lines of header in each, and 100 calendars.
 *
 * @param from who sent it: the one address of From, or Sender where From names several
 * @param senders every address of From and Sender, each once
 * @param calendars what is in the mail, in order; equal ones once
 * @param problems what is wrong in the mail, by the number of its part: {@code /parts/1.2}
 */
public record ReceivedMail(
    Optional<CalendarAddress> from,
    List<CalendarAddress> senders,
    List<Calendar> calendars,
    List<Problem> problems) {

  /** Copies the lists. */
  public ReceivedMail {
    Objects.requireNonNull(from, "from");
    senders = List.copyOf(Objects.requireNonNull(senders, "senders"));
    calendars = List.copyOf(Objects.requireNonNull(calendars, "calendars"));
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
  }

  /**
   * Holds a calendar of a mail. Immutable.
   *
   * @param part the number of its part, such as {@code 1.2}, as IMAP counts (RFC 3501 section
   *     6.4.5)
   * @param envelope who sent the mail, {@link ReceivedMail#from} alone, and the method that
   *     Content-Type says; for {@link org.convene.io.ical.Scheduling#receive(List,
   *     Invitations.Message, Envelope)}
   * @param isForwarded whether it is in a mail that was forwarded; {@code envelope} is about who
   *     forwards it
   * @param message what the calendar says; its method is that of Content-Type where it says none
   */
  public record Calendar(
      String part, Envelope envelope, boolean isForwarded, Invitations.Message message) {

    /** Refuses null. */
    public Calendar {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(envelope, "envelope");
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * Reads a mail, leniently: what is wrong with a part is a problem.
   *
   * @param in the mail as it was transferred, such as an {@code .eml} file; closed
   * @return what is in it
   * @throws DocumentException where it is over a limit as a whole, or no mail
   * @throws IOException where the stream fails
   */
  public static ReceivedMail read(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    try (in) {
      return MailReading.read(MailLimits.all(in));
    }
  }

  /**
   * Reads a message of Jakarta Mail, as it would be transferred.
   *
   * @param message from a folder of IMAP, say, which is open
   * @return what is in it
   * @throws DocumentException where it is over a limit as a whole
   * @throws IOException where its content cannot be had
   * @throws MessagingException where the message cannot be had
   */
  public static ReceivedMail of(MimeMessage message) throws IOException, MessagingException {
    Objects.requireNonNull(message, "message");
    return MailReading.read(MailLimits.all(message));
  }
}
