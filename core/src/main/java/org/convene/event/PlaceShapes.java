package org.convene.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.description.Shape.Parts;

/** What the places of an event consist of. */
final class PlaceShapes {

  static final Shape<Geo, Parts> GEO = Shape.of("a geographic position", PlaceShapes::geo);
  static final Shape<Address, Parts> ADDRESS = Shape.of("an address", PlaceShapes::address);
  static final Shape<Venue, Parts> VENUE = Shape.of("a place", PlaceShapes::venue);
  static final Shape<OnlineVenue, Parts> ONLINE_VENUE =
      Shape.of("an online place", PlaceShapes::onlineVenue);

  private PlaceShapes() {}

  private static Function<Parts, Geo> geo(Shape.Fields<Geo> fields) {
    var latitude = fields.required("latitude", Kinds.DOUBLE, Geo::latitude);
    var longitude = fields.required("longitude", Kinds.DOUBLE, Geo::longitude);
    return v -> new Geo(v.get(latitude), v.get(longitude));
  }

  private static Function<Parts, Address> address(Shape.Fields<Address> fields) {
    var street = fields.optional("street", Kinds.STRING, Address::street);
    var locality = fields.optional("locality", Kinds.STRING, Address::locality);
    var region = fields.optional("region", Kinds.STRING, Address::region);
    var code = fields.optional("postalCode", Kinds.STRING, Address::postalCode);
    var country = fields.optional("country", Kinds.STRING, Address::country);
    return v ->
        new Address(v.get(street), v.get(locality), v.get(region), v.get(code), v.get(country));
  }

  private static Function<Parts, Venue> venue(Shape.Fields<Venue> fields) {
    var name = fields.required("name", Kinds.TEXT, Venue::name);
    var room = fields.optional("room", Kinds.STRING, Venue::room);
    var address = fields.optional("address", new Kind.Part<>(ADDRESS), Venue::address);
    var geo = fields.optional("geo", new Kind.Part<>(GEO), Venue::geo);
    var uri = fields.optional("uri", Kinds.LINK, Venue::uri);
    return v -> new Venue(v.get(name), v.get(room), v.get(address), v.get(geo), v.get(uri));
  }

  private static Function<Parts, OnlineVenue> onlineVenue(Shape.Fields<OnlineVenue> fields) {
    var uri = fields.required("uri", Kinds.LINK, OnlineVenue::uri);
    var name = fields.optional("name", Kinds.TEXT, OnlineVenue::name);
    var features =
        fields.many(
            "features",
            Kinds.choice(OnlineVenue.Feature.class),
            it -> new ArrayList<>(it.features()));
    var passcode = fields.optional("passcode", Kinds.STRING, OnlineVenue::passcode);
    return v -> {
      Set<OnlineVenue.Feature> set = EnumSet.noneOf(OnlineVenue.Feature.class);
      set.addAll(v.get(features));
      return new OnlineVenue(v.get(uri), v.get(name), set, v.get(passcode));
    };
  }
}
