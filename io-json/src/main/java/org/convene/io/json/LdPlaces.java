package org.convene.io.json;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.event.Address;
import org.convene.event.Geo;
import org.convene.event.Kinds;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The places of an event: {@code Place}, {@code PostalAddress}, {@code VirtualLocation}, text. */
final class LdPlaces {

  private LdPlaces() {}

  static @Nullable Place read(Node node, LdIn in) {
    if (!node.is(Node.Kind.OBJECT) || node.get("@value") != null) {
      return text(node, in);
    }
    boolean isVirtual = LdIn.isA(node, "VirtualLocation");
    boolean isPhysical = node.get("address") != null || node.get("geo") != null;
    boolean isLink = node.get("url") != null && node.get("name") == null && !isPhysical;
    if (isVirtual || (isLink && LdIn.types(node).isEmpty())) {
      return online(node, in);
    }
    return LdIn.isA(node, "PostalAddress") ? addressAlone(node, in) : venue(node, in);
  }

  private static @Nullable Place text(Node node, LdIn in) {
    String text = in.text(node);
    if (text == null) {
      return null;
    }
    URI uri = text.matches("(?i)https?://\\S+") ? Kinds.LINK.read(text) : null;
    return uri == null ? Venue.named(text) : OnlineVenue.at(uri);
  }

  private static @Nullable Place online(Node node, LdIn in) {
    in.rest(node, "url", "name");
    Optional<URI> uri = in.part(node, "url", in::uri);
    Optional<Text> name = text(node, "name", in);
    if (uri.isEmpty()) {
      return in.unread("a VirtualLocation with the member url", node);
    }
    return new OnlineVenue(uri.get(), name, Set.of(), Optional.empty());
  }

  private static @Nullable Place addressAlone(Node node, LdIn in) {
    Address address = address(node, in, "name");
    return named(node, text(node, "name", in), Optional.ofNullable(address), in)
        .map(
            name ->
                new Venue(
                    name,
                    Optional.empty(),
                    Optional.ofNullable(address),
                    Optional.empty(),
                    Optional.empty()))
        .orElse(null);
  }

  private static @Nullable Place venue(Node node, LdIn in) {
    in.rest(node, "name", "address", "geo", "url", "containsPlace");
    Optional<Address> address = in.part(node, "address", it -> address(it, in));
    Optional<Geo> geo = in.part(node, "geo", it -> geo(it, in));
    Optional<URI> uri = in.part(node, "url", in::uri);
    Optional<String> room = in.part(node, "containsPlace", it -> room(it, in));
    return named(node, text(node, "name", in), address, in)
        .map(name -> new Venue(name, room, address, geo, uri))
        .orElse(null);
  }

  /** The name of a place, or of its address where it has none. */
  private static Optional<Text> named(
      Node node, Optional<Text> name, Optional<Address> address, LdIn in) {
    if (name.isPresent()) {
      return name;
    }
    Optional<String> instead =
        address.flatMap(
            it ->
                Stream.of(it.street(), it.locality(), it.region(), it.country())
                    .flatMap(Optional::stream)
                    .findFirst());
    if (instead.isEmpty()) {
      in.unread("a Place with the member name or address", node);
      return Optional.empty();
    }
    in.changed(
        node,
        "schema-org.place-name",
        Expected.foundNone("the name of a place")
            + "; named by its address, "
            + Expected.quoted(instead.get()));
    return Optional.of(Text.of(instead.get()));
  }

  private static Optional<Text> text(Node node, String name, LdIn in) {
    return LdValues.text(node, name, in);
  }

  private static @Nullable String room(Node node, LdIn in) {
    if (!LdIn.isA(node, "MeetingRoom", "Room")) {
      return in.unread("a MeetingRoom", node);
    }
    in.rest(node, "name");
    return in.part(node, "name", in::text).orElse(null);
  }

  private static @Nullable Geo geo(Node node, LdIn in) {
    in.rest(node, "latitude", "longitude");
    Optional<Double> latitude = in.part(node, "latitude", it -> in.word(Kinds.DOUBLE, it));
    Optional<Double> longitude = in.part(node, "longitude", it -> in.word(Kinds.DOUBLE, it));
    boolean isThere =
        latitude.filter(it -> Math.abs(it) <= 90).isPresent()
            && longitude.filter(it -> Math.abs(it) <= 180).isPresent();
    return isThere
        ? new Geo(latitude.get(), longitude.get())
        : in.unread("GeoCoordinates with latitude and longitude", node);
  }

  private static @Nullable Address address(Node node, LdIn in) {
    if (!node.is(Node.Kind.OBJECT) || node.get("@value") != null) {
      String text = in.text(node);
      return text == null
          ? null
          : new Address(
              Optional.of(text),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
    }
    return address(node, in, "");
  }

  private static @Nullable Address address(Node node, LdIn in, String known) {
    in.rest(
        node,
        "streetAddress",
        "addressLocality",
        "addressRegion",
        "postalCode",
        "addressCountry",
        known);
    Address address =
        new Address(
            in.part(node, "streetAddress", in::text),
            in.part(node, "addressLocality", in::text),
            in.part(node, "addressRegion", in::text),
            in.part(node, "postalCode", in::text),
            in.part(node, "addressCountry", it -> country(it, in)));
    Stream<Optional<String>> parts =
        Stream.of(
            address.street(),
            address.locality(),
            address.region(),
            address.postalCode(),
            address.country());
    return parts.anyMatch(Optional::isPresent) ? address : null;
  }

  private static @Nullable String country(Node node, LdIn in) {
    if (node.is(Node.Kind.OBJECT) && node.get("@value") == null) {
      in.rest(node, "name");
      return in.part(node, "name", in::text).orElse(null);
    }
    return in.text(node);
  }

  static void write(List<Place> places, LdOut out) {
    out.each(
        "location",
        places,
        it -> it instanceof Venue venue ? venue(venue, out) : online((OnlineVenue) it, out));
  }

  private static Node online(OnlineVenue place, LdOut out) {
    return out.of("VirtualLocation")
        .name("name", place.name())
        .put("url", place.uri().toString())
        .node;
  }

  private static Node venue(Venue venue, LdOut document) {
    LdOut out = document.of("Place").name("name", Optional.of(venue.name()));
    venue.address().ifPresent(it -> out.put("address", address(it, document)));
    venue
        .geo()
        .ifPresent(
            it ->
                out.put(
                    "geo",
                    document
                        .of("GeoCoordinates")
                        .put("latitude", LdOut.number(it.latitude()))
                        .put("longitude", LdOut.number(it.longitude()))
                        .node));
    out.put("url", venue.uri());
    venue
        .room()
        .ifPresent(it -> out.put("containsPlace", document.of("MeetingRoom").put("name", it).node));
    return out.node;
  }

  private static Node address(Address address, LdOut document) {
    return document
        .of("PostalAddress")
        .put("streetAddress", address.street())
        .put("addressLocality", address.locality())
        .put("addressRegion", address.region())
        .put("postalCode", address.postalCode())
        .put("addressCountry", address.country())
        .node;
  }
}
