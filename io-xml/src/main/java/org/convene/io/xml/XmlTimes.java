package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binding classes: when an event is. */
final class XmlTimes {

  private XmlTimes() {}

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
    @Nullable String undated;

    @Nullable String first;

    @Nullable String last;

    @Nullable String start;

    @Nullable String timeZone;

    @Nullable String end;

    @Nullable String endTimeZone;

    @Nullable String duration;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class RecurrenceId {
    @XmlValue @Nullable String instance;

    @XmlAttribute @Nullable String thisAndFuture;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"start", "end", "endTimeZone", "duration"})
  static final class ExtraDate {
    @Nullable String start;

    @Nullable String end;

    @Nullable String endTimeZone;

    @Nullable String duration;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"rules", "dates", "excluded", "overrides"})
  static final class Recurrence {
    @XmlElementWrapper(name = "rules")
    @XmlElement(name = "rule")
    @Nullable List<String> rules;

    @XmlElementWrapper(name = "dates")
    @XmlElement(name = "date")
    @Nullable List<ExtraDate> dates;

    @XmlElementWrapper(name = "excluded")
    @XmlElement(name = "time")
    @Nullable List<String> excluded;

    @XmlElementWrapper(name = "overrides")
    @XmlElement(name = "event")
    @Nullable List<XmlEvent> overrides;
  }
}
