package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binding class: what stands before the events. */
@XmlRootElement(name = XmlNames.HEAD)
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "title",
      "description",
      "source",
      "refreshInterval",
      "color",
      "method",
      "producer",
      "extensions"
    })
final class XmlHead {
  @XmlElement(name = "title")
  @Nullable List<XmlText> title;

  @XmlElement(name = "description")
  @Nullable List<XmlText> description;

  @Nullable String source;

  @Nullable String refreshInterval;

  @Nullable String color;

  @Nullable String method;

  @Nullable String producer;

  @Nullable XmlExtensions extensions;
}
