package org.convene.io.xml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.convene.event.Address;
import org.convene.event.Geo;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.jspecify.annotations.Nullable;

/** Where an event is. */
final class Places implements Codec<Object, Place> {

  static final Codec<Object, Place> PLACE = new Places();

  private final Codec<XmlPlaces.Venue, Venue> venue = venue();
  private final Codec<XmlPlaces.OnlineVenue, OnlineVenue> online = online();

  private Places() {}

  @Override
  public @Nullable Place read(Object from, Context in) {
    return from instanceof XmlPlaces.Venue it
        ? venue.read(it, in)
        : online.read((XmlPlaces.OnlineVenue) from, in);
  }

  @Override
  public Object write(Place place) {
    return place.match(venue::write, online::write);
  }

  private static Codec<XmlPlaces.Venue, Venue> venue() {
    Shape<XmlPlaces.Venue, Venue> shape = new Shape<>("a venue", XmlPlaces.Venue::new);
    var name = shape.must("name", Texts.TEXT, Venue::name, x -> x.name, (x, v) -> x.name = v);
    var room = shape.string("room", Venue::room, x -> x.room, (x, v) -> x.room = v);
    var address =
        shape.may("address", address(), Venue::address, x -> x.address, (x, v) -> x.address = v);
    var geo = shape.may("geo", geo(), Venue::geo, x -> x.geo, (x, v) -> x.geo = v);
    var uri = shape.link("uri", Venue::uri, x -> x.uri, (x, v) -> x.uri = v);
    return shape.made(
        v -> new Venue(v.get(name), v.get(room), v.get(address), v.get(geo), v.get(uri)));
  }

  private static Codec<XmlPlaces.OnlineVenue, OnlineVenue> online() {
    Shape<XmlPlaces.OnlineVenue, OnlineVenue> shape =
        new Shape<>("an online venue", XmlPlaces.OnlineVenue::new);
    var uri = shape.must("uri", Scalars.LINK, OnlineVenue::uri, x -> x.uri, (x, v) -> x.uri = v);
    var name = shape.may("name", Texts.TEXT, OnlineVenue::name, x -> x.name, (x, v) -> x.name = v);
    var features =
        shape.list(
            "features",
            Scalars.choice(OnlineVenue.Feature.class),
            it -> new ArrayList<>(it.features()),
            x -> x.features,
            (x, v) -> x.features = v);
    var passcode =
        shape.string("passcode", OnlineVenue::passcode, x -> x.passcode, (x, v) -> x.passcode = v);
    return shape.made(
        v -> new OnlineVenue(v.get(uri), v.get(name), set(v.get(features)), v.get(passcode)));
  }

  private static Set<OnlineVenue.Feature> set(List<OnlineVenue.Feature> features) {
    Set<OnlineVenue.Feature> set = EnumSet.noneOf(OnlineVenue.Feature.class);
    set.addAll(features);
    return set;
  }

  private static Codec<XmlPlaces.Address, Address> address() {
    Shape<XmlPlaces.Address, Address> shape = new Shape<>("an address", XmlPlaces.Address::new);
    var street = shape.string("street", Address::street, x -> x.street, (x, v) -> x.street = v);
    var locality =
        shape.string("locality", Address::locality, x -> x.locality, (x, v) -> x.locality = v);
    var region = shape.string("region", Address::region, x -> x.region, (x, v) -> x.region = v);
    var code =
        shape.string(
            "postalCode", Address::postalCode, x -> x.postalCode, (x, v) -> x.postalCode = v);
    var country =
        shape.string("country", Address::country, x -> x.country, (x, v) -> x.country = v);
    return shape.made(
        v ->
            new Address(
                v.get(street), v.get(locality), v.get(region), v.get(code), v.get(country)));
  }

  private static Codec<XmlPlaces.Geo, Geo> geo() {
    Shape<XmlPlaces.Geo, Geo> shape = new Shape<>("a position", XmlPlaces.Geo::new);
    var latitude =
        shape.must(
            "latitude", Scalars.DOUBLE, Geo::latitude, x -> x.latitude, (x, v) -> x.latitude = v);
    var longitude =
        shape.must(
            "longitude",
            Scalars.DOUBLE,
            Geo::longitude,
            x -> x.longitude,
            (x, v) -> x.longitude = v);
    return shape.made(v -> new Geo(v.get(latitude), v.get(longitude)));
  }
}
