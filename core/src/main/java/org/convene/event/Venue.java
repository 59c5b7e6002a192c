package org.convene.event;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place people go to (RFC 5545 LOCATION and GEO, RFC 9073 VLOCATION, schema.org Place).
 *
 * <p>Immutable.
 *
 * @param name as the source writes it: {@code Tbilisi, Georgia - KUDO} is not taken apart
 * @param room the room in the place
 * @param address the postal address
 * @param geo where it is on the globe
 * @param uri a page about the place
 */
public record Venue(
    Text name,
    Optional<String> room,
    Optional<Address> address,
    Optional<Geo> geo,
    Optional<URI> uri)
    implements Place {

  /** Turns line breaks of the room into LF. */
  public Venue {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(geo, "geo");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(name, "name");
    room = Lines.normalize(room, "room");
  }

  /**
   * Returns a venue that has a name only.
   *
   * @param name the name, in a language not known
   * @return the venue
   */
  public static Venue named(String name) {
    Objects.requireNonNull(name, "name");
    return named(Text.of(name));
  }

  /**
   * Returns a venue that has a name only.
   *
   * @param name the name
   * @return the venue
   */
  public static Venue named(Text name) {
    return new Venue(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the venue on one line as people write it: room, name, address.
   *
   * @return such as {@code Room 12, UN Building, 405 East 42nd Street, New York}; what the name has
   *     in it is not said again
   */
  public String oneLine() {
    String text = name.value();
    if (room.isEmpty() && address.isEmpty()) {
      return text;
    }
    List<String> said = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    List<String> parts = new ArrayList<>();
    room.map(Venue::line).filter(it -> !said.contains(it)).ifPresent(parts::add);
    parts.add(text);
    address.stream()
        .flatMap(Address::parts)
        .map(Venue::line)
        .filter(it -> !said.contains(it))
        .forEach(parts::add);
    return String.join(", ", parts);
  }

  private static String line(String text) {
    return text.replace("\n", ", ");
  }

  /**
   * Returns this venue with another room.
   *
   * @param room the room
   * @return a new venue
   */
  public Venue withRoom(String room) {
    Objects.requireNonNull(room, "room");
    return new Venue(name, Optional.of(room), address, geo, uri);
  }

  /**
   * Returns this venue with another address.
   *
   * @param address the address
   * @return a new venue
   */
  public Venue withAddress(Address address) {
    Objects.requireNonNull(address, "address");
    return new Venue(name, room, Optional.of(address), geo, uri);
  }

  /**
   * Returns this venue at another position.
   *
   * @param geo the position
   * @return a new venue
   */
  public Venue withGeo(Geo geo) {
    Objects.requireNonNull(geo, "geo");
    return new Venue(name, room, address, Optional.of(geo), uri);
  }

  /**
   * Returns this venue with another page about it.
   *
   * @param uri the page
   * @return a new venue
   */
  public Venue withUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return new Venue(name, room, address, geo, Optional.of(uri));
  }
}
