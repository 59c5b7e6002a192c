package org.convene.io.json;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Address;
import org.convene.event.Contact;
import org.convene.event.Geo;
import org.convene.event.Link;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Place;
import org.convene.event.Registration;
import org.convene.event.Relation;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Texts, places, organisations, links. */
final class Values {

  static final Codec<Text> TEXT = new TextCodec();
  static final Codec<Uid> UID = Scalars.string("a uid", Uid::of, Uid::value);
  static final Codec<Geo> GEO = new GeoCodec();
  static final Codec<Address> ADDRESS = address();
  static final Codec<Organization> ORGANIZATION = organization();
  static final Codec<Contact> CONTACT = contact();
  static final Codec<Link> LINK = link();
  static final Codec<Relation> RELATION = relation();
  static final Codec<Registration> REGISTRATION = registration();
  static final Codec<Place> PLACE = new PlaceCodec();

  private Values() {}

  /** A plain string, or an object whose keys are languages. */
  private static final class TextCodec implements Codec<Text> {
    @Override
    public @Nullable Text read(Node node, Context in) {
      if (node.is(Node.Kind.STRING)) {
        return Text.of(node.text);
      }
      Map<String, String> translations = new LinkedHashMap<>();
      for (int i = 0; i < node.names.size(); i++) {
        Node translation = node.values.get(i);
        if (translation.is(Node.Kind.NULL)) {
          continue;
        }
        String text = in.read(node.names.get(i), translation, Scalars.STRING);
        if (text == null) {
          return null;
        }
        translations.put(node.names.get(i), text);
      }
      if (translations.isEmpty()) {
        return in.expected("a string or an object such as {\"en\": \"…\"}", node);
      }
      Map.Entry<String, String> first = translations.entrySet().iterator().next();
      String language = first.getKey();
      String value = first.getValue();
      translations.remove(language);
      return new Text(value, Optional.of(language), translations);
    }

    @Override
    public void write(Text text, JsonGenerator out) {
      if (text.language().isEmpty() && text.translations().isEmpty()) {
        out.writeString(text.value());
        return;
      }
      out.writeStartObject();
      out.writeName(text.language().orElse("und"));
      out.writeString(text.value());
      text.translations()
          .forEach(
              (language, translation) -> {
                out.writeName(language);
                out.writeString(translation);
              });
      out.writeEndObject();
    }
  }

  private static final class GeoCodec implements Codec<Geo> {
    private static final Codec<Geo> OBJECT = object();

    private static Codec<Geo> object() {
      Shape<Geo> shape = new Shape<>("a geographic position");
      var latitude = shape.must("latitude", Scalars.DOUBLE, Geo::latitude);
      var longitude = shape.must("longitude", Scalars.DOUBLE, Geo::longitude);
      return shape.made(v -> new Geo(v.get(latitude), v.get(longitude)));
    }

    @Override
    public @Nullable Geo read(Node node, Context in) {
      if (node.is(Node.Kind.ARRAY) && node.values.size() == 2) {
        Double latitude = in.read("0", node.values.get(0), Scalars.DOUBLE);
        Double longitude = in.read("1", node.values.get(1), Scalars.DOUBLE);
        return latitude == null || longitude == null ? null : new Geo(latitude, longitude);
      }
      return node.is(Node.Kind.OBJECT)
          ? OBJECT.read(node, in)
          : in.expected("[latitude, longitude]", node);
    }

    @Override
    public void write(Geo geo, JsonGenerator out) {
      out.writeStartArray();
      out.writeNumber(geo.latitude());
      out.writeNumber(geo.longitude());
      out.writeEndArray();
    }
  }

  private static final class PlaceCodec implements Codec<Place> {
    private final Codec<Venue> venue = venue();
    private final Codec<OnlineVenue> online = online();

    @Override
    public @Nullable Place read(Node node, Context in) {
      return node.get("online") == null ? venue.read(node, in) : online.read(node, in);
    }

    @Override
    public void write(Place place, JsonGenerator out) {
      if (place instanceof Venue it) {
        venue.write(it, out);
      } else if (place instanceof OnlineVenue it) {
        online.write(it, out);
      }
    }
  }

