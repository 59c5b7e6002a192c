package org.convene.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.internet.SharedInputStream;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.convene.io.DocumentException;
import org.convene.io.Problem;
import org.convene.text.Excerpt;
import org.convene.text.Expected;

/** One walk through the parts of a mail, in order. */
final class MailReading {

  private final List<Problem> problems = new ArrayList<>(0);
  private final CalendarParts calendars = new CalendarParts(problems);

  /** Types of the parts that are read over, for the message that there is no calendar. */
  private final Set<String> others = new TreeSet<>();

  private int taken;

  private MailReading() {}

  static ReceivedMail read(byte[] bytes) throws DocumentException {
    MailReading reading = new MailReading();
    MimeMessage mail;
    try {
      mail = mail(new SharedByteArrayInputStream(bytes));
    } catch (MessagingException | IOException e) {
      throw new DocumentException(
          MailLimits.problem("", "mail.unreadable", Expected.foundInstead("a mail", said(e))));
    }
    MailSenders senders = MailSenders.of(mail, reading.problems);
    reading.walk(mail, "", 0, false);
    List<ReceivedMail.Calendar> calendars = reading.calendars.by(senders);
    if (calendars.isEmpty() && reading.problems.stream().noneMatch(MailReading::isOfPart)) {
      reading.problems.add(
          MailLimits.problem(
              "",
              "mail.no-calendar",
              Expected.foundInstead(
                  "a part that is text/calendar or an .ics file",
                  reading.others.isEmpty()
                      ? "none"
                      : Excerpt.of(String.join(", ", reading.others)))));
    }
    return new ReceivedMail(senders.from(), senders.all(), calendars, reading.problems);
  }

  private static boolean isOfPart(Problem problem) {
    return problem.violation().path().startsWith("/parts/") && problem.violation().isError();
  }

  private static String said(Exception e) {
    return Excerpt.of(String.valueOf(e.getMessage()));
  }

  private static MimeMessage mail(InputStream in) throws MessagingException, IOException {
    return new MimeMessage((Session) null, checked(in));
  }

  /**
   * The octets of a mail or part, whose header has few enough lines. They are shared with the whole
   * where they stand in it as they are, so that depth costs no memory.
   */
  private static InputStream checked(InputStream in) throws MessagingException, IOException {
    SharedInputStream shared =
        in instanceof SharedInputStream it ? it : new SharedByteArrayInputStream(in.readAllBytes());
    if (!MailLimits.isHeaderSmall(shared.newStream(0, -1))) {
      throw new MessagingException(
          "one with more than " + MailLimits.MOST_HEADER_LINES + " lines of header");
    }
    return shared.newStream(0, -1);
  }

  private void walk(MimePart part, String number, int depth, boolean isForwarded) {
    String place = number.isEmpty() ? "1" : number;
    if (depth > MailLimits.DEEPEST) {
      told(place, "limit.mail-depth", Expected.atMost(MailLimits.DEEPEST, "levels of parts"));
      return;
    }
    try {
      ContentType type = type(part, place);
      if (type.match("multipart/*")) {
        multipart(part, number, depth, isForwarded);
      } else if (type.match("message/rfc822") || type.match("message/global")) {
        MimeMessage inner = mail(part.getInputStream());
        walk(inner, number.isEmpty() ? "1" : number, depth + 1, true);
      } else if (CalendarParts.isCalendar(part, type)) {
        calendars.take(part, type, place, isForwarded);
      } else {
        others.add(type.getBaseType().toLowerCase(Locale.ROOT));
      }
    } catch (TooMany e) {
      told(place, "limit.mail-parts", Expected.atMost(MailLimits.MOST_PARTS, "parts of a mail"));
    } catch (MessagingException | IOException e) {
      told(place, "mail.part", Expected.foundInstead("a part that can be read", said(e)));
    }
  }

  private void told(String place, String code, String message) {
    problems.add(MailLimits.problem("/parts/" + place, code, message));
  }

  private void multipart(MimePart part, String number, int depth, boolean isForwarded)
      throws MessagingException, IOException {
    MimeMultipart multipart = new CountedMultipart(part.getDataHandler().getDataSource());
    int count = multipart.getCount();
    for (int i = 0; i < count; i++) {
      String inner = (number.isEmpty() ? "" : number + ".") + (i + 1);
      if (multipart.getBodyPart(i) instanceof MimePart each) {
        walk(each, inner, depth + 1, isForwarded);
      }
    }
  }

  /** The type of a part; where it is written wrongly, what can be read of it. */
  private ContentType type(MimePart part, String place) throws MessagingException {
    String said = part.getContentType();
    try {
      return new ContentType(said);
    } catch (ParseException e) {
      problems.add(
          MailLimits.warning(
              "/parts/" + place,
              "mail.content-type",
              Expected.found("a Content-Type such as text/calendar; method=REQUEST", said)));
      return LooseType.of(said);
    }
  }

  /** Ends the reading of a multipart that has too many. */
  private static final class TooMany extends MessagingException {

    private static final long serialVersionUID = 1;
  }

  /** Parts that are counted, and whose headers are looked at, before they are held. */
  private final class CountedMultipart extends MimeMultipart {

    CountedMultipart(DataSource source) throws MessagingException {
      super(source);
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream in) throws MessagingException {
      taken++;
      if (taken > MailLimits.MOST_PARTS) {
        throw new TooMany();
      }
      try {
        return super.createMimeBodyPart(checked(in));
      } catch (IOException e) {
        throw new MessagingException("a part that cannot be read", e);
      }
    }
  }
}
