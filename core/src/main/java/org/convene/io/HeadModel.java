package org.convene.io;

import java.util.function.Function;
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
  public static final Shape<DocumentHead, Shape.Parts> SHAPE =
      Shape.of("a document", HeadModel::head);

  private HeadModel() {}

  private static Function<Shape.Parts, DocumentHead> head(Shape.Fields<DocumentHead> fields) {
    var title = fields.optional("title", Kinds.TEXT, DocumentHead::title);
    var description = fields.optional("description", Kinds.TEXT, DocumentHead::description);
    var source = fields.optional("source", Kinds.LINK, DocumentHead::source);
    var refresh = fields.optional("refreshInterval", Kinds.DURATION, DocumentHead::refreshInterval);
    var color = fields.optional("color", Kinds.STRING, DocumentHead::color);
    var method = fields.optional("method", Kinds.STRING, DocumentHead::method);
    var producer = fields.optional("producer", Kinds.STRING, DocumentHead::producer);
    var extensions =
        fields.usual("extensions", Kinds.EXTENSIONS, Extensions.none(), DocumentHead::extensions);
    return v ->
        new DocumentHead(
            v.get(title),
            v.get(description),
            v.get(source),
            v.get(refresh),
            v.get(color),
            v.get(method),
            v.get(producer),
            v.get(extensions));
  }
}
