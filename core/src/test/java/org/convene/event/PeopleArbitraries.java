package org.convene.event;

import static org.convene.event.TextArbitraries.few;
import static org.convene.event.TextArbitraries.maybe;
import static org.convene.event.TextArbitraries.strings;
import static org.convene.event.TextArbitraries.tags;
import static org.convene.event.TextArbitraries.texts;
import static org.convene.event.TextArbitraries.uris;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators for those who host an event, answer for it and are invited. */
public final class PeopleArbitraries {

  private PeopleArbitraries() {}

  /** Organisations that host. */
  public static Arbitrary<Organization> organizations() {
    return Combinators.combine(strings(), maybe(uris()), maybe(emails())).as(Organization::new);
  }

  /** Contacts. */
  public static Arbitrary<Contact> contacts() {
    return Combinators.combine(texts(), maybe(emails()), maybe(strings()), maybe(uris()))
        .as(Contact::new);
  }

  private static Arbitrary<String> emails() {
    return Arbitraries.oneOf(Arbitraries.of("unmignet@example.org", "a+b@example.org"), strings());
  }

  /** Meetings in which nobody is invited twice. */
  public static Arbitrary<Meeting> meetings() {
    return Combinators.combine(
            maybe(users()),
            attendees().list().ofMaxSize(4).uniqueElements(it -> it.address().key()))
        .as(Meeting::new);
  }

  /** Attendees of every sort. */
  public static Arbitrary<Attendee> attendees() {
    return Combinators.combine(
            users(),
            Arbitraries.of(Attendee.Kind.class),
            Arbitraries.of(Attendee.Role.class),
            Arbitraries.of(Attendee.Status.class),
            Arbitraries.of(true, false),
            few(addresses()),
            few(addresses()),
            few(addresses()))
        .as(Attendee::new);
  }

  private static Arbitrary<CalendarUser> users() {
    return Combinators.combine(
            addresses(),
            maybe(strings()),
            maybe(addresses()),
            maybe(uris()),
            maybe(tags()),
            ExtensionArbitraries.parameters())
        .as(CalendarUser::new);
  }

  private static Arbitrary<CalendarAddress> addresses() {
    Arbitrary<String> mail =
        Combinators.combine(
                Arbitraries.of("mailto:", "MAILTO:"),
                Arbitraries.integers().between(0, 9999),
                Arbitraries.of("a", "a.b", "a+b", "%22a%20b%22", "o'neil", "ü", "a%2Cb"))
            .as((scheme, i, local) -> scheme + local + i + "@example.org");
    Arbitrary<String> other =
        Arbitraries.integers()
            .between(0, 9999)
            .map(i -> (i % 2 == 0 ? "https://example.org/users/a,b;c/" : "urn:x-user:") + i);
    return Arbitraries.oneOf(mail, mail, mail, other).map(CalendarAddress::of);
  }
}
