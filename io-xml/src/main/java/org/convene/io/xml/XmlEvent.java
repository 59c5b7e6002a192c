package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binding class: an event. */
@XmlRootElement(name = XmlNames.EVENT)
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "uid",
      "recurrenceId",
      "url",
      "sequence",
      "created",
      "updated",
      "stamp",
      "title",
      "description",
      "htmlDescription",
      "schedule",
      "places",
      "attendanceMode",
      "organizers",
      "contacts",
      "meeting",
      "languages",
      "interpretation",
      "classification",
      "publicationStatus",
      "status",
      "links",
      "attachments",
      "images",
      "registration",
      "reminders",
      "relations",
      "privacy",
      "freeBusy",
      "priority",
      "color",
      "footnotes",
      "recurrence",
      "extensions"
    })
final class XmlEvent {
  @Nullable String uid;

  XmlTimes.@Nullable RecurrenceId recurrenceId;

  @Nullable String url;

  @Nullable String sequence;

  @Nullable String created;

  @Nullable String updated;

  @Nullable String stamp;

  @XmlElement(name = "title")
  @Nullable List<XmlText> title;

  @XmlElement(name = "description")
  @Nullable List<XmlText> description;

  @XmlElement(name = "htmlDescription")
  @Nullable List<XmlText> htmlDescription;

  XmlTimes.@Nullable Schedule schedule;

  @XmlElementWrapper(name = "places")
  @XmlElements({
    @XmlElement(name = "venue", type = XmlPlaces.Venue.class),
    @XmlElement(name = "onlineVenue", type = XmlPlaces.OnlineVenue.class)
  })
  @Nullable List<Object> places;

  @Nullable String attendanceMode;

  @XmlElementWrapper(name = "organizers")
  @XmlElement(name = "organization")
  @Nullable List<XmlPeople.Organization> organizers;

  @XmlElementWrapper(name = "contacts")
  @XmlElement(name = "contact")
  @Nullable List<XmlPeople.Contact> contacts;

  XmlPeople.@Nullable Meeting meeting;

  @XmlElementWrapper(name = "languages")
  @XmlElement(name = "language")
  @Nullable List<XmlTerms.Label> languages;

  @XmlElementWrapper(name = "interpretation")
  @XmlElement(name = "language")
  @Nullable List<XmlTerms.Label> interpretation;

  XmlTerms.@Nullable Classification classification;

  XmlTerms.@Nullable Label publicationStatus;

  @Nullable String status;

  @XmlElementWrapper(name = "links")
  @XmlElement(name = "link")
  @Nullable List<XmlDetails.Link> links;

  @XmlElementWrapper(name = "attachments")
  @XmlElement(name = "attachment")
  @Nullable List<XmlDetails.Attachment> attachments;

  @XmlElementWrapper(name = "images")
  @XmlElement(name = "image")
  @Nullable List<XmlDetails.Image> images;

  XmlDetails.@Nullable Registration registration;

  @XmlElementWrapper(name = "reminders")
  @XmlElement(name = "reminder")
  @Nullable List<XmlDetails.Reminder> reminders;

  @XmlElementWrapper(name = "relations")
  @XmlElement(name = "relation")
  @Nullable List<XmlDetails.Relation> relations;

  @Nullable String privacy;

  @Nullable String freeBusy;

  @Nullable String priority;

  @Nullable String color;

  @XmlElementWrapper(name = "footnotes")
  @XmlElement(name = "footnote")
  @Nullable List<XmlDetails.Footnote> footnotes;

  XmlTimes.@Nullable Recurrence recurrence;

  @Nullable XmlExtensions extensions;
}
