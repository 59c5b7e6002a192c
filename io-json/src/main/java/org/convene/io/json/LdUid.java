package org.convene.io.json;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.convene.event.Kinds;
import org.convene.event.Uid;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The uid of an event of a page: the one that it states, else one made of its address, so that the
 * same page gives the same event again.
 */
final class LdUid {

  /** The property that an identifier is of, as a calendar names it. */
  static final String NAME = "UID";

  private LdUid() {}

  /**
   * Returns the uid of an event object.
   *
   * @param isAddressed whether the address is of this event alone
   */
  static Uid of(Node event, boolean isAddressed, JsonContext in) {
    Uid stated = stated(event);
    if (stated != null) {
      return stated;
    }
    URI id = address(event.get("@id"));
    if (id != null) {
      return Uid.of(id);
    }
    URI url = address(event.get("url"));
    String start = text(event, "startDate");
    if (url != null) {
      String mark = url.getRawFragment() == null ? "#" : "/";
      return Uid.of(isAddressed || start.isEmpty() ? url : URI.create(url + mark + encoded(start)));
    }
    in.warn(
        event,
        "schema-org.uid",
        Expected.foundNone("an @id, a url or an identifier")
            + "; the uid is made of name, startDate and location");
    String words = text(event, "name") + '\n' + start + '\n' + text(event, "location");
    return Uid.of(URI.create("urn:convene:event:1:" + encoded(words)));
  }

  /** The uid that an identifier states; null where there is none. */
  static @Nullable Uid stated(Node event) {
    Node identifier = event.get("identifier");
    if (identifier == null) {
      return null;
    }
    return (identifier.is(Node.Kind.ARRAY) ? identifier.values : java.util.List.of(identifier))
        .stream()
            .filter(LdUid::isUid)
            .map(it -> Uid.of(text(it, "value")))
            .findFirst()
            .orElse(null);
  }

  /** Whether an identifier is a uid, and no number of somebody's. */
  static boolean isUid(Node identifier) {
    return identifier.is(Node.Kind.OBJECT)
        && text(identifier, "propertyID").equalsIgnoreCase(NAME)
        && !text(identifier, "value").isBlank();
  }

  /** Whether an identifier says no more than a uid. */
  static boolean isUidAlone(Node identifier) {
    return identifier.is(Node.Kind.ARRAY)
        ? identifier.values.size() == 1 && isUid(identifier.values.get(0))
        : isUid(identifier);
  }

  /** What a reference to another event refers to; null where it says nothing that identifies. */
  static @Nullable Uid referred(Node reference) {
    if (reference.is(Node.Kind.STRING)) {
      return Optional.ofNullable(address(reference)).map(Uid::of).orElse(null);
    }
    Uid stated = stated(reference);
    if (stated != null || !reference.is(Node.Kind.OBJECT)) {
      return stated;
    }
    URI id = address(reference.get("@id"));
    URI address = id == null ? address(reference.get("url")) : id;
    return address == null ? null : Uid.of(address);
  }

  static @Nullable URI address(@Nullable Node node) {
    URI uri =
        node == null || !node.is(Node.Kind.STRING) ? null : Kinds.LINK.read(node.text.strip());
    return uri != null && uri.isAbsolute() ? uri : null;
  }

  private static String text(Node object, String name) {
    Node value = object.get(name);
    return value == null ? "" : value.text.isEmpty() ? value.json() : value.text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
