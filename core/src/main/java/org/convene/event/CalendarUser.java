package org.convene.event;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person, group or room that a calendar knows (RFC 5545 sections 3.8.4.1 and 3.8.4.3).
 *
 * @param address where invites and answers go
 * @param name the name to show ({@code CN})
 * @param sentBy who acts for this user ({@code SENT-BY})
 * @param directory an entry about the user ({@code DIR})
 * @param language the language the user reads, BCP 47 ({@code LANGUAGE})
 * @param parameters parameters of other names, kept as they were written
 */
public record CalendarUser(
    CalendarAddress address,
    Optional<String> name,
    Optional<CalendarAddress> sentBy,
    Optional<URI> directory,
    Optional<String> language,
    List<RawParameter> parameters) {

  /** Turns line breaks of the name into LF and copies the parameters. */
  public CalendarUser {
    Objects.requireNonNull(sentBy, "sentBy");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(address, "address");
    name = Lines.normalize(name, "name");
    parameters = List.copyOf(parameters);
  }

  /**
   * A user known by an address.
   *
   * @param address an e-mail address or a URI
   * @return the user
   * @throws IllegalArgumentException where it is neither
   */
  public static CalendarUser of(String address) {
    Objects.requireNonNull(address, "address");
    return of(CalendarAddress.of(address));
  }

  /**
   * A user known by an address.
   *
   * @param address the address
   * @return the user
   */
  public static CalendarUser of(CalendarAddress address) {
    return new CalendarUser(
        address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * This user under another name.
   *
   * @param name the name to show
   * @return a new user
   */
  public CalendarUser withName(String name) {
    Objects.requireNonNull(name, "name");
    return new CalendarUser(address, Optional.of(name), sentBy, directory, language, parameters);
  }

  /**
   * This user with somebody who acts for them.
   *
   * @param sentBy who acts
   * @return a new user
   */
  public CalendarUser withSentBy(CalendarAddress sentBy) {
    Objects.requireNonNull(sentBy, "sentBy");
    return new CalendarUser(address, name, Optional.of(sentBy), directory, language, parameters);
  }
}
