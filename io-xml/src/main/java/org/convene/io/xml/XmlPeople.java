package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binding classes: who hosts, who helps, who is invited. */
final class XmlPeople {

  private XmlPeople() {}

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"name", "uri", "email"})
  static final class Organization {
    @Nullable String name;

    @Nullable String uri;

    @Nullable String email;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"label", "email", "phone", "uri"})
  static final class Contact {
    @XmlElement(name = "label")
    @Nullable List<XmlText> label;

    @Nullable String email;

    @Nullable String phone;

    @Nullable String uri;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"address", "name", "sentBy", "directory", "language", "parameters"})
  static class User {
    @Nullable String address;

    @Nullable String name;

    @Nullable String sentBy;

    @Nullable String directory;

    @Nullable String language;

    @XmlElementWrapper(name = "parameters")
    @XmlElement(name = "parameter")
    @Nullable List<XmlExtensions.Parameter> parameters;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      propOrder = {"kind", "role", "status", "rsvp", "delegatedTo", "delegatedFrom", "memberOf"})
  static final class Attendee extends User {
    @Nullable String kind;

    @Nullable String role;

    @Nullable String status;

    @Nullable String rsvp;

    @XmlElementWrapper(name = "delegatedTo")
    @XmlElement(name = "address")
    @Nullable List<String> delegatedTo;

    @XmlElementWrapper(name = "delegatedFrom")
    @XmlElement(name = "address")
    @Nullable List<String> delegatedFrom;

    @XmlElementWrapper(name = "memberOf")
    @XmlElement(name = "address")
    @Nullable List<String> memberOf;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"organizer", "attendees"})
  static final class Meeting {
    @Nullable User organizer;

    @XmlElementWrapper(name = "attendees")
    @XmlElement(name = "attendee")
    @Nullable List<Attendee> attendees;
  }
}
