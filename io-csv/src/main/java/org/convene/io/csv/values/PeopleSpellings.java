package org.convene.io.csv.values;

import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Contact;
import org.convene.event.EventModel;
import org.convene.event.Organization;
import org.convene.event.RawParameter;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.ItemSpelling;
import org.convene.io.csv.cells.Spelling;

/** People and organisations: {@code A. Example <a@example.org> [role=chair] [status=accepted]}. */
public final class PeopleSpellings {

  private static final String SENT_BY = "sent_by";
  private static final String DIRECTORY = "directory";
  private static final String PARAMETER = "parameter";
  private static final String KIND = "kind";
  private static final String ROLE = "role";
  private static final String STATUS = "status";
  private static final String RSVP = "rsvp";
  private static final String DELEGATED_TO = "delegated_to";
  private static final String DELEGATED_FROM = "delegated_from";
  private static final String MEMBER_OF = "member_of";
  private static final String URI = "uri";
  private static final String EMAIL = "email";
  private static final String PHONE = "phone";

  private static final Spelling<Attendee.Kind> KINDS = WordSpellings.choice(Attendee.Kind.class);
  private static final Spelling<Attendee.Role> ROLES = WordSpellings.choice(Attendee.Role.class);
  private static final Spelling<Attendee.Status> STATUSES =
      WordSpellings.choice(Attendee.Status.class);

  public static final Spelling<CalendarUser> USER =
      new ItemSpelling<>(EventModel.CALENDAR_USER.what()) {
        @Override
        public String write(CalendarUser user) {
          return user(user).toString();
        }

        @Override
        protected CalendarUser value(Item item) {
          return user(item.only(SENT_BY, DIRECTORY, TextSpelling.LANGUAGE, PARAMETER));
        }
      };

  public static final Spelling<Attendee> ATTENDEE =
      new ItemSpelling<>(EventModel.ATTENDEE.what()) {
        @Override
        public String write(Attendee attendee) {
          Item item = user(attendee.user());
          if (attendee.kind() != Attendee.Kind.INDIVIDUAL) {
            item.with(KIND, KINDS.write(attendee.kind()));
          }
          if (attendee.role() != Attendee.Role.REQUIRED) {
            item.with(ROLE, ROLES.write(attendee.role()));
          }
          if (attendee.status() != Attendee.Status.NEEDS_ACTION) {
            item.with(STATUS, STATUSES.write(attendee.status()));
          }
          if (!attendee.rsvp()) {
            item.with(RSVP, "no");
          }
          return item.with(DELEGATED_TO, attendee.delegatedTo(), WordSpellings.ADDRESS::write)
              .with(DELEGATED_FROM, attendee.delegatedFrom(), WordSpellings.ADDRESS::write)
              .with(MEMBER_OF, attendee.memberOf(), WordSpellings.ADDRESS::write)
              .toString();
        }

        @Override
        protected Attendee value(Item item) {
          item.only(
              KIND,
              ROLE,
              STATUS,
              RSVP,
              DELEGATED_TO,
              DELEGATED_FROM,
              MEMBER_OF,
              SENT_BY,
              DIRECTORY,
              TextSpelling.LANGUAGE,
              PARAMETER);
          return new Attendee(
              user(item),
              item.get(KIND, KINDS).orElse(Attendee.Kind.INDIVIDUAL),
              item.get(ROLE, ROLES).orElse(Attendee.Role.REQUIRED),
              item.get(STATUS, STATUSES).orElse(Attendee.Status.NEEDS_ACTION),
              item.get(RSVP, WordSpellings.YES_NO).orElse(true),
              item.all(DELEGATED_TO, "delegatedTo", WordSpellings.ADDRESS),
              item.all(DELEGATED_FROM, "delegatedFrom", WordSpellings.ADDRESS),
              item.all(MEMBER_OF, "memberOf", WordSpellings.ADDRESS));
        }
      };

  static final Spelling<Organization> ORGANIZATION =
      new ItemSpelling<>(EventModel.ORGANIZATION.what()) {
        @Override
        public String write(Organization organization) {
          return named(organization.name(), organization.email())
              .with(URI, organization.uri(), java.net.URI::toString)
              .toString();
        }

        @Override
        protected Organization value(Item item) {
          item.only(URI);
          Named named = Named.of(item.spelled());
          boolean both = named.address.isPresent() && named.name.isPresent();
          return new Organization(
              both ? named.name.get() : item.text(),
              item.get(URI, WordSpellings.URI_TEXT),
              both ? named.address : Optional.empty());
        }
      };

  static final Spelling<Contact> CONTACT =
      new ItemSpelling<>(EventModel.CONTACT.what()) {
        @Override
        public String write(Contact contact) {
          Item item = Item.of(contact.label().value());
          return TextSpelling.add(item, contact.label())
              .with(EMAIL, contact.email())
              .with(PHONE, contact.phone())
              .with(URI, contact.uri(), java.net.URI::toString)
              .toString();
        }

        @Override
        protected Contact value(Item item) {
          item.only(TextSpelling.LANGUAGE, EMAIL, PHONE, URI);
          return new Contact(
              TextSpelling.read(item, item.text()),
              item.get(EMAIL),
              item.get(PHONE),
              item.get(URI, WordSpellings.URI_TEXT));
        }
      };

  private PeopleSpellings() {}

  private static Item user(CalendarUser user) {
    Item item =
        user.name().isPresent()
            ? named(user.name().get(), Optional.of(WordSpellings.ADDRESS.write(user.address())))
            : Item.of(WordSpellings.ADDRESS.write(user.address()));
    return item.with(SENT_BY, user.sentBy(), WordSpellings.ADDRESS::write)
        .with(DIRECTORY, user.directory(), java.net.URI::toString)
        .with(TextSpelling.LANGUAGE, user.language())
        .with(PARAMETER, user.parameters(), RawText::parameter);
  }

  private static CalendarUser user(Item item) {
    Named named = Named.of(item.spelled());
    String address = named.address.orElseGet(item::text);
    List<RawParameter> parameters = item.all(PARAMETER, "parameters", RawText.PARAMETER);
    return new CalendarUser(
        item.read("address", address, WordSpellings.ADDRESS),
        named.address.isPresent() ? named.name : Optional.empty(),
        item.get(SENT_BY, WordSpellings.ADDRESS),
        item.get(DIRECTORY, WordSpellings.URI_TEXT),
        item.get(TextSpelling.LANGUAGE),
        parameters);
  }

  private static Item named(String name, Optional<String> address) {
    return address.isEmpty()
        ? Item.of(name)
        : Item.ofSpelled(Item.escape(name) + " <" + Item.escape(address.get()) + ">");
  }

  /** A name with an address in angle brackets behind it. */
  private record Named(Optional<String> name, Optional<String> address) {

    static Named of(String spelled) {
      int open = -1;
      for (int i = 0; i < spelled.length(); i++) {
        if (Item.isEscape(spelled, i)) {
          i++;
        } else if (spelled.charAt(i) == '<') {
          open = i;
        }
      }
      boolean closed = open >= 0 && spelled.endsWith(">");
      if (!closed) {
        return new Named(Optional.empty(), Optional.empty());
      }
      int end = open;
      if (end > 0 && spelled.charAt(end - 1) == ' ') {
        end--;
      }
      String name = Item.unescape(spelled.substring(0, end));
      String address = Item.unescape(spelled.substring(open + 1, spelled.length() - 1));
      return new Named(name.isEmpty() ? Optional.empty() : Optional.of(name), Optional.of(address));
    }
  }
}
