package org.convene.io.json;

import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/** An unknown member as an extension of its event: its value as JSON, and where it stood. */
final class KeptMember {

  static final String NAME = "X-CONVENE-JSON";
  static final String POINTER = "X-CONVENE-POINTER";

  private KeptMember() {}

  static RawProperty property(String pointer, Node value) {
    StringBuilder escaped = new StringBuilder();
    Node.escape(pointer, escaped);
    return RawProperty.of(NAME, value.json(), RawParameter.of(POINTER, escaped.toString()));
  }
}
