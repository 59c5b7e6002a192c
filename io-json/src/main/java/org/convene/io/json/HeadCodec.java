package org.convene.io.json;

import org.convene.event.Extensions;
import org.convene.io.DocumentHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What stands beside the events of a document. */
final class HeadCodec {

  private static final Shape<DocumentHead> SHAPE = new Shape<>("a document");
  private static final Codec<DocumentHead> OBJECT = object(SHAPE);

  private HeadCodec() {}

  private static Codec<DocumentHead> object(Shape<DocumentHead> shape) {
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
    return head.withExtensions(extensions);
  }

  /** Writes the members of a head into an object that is open. */
  static void write(DocumentHead head, JsonGenerator out) {
    SHAPE.writeMembers(head, out);
  }
}
