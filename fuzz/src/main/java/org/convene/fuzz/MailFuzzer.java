package org.convene.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.Problem;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.convene.mail.InvitationMail;
import org.convene.mail.ReceivedMail;

/** Reads any bytes as a mail, and sends on the events of its calendars as invitations. */
public final class MailFuzzer {

  /** RFC 5322 section 2.1.1. */
  private static final int LINE = 998;

  private static final List<String> FIELDS =
      List.of(
          "Date",
          "From",
          "Sender",
          "Reply-To",
          "To",
          "Subject",
          "Auto-Submitted",
          "Content-Language",
          "Message-ID",
          "MIME-Version",
          "Content-Type");

  private MailFuzzer() {}

  /** Loads what every input needs. */
  public static void fuzzerInitialize() {
    Warm.up();
  }

  /**
   * Checks what must hold for an input.
   *
   * @param data any bytes
   */
  public static void fuzzerTestOneInput(byte[] data) {
    ReadMail read = ReadMail.of(data);
    for (ReceivedMail.Calendar calendar : read.calendars()) {
      calendar.message().problems().forEach(ReadDocument::isOneLine);
      calendar.message().events().forEach(MailFuzzer::isSent);
      calendar.message().events().stream()
          .flatMap(it -> it.meeting().attendees().stream())
          .findFirst()
          .ifPresent(me -> isReceived(me.address(), calendar));
    }
  }

  private static void isReceived(CalendarAddress me, ReceivedMail.Calendar calendar) {
    Received received =
        Scheduling.of(me, AllFormats.CLOCK)
            .receive(List.of(), calendar.message(), calendar.envelope());
    Broken.unless(!received.notices().isEmpty(), "expected a notice", received);
    received.messages().forEach(MailFuzzer::comesBack);
  }

  private static void isSent(Event event) {
    event
        .meeting()
        .organizer()
        .map(CalendarUser::address)
        .map(it -> Scheduling.of(it, AllFormats.CLOCK))
        .ifPresent(
            party -> ItipMessages.made(() -> party.invite(event)).forEach(MailFuzzer::comesBack));
  }

  /** The mail of an invitation has our lines alone, and the invitation in it, once. */
  private static void comesBack(Invitation invitation) {
    InvitationMail made = InvitationMail.of(invitation, AllFormats.CLOCK);
    byte[] mail = made.bytes();
    isOfOurLines(new String(mail, StandardCharsets.ISO_8859_1));
    ReadMail back = ReadMail.of(mail);
    boolean isFromNobody = made.from().isEmpty(); // an address that no mail can have
    Broken.unless(
        isFromNobody || back.problems().isEmpty(),
        "expected a mail of ours to be read",
        back.problems());
    Invitations.Message sent = ItipMessages.read(invitation.bytes()).orElseThrow();
    Broken.unless(back.calendars().size() == 1, "expected one calendar", back.calendars());
    Broken.unless(
        back.calendars().get(0).message().equals(sent), "expected the invitation back", back);
  }

  private static void isOfOurLines(String mail) {
    List<String> lines = List.of(mail.split("\r\n", -1));
    for (String line : lines) {
      boolean isPlain = line.chars().allMatch(c -> (c >= ' ' && c < 127) || c == '\t');
      Broken.unless(isPlain, "expected printable ASCII", line);
      Broken.unless(line.length() <= LINE, "expected at most " + LINE + " octets", line.length());
    }
    List<String> fields =
        lines.subList(0, lines.indexOf("")).stream()
            .filter(it -> !it.startsWith(" ") && !it.startsWith("\t"))
            .map(it -> it.replaceFirst(":.*", ""))
            .toList();
    Predicate<String> isOurs = FIELDS::contains;
    Broken.unless(fields.stream().allMatch(isOurs), "expected fields of ours", fields);
    Broken.unless(
        fields.stream().distinct().count() == fields.size(), "expected each once", fields);
  }

  /** A mail as far as it can be read. */
  private record ReadMail(List<ReceivedMail.Calendar> calendars, List<Problem> problems) {

    static ReadMail of(byte[] mail) {
      try {
        ReceivedMail read = ReceivedMail.read(new ByteArrayInputStream(mail));
        read.problems().forEach(ReadDocument::isOneLine);
        return new ReadMail(read.calendars(), read.problems());
      } catch (DocumentException e) {
        ReadDocument.isOneLine(e.problem());
        return new ReadMail(List.of(), List.of(e.problem()));
      } catch (IOException e) {
        throw Broken.by(e, "expected a DocumentException of what is no mail");
      }
    }
  }
}
