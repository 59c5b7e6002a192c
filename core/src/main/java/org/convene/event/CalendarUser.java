package org.convene.event;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.arguments.Arguments;

/**
 * A person, group or room that a calendar knows (RFC 5545 sections 3.8.4.1 and 3.8.4.3).
 *
 * <p>Immutable.
 *
 * @param address where invites and answers go
 * @param name the name to show ({@code CN})
 * @param sentBy who acts for this user ({@code SENT-BY})
 * @param directory an entry about the user ({@code DIR})
 * @param language the language the user reads, BCP 47 ({@code LANGUAGE})
 * @param parameters parameters of other names, kept as they were written; of an attendee also one
 *     that says the default of its field, such as {@code ROLE=REQ-PARTICIPANT}
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
    parameters = Arguments.listOf(parameters, "parameters");
  }

  /**
   * Returns a user known by an address, and by a name where one stands before it.
   *
   * @param mailbox an e-mail address, a URI, or a name and an address such as {@code Ann
   *     <a@example.org>} (RFC 5322 section 3.4)
   * @return the user
   * @throws IllegalArgumentException if it is none of them
   */
  public static CalendarUser of(String mailbox) {
    Objects.requireNonNull(mailbox, "mailbox");
    return Mailbox.user(mailbox);
  }

  /**
   * Returns a user known by an address.
   *
   * @param address the address
   * @return the user
   */
  public static CalendarUser of(CalendarAddress address) {
    return new CalendarUser(
        address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * Returns this user with another address.
   *
   * @param address where invitations and answers go
   * @return a new user
   */
  public CalendarUser withAddress(CalendarAddress address) {
    return new CalendarUser(address, name, sentBy, directory, language, parameters);
  }

  /** Returns this user without the parameters of a name. */
  CalendarUser without(String parameter) {
    return parameters.stream().noneMatch(it -> it.name().equals(parameter))
        ? this
        : withParameters(parameters.stream().filter(it -> !it.name().equals(parameter)).toList());
  }

  /**
   * Returns this user with another name.
   *
   * @param name the name to show
   * @return a new user
   */
  public CalendarUser withName(String name) {
    Objects.requireNonNull(name, "name");
    return new CalendarUser(address, Optional.of(name), sentBy, directory, language, parameters);
  }

  /**
   * Returns this user without a name.
   *
   * @return a new user
   */
  public CalendarUser withoutName() {
    return new CalendarUser(address, Optional.empty(), sentBy, directory, language, parameters);
  }

  /**
   * Returns this user with another person who acts for them.
   *
   * @param sentBy who acts
   * @return a new user
   */
  public CalendarUser withSentBy(CalendarAddress sentBy) {
    Objects.requireNonNull(sentBy, "sentBy");
    return new CalendarUser(address, name, Optional.of(sentBy), directory, language, parameters);
  }

  /**
   * Returns this user without anybody who acts for them.
   *
   * @return a new user
   */
  public CalendarUser withoutSentBy() {
    return new CalendarUser(address, name, Optional.empty(), directory, language, parameters);
  }

  /**
   * Returns this user with another directory entry.
   *
   * @param directory the address of an entry about the user
   * @return a new user
   */
  public CalendarUser withDirectory(URI directory) {
    Objects.requireNonNull(directory, "directory");
    return new CalendarUser(address, name, sentBy, Optional.of(directory), language, parameters);
  }

  /**
   * Returns this user without a directory entry.
   *
   * @return a new user
   */
  public CalendarUser withoutDirectory() {
    return new CalendarUser(address, name, sentBy, Optional.empty(), language, parameters);
  }

  /**
   * Returns this user with another language.
   *
   * @param language the language the user reads, BCP 47
   * @return a new user
   */
  public CalendarUser withLanguage(String language) {
    Objects.requireNonNull(language, "language");
    return new CalendarUser(address, name, sentBy, directory, Optional.of(language), parameters);
  }

  /**
   * Returns this user without a language.
   *
   * @return a new user
   */
  public CalendarUser withoutLanguage() {
    return new CalendarUser(address, name, sentBy, directory, Optional.empty(), parameters);
  }

  /**
   * Returns this user with other parameters in place of its own.
   *
   * @param parameters parameters of other names, as they were written
   * @return a new user
   */
  public CalendarUser withParameters(List<RawParameter> parameters) {
    return new CalendarUser(address, name, sentBy, directory, language, parameters);
  }
}
