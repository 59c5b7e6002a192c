package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binding class: what the model has no field for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"properties", "components"})
final class XmlExtensions {

  /** In order: a property, markup that was not known, or foreign markup, which is a string. */
  @XmlElements({
    @XmlElement(name = "property", type = Property.class),
    @XmlElement(name = "unknown", type = Unknown.class),
    @XmlElement(name = XmlNames.FOREIGN, namespace = XmlNames.PRIVATE, type = String.class)
  })
  @Nullable List<Object> properties;

  @XmlElement(name = "component")
  @Nullable List<Component> components;

  /** A property of a foreign document. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"parameters", "value"})
  static final class Property {
    @XmlAttribute @Nullable String name;

    @XmlElement(name = "parameter")
    @Nullable List<Parameter> parameters;

    @Nullable String value;
  }

  /** A parameter of a property. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = "values")
  static final class Parameter {
    @XmlAttribute @Nullable String name;

    @XmlElement(name = "value")
    @Nullable List<String> values;
  }

  /** A component of a foreign document. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"properties", "components"})
  static final class Component {
    @XmlAttribute @Nullable String name;

    @XmlElement(name = "property")
    @Nullable List<Property> properties;

    @XmlElement(name = "component")
    @Nullable List<Component> components;
  }

  /** Markup that stood elsewhere in the event, where no reader knows it. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = "markup")
  static final class Unknown {
    @XmlAttribute @Nullable String in;

    @XmlElement(name = XmlNames.FOREIGN, namespace = XmlNames.PRIVATE)
    @Nullable List<String> markup;
  }
}
