package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binding classes: where an event is. */
final class XmlPlaces {

  private XmlPlaces() {}

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"street", "locality", "region", "postalCode", "country"})
  static final class Address {
    @Nullable String street;

    @Nullable String locality;

    @Nullable String region;

    @Nullable String postalCode;

    @Nullable String country;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"latitude", "longitude"})
  static final class Geo {
    @Nullable String latitude;

    @Nullable String longitude;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"name", "room", "address", "geo", "uri"})
  static final class Venue {
    @XmlElement(name = "name")
    @Nullable List<XmlText> name;

    @Nullable String room;

    @Nullable Address address;

    @Nullable Geo geo;

    @Nullable String uri;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"uri", "name", "features", "passcode"})
  static final class OnlineVenue {
    @Nullable String uri;

    @XmlElement(name = "name")
    @Nullable List<XmlText> name;

    @XmlElementWrapper(name = "features")
    @XmlElement(name = "feature")
    @Nullable List<String> features;

    @Nullable String passcode;
  }
}
