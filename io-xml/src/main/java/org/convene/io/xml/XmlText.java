package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** Binding class: a text in one language. */
@XmlAccessorType(XmlAccessType.FIELD)
final class XmlText {
  @XmlValue @Nullable String value;

  @XmlAttribute(name = "lang", namespace = XmlNames.XML)
  @Nullable String language;
}
