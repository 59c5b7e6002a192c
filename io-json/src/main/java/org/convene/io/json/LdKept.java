package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.text.Pointer;

/**
 * A member of a JSON-LD event that says more than the model, as an extension: whole, so that it can
 * be written back.
 */
final class LdKept {

  private static final String NAME = "X-CONVENE-JSON-LD";

  private LdKept() {}

  static RawProperty property(String name, Node value) {
    StringBuilder pointer = new StringBuilder();
    Node.escape('/' + Pointer.token(name), pointer);
    return RawProperty.of(
        NAME, value.json(), RawParameter.of(KeptMember.POINTER, pointer.toString()));
  }

  /** The extensions of an event with what is kept, by name. */
  static Extensions extensions(Map<String, Node> kept) {
    List<RawProperty> properties = new ArrayList<>();
    new TreeMap<>(kept).forEach((name, value) -> properties.add(property(name, value)));
    return new Extensions(properties, List.of());
  }

  /** What of the extensions is a member of such an event, by name. */
  static NavigableMap<String, Node> members(Extensions extensions) {
    NavigableMap<String, Node> members = new TreeMap<>();
    for (RawProperty property : extensions.properties()) {
      Optional<String> pointer = property.parameter(KeptMember.POINTER);
      if (property.name().equals(NAME) && pointer.isPresent()) {
        Node path = UnknownMembers.parse('"' + pointer.get() + '"');
        Node value = UnknownMembers.parse(property.value());
        if (path != null && value != null && path.text.lastIndexOf('/') == 0) {
          String name = Pointer.name(path.text.substring(1));
          // Anybody may have made the property: reading the member must give this very one.
          if (property(name, value).equals(property) && !name.equals("@context")) {
            members.putIfAbsent(name, value);
          }
        }
      }
    }
    return members;
  }
}
