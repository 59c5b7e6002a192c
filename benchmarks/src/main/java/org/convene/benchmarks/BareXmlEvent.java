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
  @XmlType(
      propOrder = {
        "undated",
        "first",
        "last",
        "start",
        "timeZone",
        "end",
        "endTimeZone",
        "duration"
      })
  static final class Schedule {
    @XmlElement(namespace = NAMESPACE)
    @Nullable String undated;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String first;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String last;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String endTimeZone;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String duration;

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

    @XmlElement(namespace = NAMESPACE)
    @Nullable String room;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String email;

    @XmlElement(namespace = NAMESPACE)
    @Nullable Country address;

    @XmlElement(namespace = NAMESPACE)
    @Nullable Country geo;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String uri;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Meeting {
    @XmlElement(namespace = NAMESPACE)
    @Nullable User organizer;

    @XmlElementWrapper(name = "attendees", namespace = NAMESPACE)
    @XmlElement(name = "attendee", namespace = NAMESPACE)
    @Nullable List<Attendee> attendees;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static class User {
    @XmlElement(namespace = NAMESPACE)
    @Nullable URI address;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String name;

    @XmlElement(namespace = NAMESPACE)
    @Nullable URI sentBy;

    @XmlElement(namespace = NAMESPACE)
    @Nullable URI directory;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String language;

    @XmlElementWrapper(name = "parameters", namespace = NAMESPACE)
    @XmlElement(name = "parameter", namespace = NAMESPACE)
    @Nullable List<Named> parameters;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Attendee extends User {
    @XmlElement(namespace = NAMESPACE)
    @Nullable String kind;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String role;

    @XmlElement(namespace = NAMESPACE)
    @Nullable String status;

    @XmlElement(namespace = NAMESPACE)
    @Nullable Boolean rsvp;

    @XmlElementWrapper(name = "delegatedTo", namespace = NAMESPACE)
    @XmlElement(name = "address", namespace = NAMESPACE)
    @Nullable List<URI> delegatedTo;

    @XmlElementWrapper(name = "delegatedFrom", namespace = NAMESPACE)
    @XmlElement(name = "address", namespace = NAMESPACE)
    @Nullable List<URI> delegatedFrom;

    @XmlElementWrapper(name = "memberOf", namespace = NAMESPACE)
    @XmlElement(name = "address", namespace = NAMESPACE)
    @Nullable List<URI> memberOf;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Classification {
    @XmlElement(namespace = NAMESPACE)
    @Nullable Term eventType;

    @XmlElementWrapper(name = "categories", namespace = NAMESPACE)
    @XmlElement(name = "category", namespace = NAMESPACE)
    @Nullable List<Term> categories;

    @XmlElementWrapper(name = "topics", namespace = NAMESPACE)
    @XmlElement(name = "topic", namespace = NAMESPACE)
    @Nullable List<Term> topics;

    @XmlElementWrapper(name = "targetAudiences", namespace = NAMESPACE)
    @XmlElement(name = "targetAudience", namespace = NAMESPACE)
    @Nullable List<Term> targetAudiences;

    @XmlElement(namespace = NAMESPACE)
    @Nullable Text geographicScope;

    @XmlElementWrapper(name = "regions", namespace = NAMESPACE)
    @XmlElement(name = "region", namespace = NAMESPACE)
    @Nullable List<Term> regions;

    @XmlElementWrapper(name = "countries", namespace = NAMESPACE)
    @XmlElement(name = "country", namespace = NAMESPACE)
    @Nullable List<Country> countries;

    @XmlElement(namespace = NAMESPACE)
    @Nullable Boolean workstreamOutput;

    @XmlElementWrapper(name = "workstreams", namespace = NAMESPACE)
    @XmlElement(name = "workstream", namespace = NAMESPACE)
    @Nullable List<Term> workstreams;

    @XmlElement(namespace = NAMESPACE)
    @Nullable Boolean regionalReviewProcess;

    @XmlElementWrapper(name = "reviewRegions", namespace = NAMESPACE)
    @XmlElement(name = "reviewRegion", namespace = NAMESPACE)
    @Nullable List<String> reviewRegions;

    @XmlElement(namespace = NAMESPACE)
    @Nullable Country gcmObjectives;

    @XmlElementWrapper(name = "guidingPrinciples", namespace = NAMESPACE)
    @XmlElement(name = "guidingPrinciple", namespace = NAMESPACE)
    @Nullable List<String> guidingPrinciples;

    @XmlElementWrapper(name = "sdgGoals", namespace = NAMESPACE)
    @XmlElement(name = "sdgGoal", namespace = NAMESPACE)
    @Nullable List<String> sdgGoals;

    @XmlElementWrapper(name = "sdgTargets", namespace = NAMESPACE)
    @XmlElement(name = "sdgTarget", namespace = NAMESPACE)
    @Nullable List<String> sdgTargets;

    @XmlElementWrapper(name = "sdgIndicators", namespace = NAMESPACE)
    @XmlElement(name = "sdgIndicator", namespace = NAMESPACE)
    @Nullable List<String> sdgIndicators;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Term {
    @XmlValue @Nullable String label;

    @XmlAttribute(name = "lang", namespace = XML)
    @Nullable String language;

    @XmlAttribute @Nullable String code;

    @XmlAttribute @Nullable URI uri;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Country {
    @XmlElement(namespace = NAMESPACE)
    @Nullable String name;

    @XmlAttribute @Nullable String code;
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
