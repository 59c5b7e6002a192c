package org.convene.io.csv.values;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Address;
import org.convene.event.EventModel;
import org.convene.event.Geo;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.ItemSpelling;
import org.convene.io.csv.cells.Spelling;

/**
 * Places: {@code Palais des Nations [room=XX] [locality=Geneva]}, and online {@code
 * https://media.un.org/ [online=UN Web TV]}.
 */
public final class PlaceSpellings {

  private static final String ONLINE = "online";
  private static final String FEATURE = "feature";
  private static final String PASSCODE = "passcode";
  private static final String ROOM = "room";
  private static final String STREET = "street";
  private static final String LOCALITY = "locality";
  private static final String REGION = "region";
  private static final String POSTAL_CODE = "postal_code";
  private static final String COUNTRY = "country";
  private static final String ADDRESS = "address";
  private static final String GEO = "geo";
  private static final String URI = "uri";

  /** Stands for an online place without a name. */
  private static final String UNNAMED = "yes";

  private static final Spelling<OnlineVenue.Feature> FEATURES =
      WordSpellings.choice(OnlineVenue.Feature.class);
  private static final Set<String> ADDRESS_NAMES =
      Set.of(STREET, LOCALITY, REGION, POSTAL_CODE, COUNTRY, ADDRESS);

  static final Spelling<Geo> GEO_TEXT =
      Spelling.of(
          "a latitude and a longitude such as 46.2,6.1",
          geo -> geo.latitude() + "," + geo.longitude(),
          PlaceSpellings::geo);

  static final Spelling<Place> PLACE =
      new ItemSpelling<>(EventModel.VENUE.what()) {
        @Override
        public String write(Place place) {
          return place.match(PlaceSpellings::venue, PlaceSpellings::online);
        }

        @Override
        protected Place value(Item item) {
          return item.get(ONLINE).isPresent() ? online(item) : venue(item);
        }
      };

  private PlaceSpellings() {}

  private static Geo geo(String text) {
    int comma = text.indexOf(',');
    if (comma < 0) {
      throw new IllegalArgumentException(text);
    }
    return new Geo(
        Double.parseDouble(text.substring(0, comma)),
        Double.parseDouble(text.substring(comma + 1)));
  }

  private static String venue(Venue venue) {
    Item item =
        TextSpelling.add(Item.of(venue.name().value()), venue.name()).with(ROOM, venue.room());
    if (venue.address().isPresent()) {
      Address address = venue.address().get();
      int before = item.names().size();
      item.with(STREET, address.street())
          .with(LOCALITY, address.locality())
          .with(REGION, address.region())
          .with(POSTAL_CODE, address.postalCode())
          .with(COUNTRY, address.country());
      if (item.names().size() == before) {
        item.with(ADDRESS, "none");
      }
    }
    return item.with(GEO, venue.geo(), GEO_TEXT::write)
        .with(URI, venue.uri(), java.net.URI::toString)
        .toString();
  }

  private static Optional<Address> address(Item item) {
    return Collections.disjoint(item.names(), ADDRESS_NAMES)
        ? Optional.empty()
        : Optional.of(
            new Address(
                item.get(STREET),
                item.get(LOCALITY),
                item.get(REGION),
                item.get(POSTAL_CODE),
                item.get(COUNTRY)));
  }

  private static Venue venue(Item item) {
    item.only(
        TextSpelling.LANGUAGE,
        ROOM,
        STREET,
        LOCALITY,
        REGION,
        POSTAL_CODE,
        COUNTRY,
        ADDRESS,
        GEO,
        URI);
    return new Venue(
        TextSpelling.read(item, item.text()),
        item.get(ROOM),
        address(item),
        item.get(GEO, GEO_TEXT),
        item.get(URI, WordSpellings.URI_TEXT));
  }

  private static String online(OnlineVenue venue) {
    Item item = Item.of(venue.uri().toString());
    if (venue.name().isEmpty()) {
      item.with(ONLINE, UNNAMED);
    } else {
      String name = venue.name().get().value();
      item.with(ONLINE, name.equals(UNNAMED) ? '\\' + name : name.replace("\\", "\\\\"));
      TextSpelling.add(item, venue.name().get());
    }
    venue.features().forEach(feature -> item.with(FEATURE, FEATURES.write(feature)));
    return item.with(PASSCODE, venue.passcode()).toString();
  }

  private static OnlineVenue online(Item item) {
    item.only(ONLINE, TextSpelling.LANGUAGE, FEATURE, PASSCODE);
    String name = item.get(ONLINE).orElse(UNNAMED);
    Optional<Text> named =
        name.equals(UNNAMED)
            ? Optional.empty()
            : Optional.of(
                TextSpelling.read(
                    item, name.equals('\\' + UNNAMED) ? UNNAMED : name.replace("\\\\", "\\")));
    Set<OnlineVenue.Feature> features = EnumSet.noneOf(OnlineVenue.Feature.class);
    features.addAll(item.all(FEATURE, "features", FEATURES));
    return new OnlineVenue(
        item.read(URI, WordSpellings.URI_TEXT), named, features, item.get(PASSCODE));
  }
}
