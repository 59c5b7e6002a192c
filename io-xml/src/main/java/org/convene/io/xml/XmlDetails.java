package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binding classes: what goes with an event. */
final class XmlDetails {

  private XmlDetails() {}

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"href", "rel", "label", "mediaType", "language"})
  static final class Link {
    @Nullable String href;

    @Nullable String rel;

    @XmlElement(name = "label")
    @Nullable List<XmlText> label;

    @Nullable String mediaType;

    @Nullable String language;
  }

  /** What is at an address, or here. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"uri", "data"})
  static class Content {
    @Nullable String uri;

    @Nullable String data;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"mediaType", "label"})
  static final class Attachment extends Content {

    @Nullable String mediaType;

    @Nullable String label;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"mediaType", "display"})
  static final class Image extends Content {

    @Nullable String mediaType;

    @Nullable String display;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"url", "state", "deadline", "note"})
  static final class Registration {
    @Nullable String url;

    @Nullable String state;

    @Nullable String deadline;

    @XmlElement(name = "note")
    @Nullable List<XmlText> note;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"offset", "from", "at"})
  static final class Trigger {
    @Nullable String offset;

    @Nullable String from;

    @Nullable String at;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      propOrder = {
        "trigger",
        "action",
        "description",
        "summary",
        "recipients",
        "repeat",
        "interval",
        "attachments",
        "extensions"
      })
  static final class Reminder {
    @Nullable Trigger trigger;

    @Nullable String action;

    @XmlElement(name = "description")
    @Nullable List<XmlText> description;

    @XmlElement(name = "summary")
    @Nullable List<XmlText> summary;

    @XmlElementWrapper(name = "recipients")
    @XmlElement(name = "attendee")
    @Nullable List<XmlPeople.Attendee> recipients;

    @Nullable String repeat;

    @Nullable String interval;

    @XmlElementWrapper(name = "attachments")
    @XmlElement(name = "attachment")
    @Nullable List<Attachment> attachments;

    @Nullable XmlExtensions extensions;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"type", "uid"})
  static final class Relation {
    @Nullable String type;

    @Nullable String uid;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"text"})
  static final class Footnote {
    @XmlElement(name = "text")
    @Nullable List<XmlText> text;
  }
}
