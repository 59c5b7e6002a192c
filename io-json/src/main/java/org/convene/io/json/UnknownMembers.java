package org.convene.io.json;

import java.io.IOException;
import java.util.Optional;
import org.convene.event.RawProperty;
import org.convene.io.Limits;
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Members of events that no row knows, kept as raw properties. */
final class UnknownMembers {

  /** So deep that, in an event in a document, no value is over the limit of depth. */
  private static final Limits LIMITS =
      Limits.standard().toBuilder().depth(Limits.standard().depth() - 4).build();

  private static final JsonFactory FACTORY = JsonLimits.factory(LIMITS, " ");

  private UnknownMembers() {}

  /** The member an event gets back from a property; null when it is none that can be put back. */
  static @Nullable String memberName(RawProperty property) {
    Optional<String> pointer = property.parameter(KeptMember.POINTER);
    if (!property.name().equals(KeptMember.NAME) || pointer.isEmpty()) {
      return null;
    }
    Node path = parse('"' + pointer.get() + '"');
    if (path == null
        || !path.is(Node.Kind.STRING)
        || !path.text.startsWith("/")
        || path.text.indexOf('/', 1) >= 0) {
      return null;
    }
    String name = Pointer.name(path.text.substring(1));
    if (EventMembers.isKnown(name)
        || name.equals("events")
        || name.length() > LIMITS.nameLength()) {
      return null;
    }
    // Anybody may have made the property: reading the member must give this very one.
    Node value = parse(property.value());
    boolean same =
        value != null
            && !value.is(Node.Kind.NULL)
            && KeptMember.property('/' + Pointer.token(name), value).equals(property);
    return same ? name : null;
  }

  static @Nullable Node parse(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      NodeReader reader = new NodeReader(parser, LIMITS);
      Node node = reader.value(reader.next());
      return reader.next() == null && !node.hasLoneSurrogate() ? node : null;
    } catch (IOException e) {
      return null;
    }
  }
}