  private static Codec<Venue> venue() {
    Shape<Venue> shape = new Shape<>("a place");
    var name = shape.must("name", TEXT, Venue::name);
    var room = shape.may("room", Scalars.STRING, Venue::room);
    var address = shape.may("address", ADDRESS, Venue::address);
    var geo = shape.may("geo", GEO, Venue::geo);
    var uri = shape.may("uri", Scalars.LINK, Venue::uri);
    return shape.made(
        v -> new Venue(v.get(name), v.get(room), v.get(address), v.get(geo), v.get(uri)));
  }

  private static Codec<OnlineVenue> online() {
    Shape<OnlineVenue> shape = new Shape<>("an online place");
    var uri = shape.must("online", Scalars.LINK, OnlineVenue::uri);
    var name = shape.may("name", TEXT, OnlineVenue::name);
    var features =
        shape.usual(
            "features",
            Codec.listOf(Scalars.choice(OnlineVenue.Feature.class)),
            List.of(),
            it -> new ArrayList<>(it.features()));
    var passcode = shape.may("passcode", Scalars.STRING, OnlineVenue::passcode);
    return shape.made(
        v -> {
          Set<OnlineVenue.Feature> set = EnumSet.noneOf(OnlineVenue.Feature.class);
          set.addAll(v.get(features));
          return new OnlineVenue(v.get(uri), v.get(name), set, v.get(passcode));
        });
  }

  private static Codec<Address> address() {
    Shape<Address> shape = new Shape<>("an address");
    var street = shape.may("street", Scalars.STRING, Address::street);
    var locality = shape.may("locality", Scalars.STRING, Address::locality);
    var region = shape.may("region", Scalars.STRING, Address::region);
    var code = shape.may("postalCode", Scalars.STRING, Address::postalCode);
    var country = shape.may("country", Scalars.STRING, Address::country);
    return shape.made(
        v ->
            new Address(
                v.get(street), v.get(locality), v.get(region), v.get(code), v.get(country)));
  }

  private static Codec<Organization> organization() {
    Shape<Organization> shape = new Shape<>("an organization");
    var name = shape.must("name", Scalars.STRING, Organization::name);
    var uri = shape.may("uri", Scalars.LINK, Organization::uri);
    var email = shape.may("email", Scalars.STRING, Organization::email);
    return shape.made(v -> new Organization(v.get(name), v.get(uri), v.get(email)));
  }

  private static Codec<Contact> contact() {
    Shape<Contact> shape = new Shape<>("a contact");
    var label = shape.must("label", TEXT, Contact::label);
    var email = shape.may("email", Scalars.STRING, Contact::email);
    var phone = shape.may("phone", Scalars.STRING, Contact::phone);
    var uri = shape.may("uri", Scalars.LINK, Contact::uri);
    return shape.made(v -> new Contact(v.get(label), v.get(email), v.get(phone), v.get(uri)));
  }

  private static Codec<Link> link() {
    Shape<Link> shape = new Shape<>("a link");
    var href = shape.must("href", Scalars.LINK, Link::href);
    var rel = shape.may("rel", Scalars.STRING, Link::rel);
    var label = shape.may("label", TEXT, Link::label);
    var mediaType = shape.may("mediaType", Scalars.STRING, Link::mediaType);
    var language = shape.may("language", Scalars.STRING, Link::language);
    return shape.made(
        v -> new Link(v.get(href), v.get(rel), v.get(label), v.get(mediaType), v.get(language)));
  }

  private static Codec<Relation> relation() {
    Shape<Relation> shape = new Shape<>("a relation");
    var type = shape.must("type", Scalars.choice(Relation.Type.class), Relation::type);
    var uid = shape.must("uid", UID, Relation::uid);
    return shape.made(v -> new Relation(v.get(type), v.get(uid)));
  }

  private static Codec<Registration> registration() {
    Shape<Registration> shape = new Shape<>("a registration");
    var url = shape.may("url", Scalars.LINK, Registration::url);
    var state = shape.may("state", Scalars.choice(Registration.State.class), Registration::state);
    var deadline = shape.may("deadline", Scalars.EVENT_TIME, Registration::deadline);
    var note = shape.may("note", TEXT, Registration::note);
    return shape.made(
        v -> new Registration(v.get(url), v.get(state), v.get(deadline), v.get(note)));
  }
}
