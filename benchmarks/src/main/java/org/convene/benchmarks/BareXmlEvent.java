package org.convene.benchmarks;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a bare class for JAXB, with a member for each that ours has, most of them absent from
 * the typical event: no validation.
 */
@XmlRootElement(name = "event", namespace = BareXmlEvent.NAMESPACE)
@XmlAccessorType(XmlAccessType.FIELD)
final class BareXmlEvent {

  static final String NAMESPACE = "urn:convene:event:1";

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  @XmlElement(namespace = NAMESPACE)
  @Nullable String uid;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Named recurrenceId;

  @XmlElement(namespace = NAMESPACE)
  @Nullable URI url;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Integer sequence;

  @XmlElement(namespace = NAMESPACE)
  @Nullable String created;

  @XmlElement(namespace = NAMESPACE)
  @Nullable String updated;

  @XmlElement(namespace = NAMESPACE)
  @Nullable List<Text> title;

  @XmlElement(namespace = NAMESPACE)
  @Nullable List<Text> description;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Schedule schedule;

  @XmlElementWrapper(name = "places", namespace = NAMESPACE)
  @XmlElement(name = "venue", namespace = NAMESPACE)
  @Nullable List<Named> places;

  @XmlElement(namespace = NAMESPACE)
  @Nullable String attendanceMode;

  @XmlElementWrapper(name = "organizers", namespace = NAMESPACE)
  @XmlElement(name = "organization", namespace = NAMESPACE)
  @Nullable List<Named> organizers;

  @XmlElementWrapper(name = "contacts", namespace = NAMESPACE)
  @XmlElement(name = "contact", namespace = NAMESPACE)
  @Nullable List<Named> contacts;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Meeting meeting;

  @XmlElementWrapper(name = "languages", namespace = NAMESPACE)
  @XmlElement(name = "language", namespace = NAMESPACE)
  @Nullable List<String> languages;

  @XmlElementWrapper(name = "interpretation", namespace = NAMESPACE)
  @XmlElement(name = "language", namespace = NAMESPACE)
  @Nullable List<String> interpretation;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Classification classification;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Text publicationStatus;

  @XmlElement(namespace = NAMESPACE)
  @Nullable String status;

  @XmlElementWrapper(name = "links", namespace = NAMESPACE)
  @XmlElement(name = "link", namespace = NAMESPACE)
  @Nullable List<Named> links;

  @XmlElementWrapper(name = "attachments", namespace = NAMESPACE)
  @XmlElement(name = "attachment", namespace = NAMESPACE)
  @Nullable List<Named> attachments;

  @XmlElementWrapper(name = "images", namespace = NAMESPACE)
  @XmlElement(name = "image", namespace = NAMESPACE)
  @Nullable List<Named> images;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Named registration;

  @XmlElementWrapper(name = "reminders", namespace = NAMESPACE)
  @XmlElement(name = "reminder", namespace = NAMESPACE)
  @Nullable List<Named> reminders;

  @XmlElementWrapper(name = "relations", namespace = NAMESPACE)
  @XmlElement(name = "relation", namespace = NAMESPACE)
  @Nullable List<Named> relations;

  @XmlElement(namespace = NAMESPACE)
  @Nullable String privacy;

  @XmlElement(namespace = NAMESPACE)
  @Nullable String freeBusy;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Integer priority;

  @XmlElement(namespace = NAMESPACE)
  @Nullable String color;

  @XmlElementWrapper(name = "footnotes", namespace = NAMESPACE)
  @XmlElement(name = "footnote", namespace = NAMESPACE)
  @Nullable List<Text> footnotes;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Named recurrence;

  @XmlElement(namespace = NAMESPACE)
  @Nullable Named extensions;

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Text {
    @XmlValue @Nullable String value;

    @XmlAttribute(name = "lang", namespace = XML)
    @Nullable String language;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"start", "timeZone", "end"})
  static final class Schedule {
    @XmlElement(namespace = NAMESPACE)
    @XmlJavaTypeAdapter(Time.class)
    @Nullable LocalDateTime start;

    @XmlElement(namespace = NAMESPACE)
    @XmlJavaTypeAdapter(Zone.class)
    @Nullable ZoneId timeZone;

    @XmlElement(namespace = NAMESPACE)
    @XmlJavaTypeAdapter(Time.class)
    @Nullable LocalDateTime end;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Named {
    @XmlElement(namespace = NAMESPACE)
    @Nullable String name;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Meeting {
    @XmlElement(namespace = NAMESPACE)
    @Nullable User organizer;

    @XmlElementWrapper(name = "attendees", namespace = NAMESPACE)
    @XmlElement(name = "attendee", namespace = NAMESPACE)
    @Nullable List<User> attendees;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class User {
    @XmlElement(namespace = NAMESPACE)
    @Nullable URI address;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String name;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Classification {
    @XmlElementWrapper(name = "categories", namespace = NAMESPACE)
    @XmlElement(name = "category", namespace = NAMESPACE)
    @Nullable List<Text> categories;
  }

  static final class Time extends XmlAdapter<String, LocalDateTime> {
    @Override
    public LocalDateTime unmarshal(String text) {
      return LocalDateTime.parse(text);
    }

    @Override
    public String marshal(LocalDateTime time) {
      return time.toString();
    }
  }

  static final class Zone extends XmlAdapter<String, ZoneId> {
    @Override
    public ZoneId unmarshal(String text) {
      return ZoneId.of(text);
    }

    @Override
    public String marshal(ZoneId zone) {
      return zone.getId();
    }
  }
}
