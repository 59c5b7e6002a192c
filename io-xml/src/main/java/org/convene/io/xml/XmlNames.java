package org.convene.io.xml;

/** Namespaces, and the names that are not in a binding class. */
final class XmlNames {

  static final String NAMESPACE = "urn:convene:event:1";
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** Of the element that stands for foreign markup between JAXB and us; in no document. */
  static final String PRIVATE = "urn:convene:event:private";

  static final String FOREIGN = "foreign";

  static final String EVENTS = "events";
  static final String HEAD = "head";
  static final String EVENT = "event";

  /** The extension that holds foreign markup, and its parameter that says where that stood. */
  static final String RAW = "X-CONVENE-XML";

  static final String POINTER = "X-CONVENE-POINTER";

  private XmlNames() {}
}
