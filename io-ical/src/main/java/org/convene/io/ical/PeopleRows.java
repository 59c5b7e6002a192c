package org.convene.io.ical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.Organization;
import org.convene.event.RawParameter;

/**
 * Who. The organisations that host it are PARTICIPANT components (RFC 9073) marked with
 * X-CONVENE-ROLE: ORGANIZER is the calendar user who sends invitations, which is another thing.
 */
final class PeopleRows {

  static final String ROLE = "X-CONVENE-ROLE";
  private static final String EMAIL = "X-CONVENE-EMAIL";
  private static final String PREFIX = "X-CONVENE-PARAMETER-";
  private static final Pattern PLAIN_EMAIL = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9.-]+");

  /** The parameters of a calendar user that the model has a field for. */
  private static final Set<String> OWN =
      Set.of(
          "CN",
          "SENT-BY",
          "DIR",
          "LANGUAGE",
          "CUTYPE",
          "ROLE",
          "PARTSTAT",
          "RSVP",
          "MEMBER",
          "DELEGATED-TO",
          "DELEGATED-FROM",
          "VALUE");

  static final List<Row> ROWS =
      List.of(
          Row.of(PeopleRows::meeting, "ORGANIZER", "ATTENDEE"),
          Row.of(PeopleRows::organizers),
          Row.of(PeopleRows::contacts, "CONTACT"));

  private PeopleRows() {}

  private static void meeting(Event event, Sink sink) {
    if (event.meeting().organizer().isPresent()) {
      CalendarUser user = event.meeting().organizer().get();
      sink.value("ORGANIZER", user(Params.none(), user), user.address().toString());
    }
    for (Attendee attendee : event.meeting().attendees()) {
      attendee(attendee, sink);
    }
  }

  static void attendee(Attendee attendee, Sink sink) {
    Params parameters =
        Params.none()
            .with("CUTYPE", attendee.kind().name())
            .with("ROLE", role(attendee.role()))
            .with("PARTSTAT", attendee.status().name().replace('_', '-'))
            .with("RSVP", IcalValues.bool(attendee.rsvp()))
            .with("MEMBER", attendee.memberOf())
            .with("DELEGATED-TO", attendee.delegatedTo())
            .with("DELEGATED-FROM", attendee.delegatedFrom());
    user(parameters, attendee.user());
    sink.value("ATTENDEE", parameters, attendee.address().toString());
  }

  private static String role(Attendee.Role role) {
    return switch (role) {
      case CHAIR -> "CHAIR";
      case REQUIRED -> "REQ-PARTICIPANT";
      case OPTIONAL -> "OPT-PARTICIPANT";
      case NON_PARTICIPANT -> "NON-PARTICIPANT";
    };
  }

  private static Params user(Params parameters, CalendarUser user) {
    parameters
        .with("CN", user.name())
        .with("SENT-BY", user.sentBy())
        .with("DIR", user.directory())
        .with(Sink.LANGUAGE, user.language());
    for (RawParameter parameter : user.parameters()) {
      String name = parameter.name().toUpperCase(Locale.ROOT);
      boolean taken = OWN.contains(name) || name.startsWith(PREFIX);
      parameters.with(taken ? new RawParameter(PREFIX + name, parameter.values()) : parameter);
    }
    return parameters;
  }

  private static void organizers(Event event, Sink sink) {
    int position = 0;
    for (Organization organizer : event.organizers()) {
      position++;
      Sink participant = sink.inner("PARTICIPANT");
      participant.text("UID", event.uid().value() + "-organizer-" + position);
      participant.value("PARTICIPANT-TYPE", "PLANNER-CONTACT");
      participant.value(ROLE, "ORGANIZER");
      participant.text("SUMMARY", organizer.name());
      participant.value("URL", organizer.uri());
      email(organizer.email(), participant);
      sink.add(participant.component());
    }
  }

  private static void email(Optional<String> email, Sink participant) {
    if (email.isPresent() && PLAIN_EMAIL.matcher(email.get()).matches()) {
      participant.value("CALENDAR-ADDRESS", "mailto:" + email.get());
    } else {
      participant.text(EMAIL, email);
    }
  }

  private static void contacts(Event event, Sink sink) {
    int position = 0;
    for (Contact contact : event.contacts()) {
      Params parameters =
          Sink.language(contact.label())
              .with("ALTREP", contact.uri())
              .with(EMAIL, contact.email())
              .with("X-CONVENE-PHONE", contact.phone());
      sink.text("CONTACT", parameters, contact.label().value());
      sink.translations("CONTACT", contact.label(), ++position);
    }
  }
}
