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

/** Binding classes: what an event is about. */
final class XmlTerms {

  private XmlTerms() {}

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Term {
    @XmlValue @Nullable String label;

    @XmlAttribute(name = "lang", namespace = XmlNames.XML)
    @Nullable String language;

    @XmlAttribute @Nullable String code;

    @XmlAttribute @Nullable String uri;
  }

  /**
   * A word of a list that is open: kept as written where it is literal, else its spelling is looked
   * up.
   */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Label {
    @XmlValue @Nullable String label;

    @XmlAttribute @Nullable String literal;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Country {
    @XmlValue @Nullable String name;

    @XmlAttribute @Nullable String code;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"general", "numbered"})
  static final class Objectives {
    @Nullable String general;

    @XmlElement(name = "objective")
    @Nullable List<String> numbered;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      propOrder = {
        "eventType",
        "categories",
        "topics",
        "targetAudiences",
        "geographicScope",
        "regions",
        "countries",
        "workstreamOutput",
        "workstreams",
        "regionalReviewProcess",
        "reviewRegions",
        "gcmObjectives",
        "guidingPrinciples",
        "sdgGoals",
        "sdgTargets",
        "sdgIndicators"
      })
  static final class Classification {
    @Nullable Term eventType;

    @XmlElementWrapper(name = "categories")
    @XmlElement(name = "category")
    @Nullable List<Term> categories;

    @XmlElementWrapper(name = "topics")
    @XmlElement(name = "topic")
    @Nullable List<Term> topics;

    @XmlElementWrapper(name = "targetAudiences")
    @XmlElement(name = "targetAudience")
    @Nullable List<Term> targetAudiences;

    @Nullable Label geographicScope;

    @XmlElementWrapper(name = "regions")
    @XmlElement(name = "region")
    @Nullable List<Term> regions;

    @XmlElementWrapper(name = "countries")
    @XmlElement(name = "country")
    @Nullable List<Country> countries;

    @Nullable String workstreamOutput;

    @XmlElementWrapper(name = "workstreams")
    @XmlElement(name = "workstream")
    @Nullable List<Term> workstreams;

    @Nullable String regionalReviewProcess;

    @XmlElementWrapper(name = "reviewRegions")
    @XmlElement(name = "reviewRegion")
    @Nullable List<String> reviewRegions;

    @Nullable Objectives gcmObjectives;

    @XmlElementWrapper(name = "guidingPrinciples")
    @XmlElement(name = "guidingPrinciple")
    @Nullable List<String> guidingPrinciples;

    @XmlElementWrapper(name = "sdgGoals")
    @XmlElement(name = "sdgGoal")
    @Nullable List<String> sdgGoals;

    @XmlElementWrapper(name = "sdgTargets")
    @XmlElement(name = "sdgTarget")
    @Nullable List<String> sdgTargets;

    @XmlElementWrapper(name = "sdgIndicators")
    @XmlElement(name = "sdgIndicator")
    @Nullable List<String> sdgIndicators;
  }
}
