package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.convene.recurrence.EventTime;

/**
 * The registration for an event.
 *
 * <p>Immutable.
 *
 * @param url where to register
 * @param state whether registration is open
 * @param deadline the last day or moment to register
 * @param note what else there is to know
 */
public record Registration(
    Optional<URI> url, Optional<State> state, Optional<EventTime> deadline, Optional<Text> note) {

  /** The state of a registration. */
  public enum State {
    /** Registration is open. */
    OPEN,
    /** Registration is closed. */
    CLOSED
  }

  private static final Registration NONE =
      new Registration(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Refuses null. */
  public Registration {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(note, "note");
  }

  /**
   * Returns the empty registration, of which nothing is known.
   *
   * @return the empty registration
   */
  public static Registration none() {
    return NONE;
  }

  /**
   * Returns an open registration at a page.
   *
   * @param url the page
   * @return the registration
   */
  public static Registration open(URI url) {
    Objects.requireNonNull(url, "url");
    return new Registration(
        Optional.of(url), Optional.of(State.OPEN), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a closed registration.
   *
   * @return the registration
   */
  public static Registration closed() {
    return new Registration(
        Optional.empty(), Optional.of(State.CLOSED), Optional.empty(), Optional.empty());
  }

  /**
   * Returns this registration with another deadline.
   *
   * @param deadline the last day or moment to register
   * @return a new registration
   */
  public Registration until(EventTime deadline) {
    Objects.requireNonNull(deadline, "deadline");
    return new Registration(url, state, Optional.of(deadline), note);
  }

  /**
   * Returns this registration with another note.
   *
   * @param note what else there is to know
   * @return a new registration
   */
  public Registration withNote(Text note) {
    Objects.requireNonNull(note, "note");
    return new Registration(url, state, deadline, Optional.of(note));
  }

  /**
   * Tells whether nothing is known of the registration.
   *
   * @return true where every part is empty
   */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
