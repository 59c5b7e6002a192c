package org.convene.event;

import java.util.List;
import java.util.Objects;
import org.convene.description.Kind;

/**
 * Somebody invited to a meeting, and what they answered (RFC 5545 section 3.8.4.1).
 *
 * <pre>{@code
 * Attendee.of("a@example.org").named("A. Example").withRole(Attendee.Role.CHAIR);
 * }</pre>
 *
 * @param user who it is
 * @param kind person, group, room or thing ({@code CUTYPE})
 * @param role what they do there ({@code ROLE})
 * @param status what they answered ({@code PARTSTAT})
 * @param rsvp whether an answer is asked for ({@code RSVP})
 * @param delegatedTo who goes in their place
 * @param delegatedFrom whose place they take
 * @param memberOf the groups they are invited with
 */
public record Attendee(
    CalendarUser user,
    Kind kind,
    Role role,
    Status status,
    boolean rsvp,
    List<CalendarAddress> delegatedTo,
    List<CalendarAddress> delegatedFrom,
    List<CalendarAddress> memberOf) {

  /** What sort of calendar user it is (RFC 5545 section 3.2.3). */
  public enum Kind {
    /** A person. */
    INDIVIDUAL,
    /** Several people. */
    GROUP,
    /** A thing, such as a projector. */
    RESOURCE,
    /** A room. */
    ROOM,
    /** Not known. */
    UNKNOWN
  }

  /** What an attendee does at the meeting (RFC 5545 section 3.2.16). */
  public enum Role {
    /** Leads it. */
    CHAIR,
    /** Is needed. */
    REQUIRED,
    /** May come. */
    OPTIONAL,
    /** Is only told of it. */
    NON_PARTICIPANT
  }

  /** What an attendee answered (RFC 5545 section 3.2.12). */
  public enum Status {
    /** Nothing yet. */
    NEEDS_ACTION,
    /** Comes. */
    ACCEPTED,
    /** Does not come. */
    DECLINED,
    /** May come. */
    TENTATIVE,
    /** Sends somebody. */
    DELEGATED
  }

  /** Copies the lists. */
  public Attendee {
    Objects.requireNonNull(delegatedTo, "delegatedTo");
    Objects.requireNonNull(delegatedFrom, "delegatedFrom");
    Objects.requireNonNull(memberOf, "memberOf");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(status, "status");
    delegatedTo = List.copyOf(delegatedTo);
    delegatedFrom = List.copyOf(delegatedFrom);
    memberOf = List.copyOf(memberOf);
  }

  /**
   * A person who is needed and asked to answer.
   *
   * @param address an e-mail address or a URI
   * @return the attendee
   * @throws IllegalArgumentException where it is neither
   */
  public static Attendee of(String address) {
    Objects.requireNonNull(address, "address");
    return of(CalendarUser.of(address));
  }

  /**
   * Returns a person who may come and is asked to answer.
   *
   * @param address an e-mail address or a URI
   * @return the attendee
   * @throws IllegalArgumentException where it is neither
   */
  public static Attendee optional(String address) {
    return of(address).withRole(Role.OPTIONAL);
  }

  /**
   * A person who is needed and asked to answer.
   *
   * @param user who it is
   * @return the attendee
   */
  public static Attendee of(CalendarUser user) {
    return new Attendee(
        user,
        Kind.INDIVIDUAL,
        Role.REQUIRED,
        Status.NEEDS_ACTION,
        true,
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * This attendee under a name.
   *
   * @param name the name to show
   * @return a new attendee
   */
  public Attendee named(String name) {
    Objects.requireNonNull(name, "name");
    return new Attendee(
        user.withName(name), kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * This attendee of another kind.
   *
   * @param kind the kind
   * @return a new attendee
   */
  public Attendee withKind(Kind kind) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * This attendee in another role.
   *
   * @param role the role
   * @return a new attendee
   */
  public Attendee withRole(Role role) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * This attendee with another answer.
   *
   * @param status the answer
   * @return a new attendee
   */
  public Attendee withStatus(Status status) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * This attendee, asked to answer or not.
   *
   * @param rsvp whether an answer is asked for
   * @return a new attendee
   */
  public Attendee withRsvp(boolean rsvp) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * The address of the attendee.
   *
   * @return the user's address
   */
  public CalendarAddress address() {
    return user.address();
  }
}
