package org.convene.io.json;

import java.util.Optional;
import org.convene.event.Extensions;
import org.convene.io.DocumentHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What stands beside the events of a document. */
final class HeadCodec {

  private static final Codec<DocumentHead> OBJECT = object();

  private HeadCodec() {}

  private static Codec<DocumentHead> object() {
    Shape<DocumentHead> shape = new Shape<>("a document");
    var title = shape.may("title", Values.TEXT, DocumentHead::title);
    var description = shape.may("description", Values.TEXT, DocumentHead::description);
    var source = shape.may("source", Scalars.LINK, DocumentHead::source);
    var refresh = shape.may("refreshInterval", Scalars.DURATION, DocumentHead::refreshInterval);
    var color = shape.may("color", Scalars.STRING, DocumentHead::color);
    var method = shape.may("method", Scalars.STRING, DocumentHead::method);
    var producer = shape.may("producer", Scalars.STRING, DocumentHead::producer);
    var extensions =
        shape.usual("extensions", RawCodec.EXTENSIONS, Extensions.none(), DocumentHead::extensions);
    return shape.made(
        v ->
            new DocumentHead(
                v.get(title),
                v.get(description),
                v.get(source),
                v.get(refresh),
                v.get(color),
                v.get(method),
                v.get(producer),
                v.get(extensions)));
  }

  static DocumentHead read(Node node, Context in) {
    @Nullable DocumentHead head = OBJECT.read(node, in);
    if (head == null) {
      return DocumentHead.empty();
    }
    Extensions extensions = head.extensions();
    for (var property : in.deep) {
      extensions = extensions.with(property);
    }
    for (var property : in.top) {
      extensions = extensions.with(property);
    }
    return new DocumentHead(
        head.title(),
        head.description(),
        head.source(),
        head.refreshInterval(),
        head.color(),
        head.method(),
        head.producer(),
        extensions);
  }

  /** Writes the members of a head into an object that is open. */
  static void write(DocumentHead head, JsonGenerator out) {
    text(out, "title", head.title(), Values.TEXT);
    text(out, "description", head.description(), Values.TEXT);
    text(out, "source", head.source(), Scalars.LINK);
    text(out, "refreshInterval", head.refreshInterval(), Scalars.DURATION);
    text(out, "color", head.color(), Scalars.STRING);
    text(out, "method", head.method(), Scalars.STRING);
    text(out, "producer", head.producer(), Scalars.STRING);
    if (!head.extensions().isEmpty()) {
      out.writeName("extensions");
      RawCodec.EXTENSIONS.write(head.extensions(), out);
    }
  }

  private static <T> void text(JsonGenerator out, String name, Optional<T> value, Codec<T> codec) {
    if (value.isPresent()) {
      out.writeName(name);
      codec.write(value.get(), out);
    }
  }
}
