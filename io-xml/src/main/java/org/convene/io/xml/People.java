package org.convene.io.xml;

import java.util.List;
import java.util.function.Function;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Contact;
import org.convene.event.Meeting;
import org.convene.event.Organization;

/** Who hosts, who helps, who is invited. */
final class People {

  static final Codec<XmlPeople.Organization, Organization> ORGANIZATION = organization();
  static final Codec<XmlPeople.Contact, Contact> CONTACT = contact();
  static final Codec<XmlPeople.Attendee, Attendee> ATTENDEE = attendee();
  static final Codec<XmlPeople.Meeting, Meeting> MEETING = meeting();

  private People() {}

  private static Codec<XmlPeople.Organization, Organization> organization() {
    Shape<XmlPeople.Organization, Organization> shape =
        new Shape<>("an organization", XmlPeople.Organization::new);
    var name =
        shape.must("name", Scalars.STRING, Organization::name, x -> x.name, (x, v) -> x.name = v);
    var uri = shape.link("uri", Organization::uri, x -> x.uri, (x, v) -> x.uri = v);
    var email = shape.string("email", Organization::email, x -> x.email, (x, v) -> x.email = v);
    return shape.made(v -> new Organization(v.get(name), v.get(uri), v.get(email)));
  }

  private static Codec<XmlPeople.Contact, Contact> contact() {
    Shape<XmlPeople.Contact, Contact> shape = new Shape<>("a contact", XmlPeople.Contact::new);
    var label =
        shape.must("label", Texts.TEXT, Contact::label, x -> x.label, (x, v) -> x.label = v);
    var email = shape.string("email", Contact::email, x -> x.email, (x, v) -> x.email = v);
    var phone = shape.string("phone", Contact::phone, x -> x.phone, (x, v) -> x.phone = v);
    var uri = shape.link("uri", Contact::uri, x -> x.uri, (x, v) -> x.uri = v);
    return shape.made(v -> new Contact(v.get(label), v.get(email), v.get(phone), v.get(uri)));
  }

  private static Codec<XmlPeople.User, CalendarUser> user() {
    Shape<XmlPeople.User, CalendarUser> shape = new Shape<>("a calendar user", XmlPeople.User::new);
    return shape.made(user(shape, user -> user));
  }

  /** The rows of a user, who may be part of something. */
  private static <X extends XmlPeople.User, T> Function<Shape.Values, CalendarUser> user(
      Shape<X, T> shape, Function<T, CalendarUser> user) {
    var address =
        shape.must(
            "address",
            Scalars.ADDRESS,
            it -> user.apply(it).address(),
            x -> x.address,
            (x, v) -> x.address = v);
    var name = shape.string("name", it -> user.apply(it).name(), x -> x.name, (x, v) -> x.name = v);
    var sentBy =
        shape.may(
            "sentBy",
            Scalars.ADDRESS,
            it -> user.apply(it).sentBy(),
            x -> x.sentBy,
            (x, v) -> x.sentBy = v);
    var directory =
        shape.link(
            "directory",
            it -> user.apply(it).directory(),
            x -> x.directory,
            (x, v) -> x.directory = v);
    var language =
        shape.string(
            "language", it -> user.apply(it).language(), x -> x.language, (x, v) -> x.language = v);
    var parameters =
        shape.list(
            "parameters",
            Raw.PARAMETER,
            it -> user.apply(it).parameters(),
            x -> x.parameters,
            (x, v) -> x.parameters = v);
    return v ->
        new CalendarUser(
            v.get(address),
            v.get(name),
            v.get(sentBy),
            v.get(directory),
            v.get(language),
            v.get(parameters));
  }

  private static Codec<XmlPeople.Attendee, Attendee> attendee() {
    Shape<XmlPeople.Attendee, Attendee> shape = new Shape<>("an attendee", XmlPeople.Attendee::new);
    var user = user(shape, Attendee::user);
    var kind =
        shape.usual(
            "kind",
            Scalars.choice(Attendee.Kind.class),
            Attendee.Kind.INDIVIDUAL,
            Attendee::kind,
            x -> x.kind,
            (x, v) -> x.kind = v);
    var role =
        shape.usual(
            "role",
            Scalars.choice(Attendee.Role.class),
            Attendee.Role.REQUIRED,
            Attendee::role,
            x -> x.role,
            (x, v) -> x.role = v);
    var status =
        shape.usual(
            "status",
            Scalars.choice(Attendee.Status.class),
            Attendee.Status.NEEDS_ACTION,
            Attendee::status,
            x -> x.status,
            (x, v) -> x.status = v);
    var rsvp =
        shape.usual(
            "rsvp", Scalars.BOOLEAN, true, Attendee::rsvp, x -> x.rsvp, (x, v) -> x.rsvp = v);
    var delegation = delegation(shape);
    return shape.made(
        v ->
            delegation
                .apply(v)
                .attendee(user.apply(v), v.get(kind), v.get(role), v.get(status), v.get(rsvp)));
  }

  /** Whom somebody is invited for, and with. */
  private record Delegation(
      List<CalendarAddress> to, List<CalendarAddress> from, List<CalendarAddress> member) {
    Attendee attendee(
        CalendarUser user,
        Attendee.Kind kind,
        Attendee.Role role,
        Attendee.Status status,
        boolean rsvp) {
      return new Attendee(user, kind, role, status, rsvp, to, from, member);
    }
  }

  private static Function<Shape.Values, Delegation> delegation(
      Shape<XmlPeople.Attendee, Attendee> shape) {
    var to =
        shape.list(
            "delegatedTo",
            Scalars.ADDRESS,
            Attendee::delegatedTo,
            x -> x.delegatedTo,
            (x, v) -> x.delegatedTo = v);
    var from =
        shape.list(
            "delegatedFrom",
            Scalars.ADDRESS,
            Attendee::delegatedFrom,
            x -> x.delegatedFrom,
            (x, v) -> x.delegatedFrom = v);
    var member =
        shape.list(
            "memberOf",
            Scalars.ADDRESS,
            Attendee::memberOf,
            x -> x.memberOf,
            (x, v) -> x.memberOf = v);
    return v -> new Delegation(v.get(to), v.get(from), v.get(member));
  }

  private static Codec<XmlPeople.Meeting, Meeting> meeting() {
    Shape<XmlPeople.Meeting, Meeting> shape = new Shape<>("a meeting", XmlPeople.Meeting::new);
    var organizer =
        shape.may(
            "organizer", user(), Meeting::organizer, x -> x.organizer, (x, v) -> x.organizer = v);
    var attendees =
        shape.list(
            "attendees", ATTENDEE, Meeting::attendees, x -> x.attendees, (x, v) -> x.attendees = v);
    return shape.made(v -> new Meeting(v.get(organizer), v.get(attendees)));
  }
}
