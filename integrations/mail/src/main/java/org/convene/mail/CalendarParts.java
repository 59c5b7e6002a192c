package org.convene.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.convene.io.DocumentException;
import org.convene.io.Problem;
import org.convene.io.ical.Envelope;
import org.convene.io.ical.Invitations;
import org.convene.mail.mime.CharacterSets;
import org.convene.text.Excerpt;
import org.convene.text.Expected;

/** The calendars of a mail, each once, however many parts hold it. */
final class CalendarParts {

  private static final Pattern TYPE =
      Pattern.compile("(?i)text/(x-)?v?calendar|application/(x-)?(ics|v?calendar)");

  /** Types of files that programs give to what they do not know. */
  private static final Pattern ANY_FILE =
      Pattern.compile("(?i)application/(octet-stream|x-.*|force-download)|text/(plain|x-.*)");

  private static final Pattern NAME = Pattern.compile("(?is).*\\.(ics|ical|icalendar|vcs)\\s*");

  /** A calendar, and whether a part before was equal in what it says. */
  private record Found(
      String part,
      Optional<String> headerMethod,
      boolean isForwarded,
      Invitations.Message message) {

    boolean isSaidBy(Found other) {
      return message.method().equals(other.message().method())
          && message.events().equals(other.message().events());
    }
  }

  private final List<Problem> problems;
  private final List<Found> found = new ArrayList<>(1);

  /** The texts that were read, without their line breaks, which the transfer may change. */
  private final Set<String> texts = new HashSet<>();

  CalendarParts(List<Problem> problems) {
    this.problems = problems;
  }

  static boolean isCalendar(MimePart part, ContentType type) throws MessagingException {
    String base = type.getBaseType();
    return TYPE.matcher(base).matches()
        || (ANY_FILE.matcher(base).matches() && NAME.matcher(fileName(part, type)).matches());
  }

  private static String fileName(MimePart part, ContentType type) {
    String name;
    try {
      name = part.getFileName();
    } catch (MessagingException e) { // of a disposition that breaks the grammar
      name = null;
    }
    String known = name != null ? name : type.getParameter("name");
    try {
      return known == null ? "" : MimeUtility.decodeText(known);
    } catch (UnsupportedEncodingException e) {
      return known;
    }
  }

  void take(MimePart part, ContentType type, String place, boolean isForwarded)
      throws MessagingException {
    String path = "/parts/" + place;
    try {
      byte[] octets = part.getInputStream().readAllBytes();
      CharacterSets text =
          CharacterSets.read(octets, Optional.ofNullable(type.getParameter("charset")));
      text.remark().ifPresent(it -> problems.add(MailLimits.warning(path, "mail.charset", it)));
      String key = new String(text.octets(), StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", "");
      if (texts.contains(key)) {
        return;
      }
      if (found.size() == MailLimits.MOST_CALENDARS) {
        String most = Expected.atMost(MailLimits.MOST_CALENDARS, "calendars in a mail");
        problems.add(MailLimits.problem(path, "limit.mail-calendars", most));
        return;
      }
      texts.add(key);
      take(
          Invitations.read(new ByteArrayInputStream(text.octets())),
          method(type),
          place,
          isForwarded);
    } catch (DocumentException e) {
      problems.add(new Problem(e.problem().location(), e.problem().violation().under(path)));
    } catch (IOException e) {
      String found = Excerpt.of(String.valueOf(e.getMessage()));
      problems.add(
          MailLimits.problem(
              path, "mail.encoding", Expected.foundInstead("content that can be decoded", found)));
    }
  }

  private static Optional<String> method(ContentType type) {
    return Optional.ofNullable(type.getParameter("method"))
        .map(it -> it.strip().toUpperCase(Locale.ROOT))
        .filter(it -> !it.isEmpty());
  }

  private void take(
      Invitations.Message read, Optional<String> method, String place, boolean isForwarded) {
    if (method.isPresent() && read.method().isPresent() && !method.equals(read.method())) {
      problems.add(
          MailLimits.problem(
              "/parts/" + place,
              "mail.method-differs",
              Expected.found(
                  "the method of Content-Type, " + Excerpt.of(method.get()) + ", in the calendar",
                  read.method().get())));
    }
    Invitations.Message message =
        new Invitations.Message(read.method().or(() -> method), read.events(), read.problems());
    Found calendar = new Found(place, method, isForwarded, message);
    if (read.events().isEmpty() || found.stream().noneMatch(calendar::isSaidBy)) {
      found.add(calendar);
    }
  }

  /** The calendars, each with who sent the mail. */
  List<ReceivedMail.Calendar> by(MailSenders senders) {
    return found.stream()
        .map(
            it ->
                new ReceivedMail.Calendar(
                    it.part(),
                    new Envelope(senders.from().stream().toList(), it.headerMethod()),
                    it.isForwarded(),
                    it.message()))
        .toList();
  }
}
