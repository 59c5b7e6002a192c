package org.convene.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.io.Problem;
import org.convene.io.ical.Invitations;
import org.convene.mail.mime.MailAddresses;
import org.convene.text.Expected;

/**
 * Tells who sent a mail, and whether it is who speaks in a calendar of it.
 *
 * @param from the one address of From, or of Sender where From names several (RFC 5322 section
 *     3.6.2)
 * @param all of both fields
 */
record MailSenders(Optional<CalendarAddress> from, List<CalendarAddress> all) {

  static MailSenders of(MimeMessage mail, List<Problem> problems) {
    List<CalendarAddress> from = addresses(mail, "From", problems);
    List<CalendarAddress> sender = addresses(mail, "Sender", problems);
    Optional<CalendarAddress> one =
        only(from).or(() -> from.size() > 1 ? only(sender) : Optional.empty());
    if (one.isEmpty()) {
      problems.add(
          MailLimits.warning(
              "/from",
              "mail.sender",
              Expected.foundInstead("one address in From", from.isEmpty() ? "none" : "several")));
    }
    Set<CalendarAddress> all = new LinkedHashSet<>(from);
    all.addAll(sender);
    return new MailSenders(one, List.copyOf(all));
  }

  private static Optional<CalendarAddress> only(List<CalendarAddress> addresses) {
    return addresses.size() == 1 ? Optional.of(addresses.get(0)) : Optional.empty();
  }

  private static List<CalendarAddress> addresses(
      MimeMessage mail, String field, List<Problem> problems) {
    List<CalendarAddress> addresses = new ArrayList<>(1);
    try {
      String[] lines = mail.getHeader(field);
      for (String line : lines == null ? new String[0] : lines) {
        for (InternetAddress each : InternetAddress.parseHeader(line, true)) {
          address(each).ifPresent(addresses::add);
        }
      }
    } catch (AddressException e) {
      problems.add(
          MailLimits.warning(
              "/" + field.toLowerCase(Locale.ROOT),
              "mail.address",
              Expected.found("mail addresses in " + field, e.getRef())));
      return List.of(); // what is read before the fault need not be whom it means
    } catch (MessagingException e) {
      throw new IllegalStateException("expected the header of a mail in memory", e);
    }
    return addresses;
  }

  private static Optional<CalendarAddress> address(InternetAddress address) {
    String text = address.getAddress();
    if (text == null || address.isGroup()) {
      return Optional.empty();
    }
    try {
      return MailAddresses.of(text)
          .map(MailAddresses::calendar)
          .or(() -> Optional.of(CalendarAddress.of(text)));
    } catch (IllegalArgumentException e) { // which is nobody in a calendar either
      return Optional.empty();
    }
  }

  ReceivedMail.Sender judge(Invitations.Message message) {
    if (from.isEmpty() || message.events().isEmpty()) {
      return ReceivedMail.Sender.UNKNOWN;
    }
    String sender = MailAddresses.key(from.get());
    List<Event> parts =
        message.events().stream()
            .flatMap(it -> Stream.concat(Stream.of(it), it.recurrence().overrides().stream()))
            .toList();
    return switch (message.method().orElse("")) {
      case "REPLY", "COUNTER", "REFRESH" -> ofAttendee(sender, parts);
      case "REQUEST", "CANCEL", "PUBLISH", "ADD", "DECLINECOUNTER" ->
          ofOrganizer(sender, parts, message.method().orElse("").equals("REQUEST"));
      default -> ReceivedMail.Sender.UNKNOWN;
    };
  }

  private static ReceivedMail.Sender ofOrganizer(
      String sender, List<Event> parts, boolean isRequest) {
    List<CalendarUser> organizers =
        parts.stream().flatMap(it -> it.meeting().organizer().stream()).toList();
    if (organizers.isEmpty()) {
      return ReceivedMail.Sender.UNKNOWN;
    }
    if (organizers.stream().allMatch(it -> keys(it).contains(sender))) {
      return ReceivedMail.Sender.SPEAKS;
    }
    boolean delegates =
        isRequest && parts.stream().allMatch(it -> isDelegatedBy(sender, it.meeting().attendees()));
    return delegates ? ReceivedMail.Sender.DELEGATES : ReceivedMail.Sender.DIFFERS;
  }

  /** Whether an attendee says to be sent by the sender. */
  private static boolean isDelegatedBy(String sender, List<Attendee> attendees) {
    return attendees.stream()
        .flatMap(it -> it.delegatedFrom().stream())
        .anyMatch(it -> MailAddresses.key(it).equals(sender));
  }

  /**
   * An answer is of one attendee; of the others it may name only those whom delegation joins to
   * that one (RFC 5546 section 3.2.3).
   */
  private static ReceivedMail.Sender ofAttendee(String sender, List<Event> parts) {
    boolean isAnybody = false;
    for (Event part : parts) {
      List<Attendee> attendees = part.meeting().attendees();
      List<Attendee> own =
          attendees.stream().filter(it -> keys(it.user()).contains(sender)).toList();
      isAnybody |= !attendees.isEmpty();
      if (!attendees.isEmpty()
          && (own.isEmpty() || !attendees.stream().allMatch(it -> isJoined(it, own)))) {
        return ReceivedMail.Sender.DIFFERS;
      }
    }
    return isAnybody ? ReceivedMail.Sender.SPEAKS : ReceivedMail.Sender.UNKNOWN;
  }

  private static boolean isJoined(Attendee attendee, List<Attendee> own) {
    return own.stream()
        .anyMatch(
            it ->
                it.equals(attendee)
                    || contains(it.delegatedTo(), attendee)
                    || contains(it.delegatedFrom(), attendee)
                    || contains(attendee.delegatedTo(), it)
                    || contains(attendee.delegatedFrom(), it));
  }

  private static boolean contains(List<CalendarAddress> addresses, Attendee attendee) {
    Set<String> keys = keys(attendee.user());
    return addresses.stream().anyMatch(it -> keys.contains(MailAddresses.key(it)));
  }

  /** A person by address, by EMAIL, and by who acts for them. */
  private static Set<String> keys(CalendarUser user) {
    Set<String> keys = new HashSet<>();
    keys.add(MailAddresses.key(user.address()));
    user.sentBy().map(MailAddresses::key).ifPresent(keys::add);
    user.parameters().stream()
        .filter(it -> it.name().equals("EMAIL"))
        .flatMap(it -> it.values().stream())
        .flatMap(it -> MailAddresses.of(it).stream())
        .map(it -> MailAddresses.key(MailAddresses.calendar(it)))
        .forEach(keys::add);
    return keys;
  }
}
