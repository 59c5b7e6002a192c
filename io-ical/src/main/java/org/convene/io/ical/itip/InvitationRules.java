package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventValidator;
import org.convene.event.InvalidEventException;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.StandardRule;
import org.convene.event.Violation;
import org.convene.series.NoSuchInstanceException;
import org.convene.text.Expected;

/** What a message about an event needs, beyond what every event has. */
public final class InvitationRules {

  private InvitationRules() {}

  /**
   * What an event lacks.
   *
   * @param attendees whether it needs attendees
   */
  public static List<Violation> violations(Event event, boolean attendees) {
    List<Violation> violations = new ArrayList<>();
    schedule(event, "", violations);
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      schedule(overrides.get(i), "/recurrence/overrides/" + i, violations);
    }
    if (event.title().filter(title -> !title.value().isBlank()).isEmpty()) {
      violations.add(
          Violation.error(
              "/title", "invite.title-missing", Expected.foundNone("a title in an invitation")));
    }
    organizer(event, violations);
    if (attendees && event.meeting().attendees().isEmpty()) {
      somebody(violations);
    }
    return violations;
  }

  /** Refuses what lacks anything. */
  public static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidEventException(violations);
    }
  }

  /** That there is somebody to be told. */
  public static void somebody(List<Violation> violations) {
    violations.add(
        Violation.error(
            "/meeting/attendees",
            "invite.attendees-missing",
            Expected.foundNone("at least one attendee")));
  }

  /** That a party sends its own event, and that its instances have the same organizer. */
  public static void isOrganizer(Event event, CalendarAddress party, List<Violation> violations) {
    isOrganizer(event, party, "", violations);
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      isOrganizer(overrides.get(i), party, "/recurrence/overrides/" + i, violations);
    }
  }

  private static void isOrganizer(
      Event event, CalendarAddress party, String path, List<Violation> violations) {
    Optional<CalendarUser> organizer = event.meeting().organizer();
    if (organizer.isPresent() && !Attendees.same(organizer.get().address(), party)) {
      violations.add(
          Violation.error(
              path + "/meeting/organizer/address",
              "invite.organizer-differs",
              Expected.foundInstead("the sender " + party, organizer.get().address().toString())));
    }
  }

  /** What an answer needs: an organizer, the attendee, and an event that takes place. */
  public static List<Violation> toAnswer(Event event, CalendarAddress attendee) {
    List<Violation> violations = toAsk(event);
    isOn(event, violations);
    invited(event, attendee, violations);
    return violations;
  }

  /** That an event is not cancelled. */
  static void isOn(Event event, List<Violation> violations) {
    if (Outgoing.isCancelled(event)) {
      violations.add(
          Violation.error(
              "/status",
              "invite.cancelled",
              Expected.foundInstead("an event that takes place", "a cancelled one")));
    }
  }

  /** That a delegate is another person. */
  public static void delegate(Event event, CalendarAddress delegate, CalendarAddress attendee) {
    if (Attendees.isOrganizer(event.meeting(), delegate) || Attendees.same(delegate, attendee)) {
      refuse(
          List.of(
              Violation.error(
                  "/meeting/attendees",
                  "invite.delegate",
                  Expected.foundInstead(
                      "somebody else than organizer and attendee", delegate.toString()))));
    }
  }

  /** That an event has an organizer to be asked. */
  public static List<Violation> toAsk(Event event) {
    List<Violation> violations = new ArrayList<>(0);
    organizer(event, violations);
    return violations;
  }

  /** What an event needs to be sent to those who are to come. */
  public static List<Violation> toSend(Event event, boolean attendees) {
    List<Violation> violations = violations(event, attendees);
    takesPlace(event, violations);
    instances(event, violations);
    return violations;
  }

  /** What another version of an event needs to be sent. */
  public static List<Violation> toUpdate(Event sent, Event changed, boolean attendees) {
    List<Violation> violations = toSend(changed, attendees);
    canGrow(sent, violations);
    sameEvent(sent, changed, violations);
    return violations;
  }

  /** What an event needs for others to be told that it is off. */
  public static List<Violation> toCancel(Event sent) {
    List<Violation> violations = violations(sent, true);
    canGrow(sent, violations);
    return violations;
  }

  /**
   * That an event takes place, as one must to which people are invited; and all that follow an
   * instance: a request can neither call them cancelled (RFC 5546 section 3.2.2) nor exclude them.
   */
  public static void takesPlace(Event event, List<Violation> violations) {
    if (Outgoing.isCancelled(event)) {
      violations.add(
          Violation.error(
              "/status",
              "invite.cancelled",
              Expected.foundInstead("an event that takes place", "a cancelled one")
                  + ", which Scheduling.cancel tells its attendees of"));
    }
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      RecurrenceId id = overrides.get(i).recurrenceId().orElseThrow();
      if (id.thisAndFuture() && Outgoing.isCancelled(overrides.get(i))) {
        violations.add(
            Violation.error(
                "/recurrence/overrides/" + i + "/status",
                "invite.cancelled",
                Expected.foundInstead(
                        "later instances that take place",
                        "cancelled ones from " + id.instance() + " on")
                    + "; end the series before them, as Series.splitAt does"));
      }
    }
  }

  /** That an event and each of its overrides can have a next sequence number. */
  public static void canGrow(Event event, List<Violation> violations) {
    canGrow(event, "", violations);
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      canGrow(overrides.get(i), "/recurrence/overrides/" + i, violations);
    }
  }

  private static void canGrow(Event event, String path, List<Violation> violations) {
    if (event.sequence() == Integer.MAX_VALUE) {
      violations.add(
          Violation.error(
              path + "/sequence",
              "invite.sequence",
              Expected.found("a number that can grow", event.sequence())));
    }
  }

  /** That an event is no instance whose series is elsewhere. */
  public static void isSeries(Event event, List<Violation> violations) {
    if (event.recurrenceId().isPresent()) {
      violations.add(
          Violation.error(
              "/recurrenceId",
              "invite.instance-unknown",
              Expected.foundInstead("a series", "one instance of it")
                  + ", which Scheduling.cancel(event) cancels"));
    }
  }

  /**
   * That a series takes place, and each override is of an instance: what the rules of every event
   * only warn of. What is sent counts: there a cancelled instance is an excluded one.
   */
  public static void instances(Event event, List<Violation> violations) {
    if (event.recurrence().isEmpty()) {
      return;
    }
    List<Violation> told = EventValidator.standard().validate(event);
    for (Violation it : of(told, StandardRule.RECURRENCE_OVERRIDE_NO_INSTANCE)) {
      violations.add(Violation.error(it.path(), it.code(), withNearest(event, it)));
    }
    Event sent = Outgoing.whole(event);
    boolean same = sent.recurrence().excluded().equals(event.recurrence().excluded());
    List<Violation> toldOfSent = same ? told : EventValidator.standard().validate(sent);
    for (Violation it : of(toldOfSent, StandardRule.RECURRENCE_NO_INSTANCE)) {
      violations.add(Violation.error(it.path(), it.code(), it.message()));
    }
  }

  private static List<Violation> of(List<Violation> told, StandardRule rule) {
    return told.stream().filter(it -> it.code().equals(rule.code())).toList();
  }

  /** What is said of an override of no instance, with what the series has instead. */
  private static String withNearest(Event event, Violation violation) {
    String index = violation.path().replaceAll("\\D", "");
    Event override = event.recurrence().overrides().get(Integer.parseInt(index));
    try {
      new ItipInstances(event).ids().instance(override.recurrenceId().orElseThrow().instance());
    } catch (NoSuchInstanceException e) {
      return Objects.requireNonNull(e.getMessage());
    } catch (IllegalStateException e) { // finding that out would take too long
      return violation.message();
    }
    return violation.message();
  }

  /** That two versions are of one event, with one organizer. */
  public static void sameEvent(Event sent, Event changed, List<Violation> violations) {
    if (!sent.uid().equals(changed.uid())) {
      violations.add(
          Violation.error(
              "/uid",
              "invite.uid-changed",
              Expected.found(
                  "the uid that was sent, " + Expected.quoted(sent.uid().value()),
                  changed.uid().value())));
    }
    Optional<CalendarUser> before = sent.meeting().organizer();
    Optional<CalendarUser> after = changed.meeting().organizer();
    if (before.isPresent()
        && after.isPresent()
        && !Attendees.same(before.get().address(), after.get().address())) {
      violations.add(
          Violation.error(
              "/meeting/organizer/address",
              "invite.organizer-changed",
              Expected.foundInstead(
                  "the organizer who has sent it, " + before.get().address(),
                  after.get().address().toString())));
    }
  }

  /** That an address is one of those invited. */
  public static void invited(Event event, CalendarAddress attendee, List<Violation> violations) {
    if (Attendees.find(event.meeting(), attendee).isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/attendees",
              "invite.attendee-unknown",
              Expected.foundInstead(attendee + " among the attendees", "no such address")));
    }
  }

  private static void schedule(Event event, String path, List<Violation> violations) {
    if (event.schedule() instanceof Schedule.Undated) {
      violations.add(
          Violation.error(
              path + "/schedule",
              "invite.undated",
              Expected.foundNone("a date") + "; give the event a date"));
    } else if (event.schedule() instanceof Schedule.Floating floating) {
      violations.add(
          Violation.error(
              path + "/schedule",
              "invite.floating",
              Expected.foundInstead("a time in a zone", floating.start() + " without one")
                  + "; say in which zone, since each attendee would read it as their own time"));
    }
  }

  private static void organizer(Event event, List<Violation> violations) {
    Optional<CalendarUser> organizer = event.meeting().organizer();
    if (organizer.isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/organizer",
              "invite.organizer-missing",
              Expected.foundNone("an organizer with an e-mail address")));
    } else if (organizer.get().address().email().filter(email -> !email.isBlank()).isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/organizer/address",
              "invite.organizer-address",
              Expected.found(
                  "an e-mail address such as mailto:a@example.org",
                  organizer.get().address().toString())));
    }
  }
}
