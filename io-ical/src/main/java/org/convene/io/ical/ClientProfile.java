package org.convene.io.ical;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.Rule;
import org.convene.event.Violation;
import org.convene.io.ical.profiles.Checkup;
import org.convene.io.ical.profiles.Client;
import org.convene.io.ical.profiles.ClientRule;

/**
 * What a client refuses or misreads in an invitation. An error is what it refuses or shows at a
 * wrong time or not at all, a warning what it shows less of; {@code docs/clients.md} has each rule
 * with its source.
 *
 * <pre>{@code
 * for (Violation violation : ClientProfile.OUTLOOK.check(event)) {
 *   System.err.println(violation);
 * }
 * }</pre>
 *
 * <p>An event is judged as {@link Invitation} writes it: what that mends is not told. Whether an
 * invitation can be made of the event at all is not asked here.
 *
 * <p>Immutable; threads may share it.
 */
public enum ClientProfile {
  /** What every client takes, Thunderbird too: the rules of all profiles. */
  PORTABLE(EnumSet.allOf(Client.class)),
  /** Outlook and Exchange. */
  OUTLOOK(EnumSet.of(Client.OUTLOOK)),
  /** Google Calendar and Gmail. */
  GOOGLE(EnumSet.of(Client.GOOGLE)),
  /** Calendar of macOS and iOS, and iCloud. */
  APPLE(EnumSet.of(Client.APPLE));

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
  private final List<ClientRule> rules;

  ClientProfile(Set<Client> clients) {
    this.rules = ClientRule.of(clients);
  }

  /**
   * Returns what the client would refuse or misread.
   *
   * @param event with its overrides
   * @return the violations, each with the path, a code and what the clients do; empty where the
   *     event suits the client
   */
  public List<Violation> check(Event event) {
    Objects.requireNonNull(event, "event");
    return Checkup.of(rules, event);
  }

  /**
   * Returns what the client would refuse or misread in the events of one message.
   *
   * @param events with their overrides; those of one message have one uid
   * @return the violations; a path begins with the place of the event in the list, as in {@code
   *     /0/schedule}
   */
  public List<Violation> check(List<Event> events) {
    return Checkup.of(rules, Invitations.copy(events, "events"));
  }

  /**
   * Returns the rules, for an {@link org.convene.event.EventValidator}. They judge a description
   * without the block that an invitation adds to it, and no message of several events.
   *
   * @return the rules in the order of {@code docs/clients.md}
   */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }
}
