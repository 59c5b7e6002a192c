package org.convene.event;

import java.util.List;
import java.util.Objects;
import org.convene.arguments.Arguments;
import org.convene.description.Kind;

/**
 * A calendar user invited to a meeting, with their answer (RFC 5545 section 3.8.4.1).
 *
 * <pre>{@code
 * Attendee.of("a@example.org").named("A. Example").withRole(Attendee.Role.CHAIR);
 * }</pre>
 *
 * <p>Immutable.
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

  /** The kind of calendar user, {@code CUTYPE} (RFC 5545 section 3.2.3). */
  public enum Kind {
    /** A person. */
    INDIVIDUAL,
    /** A group of people. */
    GROUP,
    /** A resource other than a room, such as a projector. */
    RESOURCE,
    /** A room. */
    ROOM,
    /** A calendar user of unknown kind. */
    UNKNOWN
  }

  /** An attendee's role at the meeting, {@code ROLE} (RFC 5545 section 3.2.16). */
  public enum Role {
    /** The attendee chairs the meeting. */
    CHAIR,
    /** The attendee is required. */
    REQUIRED,
    /** The attendee is welcome, but not required. */
    OPTIONAL,
    /** The attendee is informed and does not take part. */
    NON_PARTICIPANT
  }

  /** An attendee's answer, {@code PARTSTAT} (RFC 5545 section 3.2.12). */
  public enum Status {
    /** The attendee has not answered. */
    NEEDS_ACTION,
    /** The attendee accepted. */
    ACCEPTED,
    /** The attendee declined. */
    DECLINED,
    /** The attendee accepted tentatively. */
    TENTATIVE,
    /** The attendee delegated to somebody else. */
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
    delegatedTo = Arguments.listOf(delegatedTo, "delegatedTo");
    delegatedFrom = Arguments.listOf(delegatedFrom, "delegatedFrom");
    memberOf = Arguments.listOf(memberOf, "memberOf");
  }

  /**
   * Returns a person who is required and is asked to answer.
   *
   * @param mailbox an e-mail address, a URI, or a name and an address such as {@code Ann
   *     <a@example.org>}
   * @return the attendee
   * @throws IllegalArgumentException if it is none of them
   */
  public static Attendee of(String mailbox) {
    Objects.requireNonNull(mailbox, "mailbox");
    return of(CalendarUser.of(mailbox));
  }

  /**
   * Returns a person who is optional and is asked to answer.
   *
   * @param mailbox an e-mail address, a URI, or a name and an address such as {@code Ann
   *     <a@example.org>}
   * @return the attendee
   * @throws IllegalArgumentException if it is none of them
   */
  public static Attendee optional(String mailbox) {
    return of(mailbox).withRole(Role.OPTIONAL);
  }

  /**
   * Returns a person who is required and is asked to answer.
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
   * Returns this attendee with another name to show.
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
   * Returns this attendee with another calendar user.
   *
   * @param user the address and name
   * @return a new attendee
   */
  public Attendee withUser(CalendarUser user) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns this attendee with another kind of calendar user.
   *
   * @param kind person, group, room or resource
   * @return a new attendee
   */
  public Attendee withKind(Kind kind) {
    return new Attendee(
        user.without("CUTYPE"), kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns this attendee with another role.
   *
   * @param role what they do at the meeting
   * @return a new attendee
   */
  public Attendee withRole(Role role) {
    return new Attendee(
        user.without("ROLE"), kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns this attendee with another answer.
   *
   * @param status what they answered
   * @return a new attendee
   */
  public Attendee withStatus(Status status) {
    return new Attendee(
        user.without("PARTSTAT"), kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns this attendee, asked or not asked to answer.
   *
   * @param rsvp whether an answer is asked for
   * @return a new attendee
   */
  public Attendee withRsvp(boolean rsvp) {
    return new Attendee(
        user.without("RSVP"), kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns this attendee with other delegates.
   *
   * @param delegatedTo who goes in their place, in order
   * @return a new attendee
   */
  public Attendee withDelegatedTo(List<CalendarAddress> delegatedTo) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns this attendee with other delegators.
   *
   * @param delegatedFrom whose place they take, in order
   * @return a new attendee
   */
  public Attendee withDelegatedFrom(List<CalendarAddress> delegatedFrom) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns this attendee with other groups.
   *
   * @param memberOf the groups they are invited with, in order
   * @return a new attendee
   */
  public Attendee withMemberOf(List<CalendarAddress> memberOf) {
    return new Attendee(user, kind, role, status, rsvp, delegatedTo, delegatedFrom, memberOf);
  }

  /**
   * Returns the address of the attendee.
   *
   * @return the user's address
   */
  public CalendarAddress address() {
    return user.address();
  }
}
