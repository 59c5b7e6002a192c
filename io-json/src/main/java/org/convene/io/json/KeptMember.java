package org.convene.io.json;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.text.Pointer;

/** An unknown member as an extension of its event: its value as JSON, and where it stood. */
final class KeptMember {

  static final String NAME = "X-CONVENE-JSON";
  static final String POINTER = "X-CONVENE-POINTER";

  private KeptMember() {}

  static RawProperty property(String pointer, Node value) {
    return RawProperty.of(NAME, value.json(), RawParameter.of(POINTER, escaped(pointer)));
  }

  private static String escaped(String pointer) {
    StringBuilder escaped = new StringBuilder();
    Node.escape(pointer, escaped);
    return escaped.toString();
  }

  /**
   * Returns what an override has of the extensions of its series: all but what is kept from within
   * a member that the override gives itself.
   */
  static Extensions inherited(Extensions series, Collection<String> given) {
    if (series.properties().isEmpty()) {
      return series;
    }
    Set<String> members =
        given.stream().map(name -> escaped(Pointer.token(name))).collect(Collectors.toSet());
    List<RawProperty> inherited =
        series.properties().stream().filter(it -> !members.contains(member(it))).toList();
    return inherited.size() == series.properties().size()
        ? series
        : new Extensions(inherited, series.components());
  }

  /** The member of its event that a property is kept from within; empty for another property. */
  private static String member(RawProperty property) {
    String pointer = property.parameter(POINTER).orElse("");
    if (!pointer.startsWith("/")) {
      return "";
    }
    int end = pointer.indexOf('/', 1);
    return pointer.substring(1, end < 0 ? pointer.length() : end);
  }
}
