package org.convene.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.ical.Invitation;
import org.convene.mail.mime.HeaderText;
import org.convene.mail.mime.MailAddresses;
import org.convene.text.Expected;

/**
 * Holds who is named in the header of a mail, each by a mail address and a name on one line, and
 * what is to be said of those who cannot be.
 */
record MailPeople(
    Optional<CalendarUser> from,
    Optional<CalendarUser> sender,
    Optional<CalendarUser> replyTo,
    List<CalendarUser> to,
    List<CalendarAddress> unreachable,
    List<Violation> problems) {

  static MailPeople of(Invitation invitation) {
    List<Violation> problems = new ArrayList<>(0);
    CalendarUser speaker = user(invitation, invitation.sender());
    Optional<CalendarUser> own = named(speaker, "/sender", problems);
    Optional<CalendarUser> assistant =
        speaker
            .sentBy()
            .flatMap(it -> named(user(invitation, it), "/sender/sentBy", problems))
            .filter(it -> own.filter(it::equals).isEmpty());
    List<CalendarUser> to = new ArrayList<>(invitation.recipients().size());
    List<CalendarAddress> unreachable = new ArrayList<>(0);
    Set<CalendarAddress> seen = new HashSet<>();
    for (int i = 0; i < invitation.recipients().size(); i++) {
      CalendarAddress recipient = invitation.recipients().get(i);
      Optional<CalendarUser> user =
          named(user(invitation, recipient), "/recipients/" + i, problems);
      user.filter(it -> seen.add(it.address())).ifPresent(to::add);
      if (user.isEmpty()) {
        unreachable.add(recipient);
      }
    }
    boolean isSentBy = own.isPresent() && assistant.isPresent();
    return new MailPeople(
        own.or(() -> assistant),
        isSentBy ? assistant : Optional.empty(),
        isSentBy ? own : Optional.empty(),
        List.copyOf(to),
        List.copyOf(unreachable),
        List.copyOf(problems));
  }

  /** What the message says of a person, or the address alone. */
  private static CalendarUser user(Invitation invitation, CalendarAddress address) {
    return invitation.parts().stream()
        .flatMap(it -> Stream.concat(Stream.of(it), it.recurrence().overrides().stream()))
        .flatMap(MailPeople::people)
        .filter(it -> it.address().sameAddress(address))
        .findFirst()
        .orElseGet(() -> CalendarUser.of(address));
  }

  private static Stream<CalendarUser> people(Event event) {
    return Stream.concat(
        event.meeting().organizer().stream(),
        event.meeting().attendees().stream().map(Attendee::user));
  }

  /** A person by mail address and name; told where there is no address, or the name is altered. */
  private static Optional<CalendarUser> named(
      CalendarUser user, String path, List<Violation> problems) {
    Optional<String> address = MailAddresses.of(user);
    if (address.isEmpty()) {
      problems.add(
          Violation.warning(
              path,
              "mail.address",
              Expected.found(
                  "a mail address in ASCII, to be written in the header",
                  user.address().toString())));
      return Optional.empty();
    }
    CalendarUser shown = CalendarUser.of(MailAddresses.calendar(address.get()));
    String name = HeaderText.clean(user.name().orElse(""));
    told(user.name().orElse(""), name, path + "/name", problems);
    return Optional.of(name.isEmpty() ? shown : shown.withName(name));
  }

  /** Tells of a text that a header field cannot say as it is; blanks are no matter. */
  static void told(String text, String said, String path, List<Violation> problems) {
    if (!said.replaceAll("\\s+", "").contains(text.replaceAll("\\s+", ""))) {
      String expected = "a short text of a header field, without characters that control the line";
      problems.add(Violation.warning(path, "mail.text-altered", Expected.found(expected, text)));
    }
  }

  /** The mailbox of a person, as it stands in a field. */
  static String mailbox(CalendarUser user) {
    String address = MailAddresses.of(user.address()).orElseThrow();
    return HeaderText.mailbox(user.name().orElse(""), address);
  }
}
