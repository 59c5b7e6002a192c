package org.convene.io;

import org.convene.description.Shape;
import org.convene.event.Extensions;
import org.convene.event.Kinds;

/**
 * The description of a document's head, which formats interpret as they do that of an event.
 *
 * <p>Immutable; threads may share it.
 */
public final class HeadModel {

  /** The head of a document. */
  public static final Shape<DocumentHead, Shape.Parts> SHAPE = head();

  private HeadModel() {}

  private static Shape<DocumentHead, Shape.Parts> head() {
    Shape.Fields<DocumentHead> fields = Shape.of("a document");
    var title = fields.optional("title", Kinds.TEXT, DocumentHead::title);
    var description = fields.optional("description", Kinds.TEXT, DocumentHead::description);
    var source = fields.optional("source", Kinds.LINK, DocumentHead::source);
    var refresh = fields.optional("refreshInterval", Kinds.DURATION, DocumentHead::refreshInterval);
    var color = fields.optional("color", Kinds.STRING, DocumentHead::color);
    var method = fields.optional("method", Kinds.STRING, DocumentHead::method);
    var producer = fields.optional("producer", Kinds.STRING, DocumentHead::producer);
    var extensions =
        fields.usual("extensions", Kinds.EXTENSIONS, Extensions.none(), DocumentHead::extensions);
    return fields.made(
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
}
