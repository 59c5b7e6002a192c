package org.convene.event;

import java.util.List;
import java.util.function.Function;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.description.Shape.Parts;

/** What the people and organizations of an event consist of. */
final class PeopleShapes {

  static final Shape<Organization, Parts> ORGANIZATION =
      Shape.of("an organization", PeopleShapes::organization);
  static final Shape<Contact, Parts> CONTACT = Shape.of("a contact", PeopleShapes::contact);
  static final Shape<CalendarUser, Parts> CALENDAR_USER =
      Shape.of("a calendar user", PeopleShapes::user);
  static final Shape<Attendee, Parts> ATTENDEE = Shape.of("an attendee", PeopleShapes::attendee);
  static final Shape<Meeting, Parts> MEETING = Shape.of("a meeting", PeopleShapes::meeting);

  private PeopleShapes() {}

  private static Function<Parts, Organization> organization(Shape.Fields<Organization> fields) {
    var name = fields.required("name", Kinds.STRING, Organization::name);
    var uri = fields.optional("uri", Kinds.LINK, Organization::uri);
    var email = fields.optional("email", Kinds.STRING, Organization::email);
    return v -> new Organization(v.get(name), v.get(uri), v.get(email));
  }

  private static Function<Parts, Contact> contact(Shape.Fields<Contact> fields) {
    var label = fields.required("label", Kinds.TEXT, Contact::label);
    var email = fields.optional("email", Kinds.STRING, Contact::email);
    var phone = fields.optional("phone", Kinds.STRING, Contact::phone);
    var uri = fields.optional("uri", Kinds.LINK, Contact::uri);
    return v -> new Contact(v.get(label), v.get(email), v.get(phone), v.get(uri));
  }

  private static Function<Parts, CalendarUser> user(Shape.Fields<CalendarUser> fields) {
    return user(fields, user -> user);
  }

  /** The fields of a user, who may be part of something. */
  private static <T> Function<Parts, CalendarUser> user(
      Shape.Fields<T> fields, Function<T, CalendarUser> user) {
    var address = fields.required("address", Kinds.ADDRESS, it -> user.apply(it).address());
    var name = fields.optional("name", Kinds.STRING, it -> user.apply(it).name());
    var sentBy = fields.optional("sentBy", Kinds.ADDRESS, it -> user.apply(it).sentBy());
    var directory = fields.optional("directory", Kinds.LINK, it -> user.apply(it).directory());
    var language = fields.optional("language", Kinds.LANGUAGE, it -> user.apply(it).language());
    var parameters =
        fields.usual(
            "parameters",
            Kinds.PARAMETERS,
            List.<RawParameter>of(),
            it -> user.apply(it).parameters());
    return v ->
        new CalendarUser(
            v.get(address),
            v.get(name),
            v.get(sentBy),
            v.get(directory),
            v.get(language),
            v.get(parameters));
  }

  private static Function<Parts, Attendee> attendee(Shape.Fields<Attendee> fields) {
    var user = user(fields, Attendee::user);
    var kind =
        fields.usual(
            "kind", Kinds.choice(Attendee.Kind.class), Attendee.Kind.INDIVIDUAL, Attendee::kind);
    var role =
        fields.usual(
            "role", Kinds.choice(Attendee.Role.class), Attendee.Role.REQUIRED, Attendee::role);
    var status =
        fields.usual(
            "status",
            Kinds.choice(Attendee.Status.class),
            Attendee.Status.NEEDS_ACTION,
            Attendee::status);
    var rsvp = fields.usual("rsvp", Kinds.BOOLEAN, true, Attendee::rsvp);
    var to = fields.many("delegatedTo", Kinds.ADDRESS, Attendee::delegatedTo);
    var from = fields.many("delegatedFrom", Kinds.ADDRESS, Attendee::delegatedFrom);
    var member = fields.many("memberOf", Kinds.ADDRESS, Attendee::memberOf);
    return v ->
        new Attendee(
            user.apply(v),
            v.get(kind),
            v.get(role),
            v.get(status),
            v.get(rsvp),
            v.get(to),
            v.get(from),
            v.get(member));
  }

  private static Function<Parts, Meeting> meeting(Shape.Fields<Meeting> fields) {
    var organizer =
        fields.optional("organizer", new Kind.Part<>(CALENDAR_USER), Meeting::organizer);
    var attendees = fields.many("attendees", new Kind.Part<>(ATTENDEE), Meeting::attendees);
    return v -> new Meeting(v.get(organizer), v.get(attendees));
  }
}
