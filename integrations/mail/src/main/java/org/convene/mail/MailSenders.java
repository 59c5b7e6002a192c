package org.convene.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convene.event.CalendarAddress;
import org.convene.io.Problem;
import org.convene.mail.mime.MailAddresses;
import org.convene.text.Expected;

/**
 * Tells who sent a mail.
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
}
