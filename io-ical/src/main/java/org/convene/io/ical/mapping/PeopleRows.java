package org.convene.io.ical.mapping;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Meeting;
import org.convene.event.Organization;
import org.convene.event.RawParameter;
import org.convene.event.Text;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the people of an event. The organizations that host it are X-CONVENE-ORGANIZER where
 * they have names alone, and else PARTICIPANT components (RFC 9073) marked with X-CONVENE-ROLE:
 * ORGANIZER is the calendar user who sends invitations, which is another thing.
 */
final class PeopleRows {

  static final String ROLE = "X-CONVENE-ROLE";
  private static final String ORGANIZER = "X-CONVENE-ORGANIZER";
  private static final String EMAIL = "X-CONVENE-EMAIL";
  private static final String PREFIX = "X-CONVENE-PARAMETER-";
  private static final Pattern SEVERAL = Pattern.compile(",mailto:", Pattern.CASE_INSENSITIVE);
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

  private static final String PHONE = "X-CONVENE-PHONE";
  private static final Set<String> CONTACT = Set.of("VALUE", Sink.LANGUAGE, "ALTREP", EMAIL, PHONE);

  /**
   * The defaults of an attendee. One that a calendar says is kept beside the field, and written
   * back; one that it does not say is said in messages only: clients want it there.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "CUTYPE", "INDIVIDUAL",
          "ROLE", "REQ-PARTICIPANT",
          "PARTSTAT", "NEEDS-ACTION",
          "RSVP", "FALSE");

  /** The parameters of a calendar organizer, who is not asked for an answer. */
  private static final Set<String> USER = Set.of("CN", "SENT-BY", "DIR", "LANGUAGE", "VALUE");

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of(
              "/meeting", PeopleRows::readMeeting, PeopleRows::meeting, "ORGANIZER", "ATTENDEE"),
          PropertyRow.of(
                  "/organizers", PeopleRows::readOrganizers, PeopleRows::organizers, ORGANIZER)
              .readingToo("PARTICIPANT"),
          PropertyRow.of("/contacts", PeopleRows::readContacts, PeopleRows::contacts, "CONTACT"));

  private PeopleRows() {}

  private static void readMeeting(ComponentSource source, EventBuilder event) {
    source.at("/meeting/organizer");
    ContentLine line = source.first("ORGANIZER");
    CalendarUser organizer = line == null ? null : readUser(source, line, USER);
    source.at("/meeting/attendees");
    event.meeting(new Meeting(Optional.ofNullable(organizer), readAttendees(source, false)));
  }

  /**
   * Takes everybody that is named in a component.
   *
   * @param mayRepeat whether one who is named again is taken too, as by an alarm
   */
  static List<Attendee> readAttendees(ComponentSource source, boolean mayRepeat) {
    List<ContentLine> lines = source.every("ATTENDEE");
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Attendee> attendees = new ArrayList<>(lines.size());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      source.element(i);
      ContentLine line = lines.get(i);
      CalendarUser user = readUser(source, line, OWN);
      if (user == null) {
        continue;
      }
      if (!mayRepeat
          && lines.size() > 1
          && !seen.add(user.address().toString().toLowerCase(Locale.ROOT))) {
        source.refuse(line, "an address named once");
        continue;
      }
      attendees.add(
          new Attendee(
              user,
              choice(source, line, "CUTYPE", Attendee.Kind.INDIVIDUAL, Attendee.Kind::valueOf),
              choice(source, line, "ROLE", Attendee.Role.REQUIRED, PeopleRows::role),
              choice(
                  source,
                  line,
                  "PARTSTAT",
                  Attendee.Status.NEEDS_ACTION,
                  text -> Attendee.Status.valueOf(text.replace('-', '_'))),
              IcalWords.isAsked(source, line),
              addresses(source, line, "DELEGATED-TO"),
              addresses(source, line, "DELEGATED-FROM"),
              addresses(source, line, "MEMBER")));
    }
    return attendees;
  }

  private static <T> T choice(
      ComponentSource source,
      ContentLine line,
      String parameter,
      T usual,
      Function<String, @Nullable T> parse) {
    return source
        .parameter(line, parameter, text -> parse.apply(text.toUpperCase(Locale.ROOT)))
        .orElse(usual);
  }

  private static Attendee.@Nullable Role role(String name) {
    return switch (name) {
      case "CHAIR" -> Attendee.Role.CHAIR;
      case "REQ-PARTICIPANT" -> Attendee.Role.REQUIRED;
      case "OPT-PARTICIPANT" -> Attendee.Role.OPTIONAL;
      case "NON-PARTICIPANT" -> Attendee.Role.NON_PARTICIPANT;
      default -> null;
    };
  }

  private static List<CalendarAddress> addresses(
      ComponentSource source, ContentLine line, String name) {
    List<String> values = line.property().values(name);
    if (values.isEmpty()) {
      return List.of();
    }
    List<CalendarAddress> addresses = new ArrayList<>(values.size());
    for (String value : values) {
      CalendarAddress address = source.address(value);
      if (address == null || !address.toString().equals(value)) {
        source.keep(line);
      }
      if (address != null) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private static @Nullable CalendarUser readUser(
      ComponentSource source, ContentLine line, Set<String> own) {
    CalendarAddress said = source.address(line.property().value());
    CalendarAddress address = said == null ? byEmail(source, line) : said;
    if (address == null) {
      source.refuse(line, "an address such as mailto:a@example.org");
      return null;
    }
    String uri = address.toString();
    boolean several = uri.indexOf(',') >= 0 && SEVERAL.matcher(uri).find();
    if (several || !uri.equals(line.property().value())) {
      source.warn(
          line.line(),
          "ical.address-form",
          line.expected("an address such as mailto:a@example.org") + "; it is read as " + address);
    }
    List<RawParameter> others = new ArrayList<>(0);
    List<RawParameter> parameters = line.property().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      RawParameter parameter = parameters.get(i);
      String name = parameter.name();
      if (name.startsWith(PREFIX)) {
        others.add(new RawParameter(name.substring(PREFIX.length()), parameter.values()));
      } else if (!own.contains(name) || isDefault(name, parameter)) {
        others.add(parameter);
      }
    }
    return new CalendarUser(
        address,
        name(source, line),
        source.parameter(line, "SENT-BY", source::address),
        source.parameter(line, "DIR", IcalValues::uri),
        SourceTexts.language(source, line, Sink.LANGUAGE),
        others);
  }

  /** The address that EMAIL says (RFC 7986 section 6.2), where the value is none. */
  private static @Nullable CalendarAddress byEmail(ComponentSource source, ContentLine line) {
    String email = line.property().parameter("EMAIL").orElse("");
    return email.indexOf('@') < 0 ? null : source.address(email);
  }

  /** Whether a parameter, of this name in upper case, says the default. */
  private static boolean isDefault(String name, RawParameter parameter) {
    String usual = DEFAULTS.get(name);
    List<String> values = parameter.values();
    return usual != null && values.size() == 1 && usual.equalsIgnoreCase(values.get(0));
  }

  private static String upper(RawParameter parameter) {
    return parameter.name().toUpperCase(Locale.ROOT);
  }

  /** The people of an event, whatever defaults their calendar said. */
  static Meeting withoutDefaults(Meeting meeting) {
    List<Attendee> attendees = new ArrayList<>(meeting.attendees().size());
    for (Attendee attendee : meeting.attendees()) {
      CalendarUser user = attendee.user();
      List<RawParameter> others =
          user.parameters().stream().filter(it -> !isDefault(upper(it), it)).toList();
      attendees.add(attendee.withUser(user.withParameters(others)));
    }
    return meeting.withAttendees(attendees);
  }

  /** A name; with a comma and without quotes it looks like several. */
  private static Optional<String> name(ComponentSource source, ContentLine line) {
    List<String> parts = line.property().values("CN");
    if (parts.size() < 2) {
      return source.parameter(line, "CN");
    }
    String name = String.join(",", parts);
    source.warn(
        line.at("CN"),
        "ical.parameter",
        Expected.foundNone("quotes around a CN that holds a comma")
            + "; it is read as "
            + Expected.quoted(name));
    return Optional.of(name);
  }

  private static void readOrganizers(ComponentSource source, EventBuilder event) {
    List<Organization> organizers = new ArrayList<>(0);
    for (ContentLine line : source.all(ORGANIZER, ComponentSource.NONE)) {
      String name = source.string(line);
      if (name != null) {
        organizers.add(Organization.named(name));
      }
    }
    for (ParsedComponent participant :
        source.components("PARTICIPANT", it -> it.property(ROLE).equals("ORGANIZER"))) {
      ComponentSource inner = source.inner(participant);
      inner.string("UID");
      inner.string("PARTICIPANT-TYPE");
      inner.string(ROLE);
      Optional<String> name = inner.string("SUMMARY");
      URI uri = inner.value("URL", "an absolute URI", IcalValues::uri);
      CalendarAddress address = inner.value("CALENDAR-ADDRESS", "an address", inner::address);
      Optional<String> email = inner.string(EMAIL);
      if (name.isEmpty() || !inner.rest().isEmpty()) {
        source.leave(participant);
      } else {
        organizers.add(
            new Organization(
                name.get(), Optional.ofNullable(uri), address == null ? email : address.email()));
      }
    }
    event.organizers(organizers);
  }

  private static void readContacts(ComponentSource source, EventBuilder event) {
    List<Contact> contacts = new ArrayList<>(0);
    for (ContentLine line : source.all("CONTACT", CONTACT)) {
      Text label = SourceTexts.read(source, line, "CONTACT", contacts.size() + 1);
      if (label != null) {
        contacts.add(
            new Contact(
                label,
                source.parameter(line, EMAIL),
                source.parameter(line, PHONE),
                source.parameter(line, "ALTREP", IcalValues::uri)));
      }
    }
    event.contacts(contacts);
  }

  private static void meeting(Event event, Sink sink) {
    if (event.meeting().organizer().isPresent()) {
      CalendarUser user = event.meeting().organizer().get();
      sink.value("ORGANIZER", user(Params.none(), user, USER), user.address().toString());
    }
    for (Attendee attendee : event.meeting().attendees()) {
      attendee(attendee, sink);
    }
  }

  static void attendee(Attendee attendee, Sink sink) {
    Params parameters = Params.none();
    said(parameters, "CUTYPE", attendee.kind().name(), sink);
    said(parameters, "ROLE", role(attendee.role()), sink);
    said(parameters, "PARTSTAT", attendee.status().name().replace('_', '-'), sink);
    said(parameters, "RSVP", IcalValues.bool(attendee.rsvp()), sink);
    parameters
        .with("MEMBER", attendee.memberOf())
        .with("DELEGATED-TO", attendee.delegatedTo())
        .with("DELEGATED-FROM", attendee.delegatedFrom());
    user(parameters, attendee.user(), OWN);
    sink.value("ATTENDEE", parameters, attendee.address().toString());
  }

  private static void said(Params parameters, String name, String value, Sink sink) {
    if (sink.isMessage() || !value.equals(DEFAULTS.get(name))) {
      parameters.with(name, value);
    }
  }

  private static String role(Attendee.Role role) {
    return switch (role) {
      case CHAIR -> "CHAIR";
      case REQUIRED -> "REQ-PARTICIPANT";
      case OPTIONAL -> "OPT-PARTICIPANT";
      case NON_PARTICIPANT -> "NON-PARTICIPANT";
    };
  }

  private static Params user(Params parameters, CalendarUser user, Set<String> own) {
    parameters
        .with("CN", user.name())
        .with("SENT-BY", user.sentBy())
        .with("DIR", user.directory())
        .with(Sink.LANGUAGE, user.language());
    for (RawParameter parameter : user.parameters()) {
      String name = upper(parameter);
      boolean taken =
          (own.contains(name) && !(isDefault(name, parameter) && !parameters.has(name)))
              || name.startsWith(PREFIX);
      parameters.with(taken ? new RawParameter(PREFIX + name, parameter.values()) : parameter);
    }
    return parameters;
  }

  private static void organizers(Event event, Sink sink) {
    List<Organization> all = event.organizers();
    if (all.stream().allMatch(it -> it.equals(Organization.named(it.name())))) {
      all.forEach(it -> sink.text(ORGANIZER, it.name()));
      return;
    }
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
              .with(PHONE, contact.phone());
      sink.text("CONTACT", parameters, contact.label().value());
      sink.translations("CONTACT", contact.label(), ++position);
    }
  }
}
