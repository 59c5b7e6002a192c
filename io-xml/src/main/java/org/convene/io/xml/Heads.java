package org.convene.io.xml;

import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.io.DocumentHead;

/** What stands before the events of a document. */
final class Heads {

  private static final Codec<XmlHead, DocumentHead> HEAD = head();

  private Heads() {}

  private static Codec<XmlHead, DocumentHead> head() {
    Shape<XmlHead, DocumentHead> shape = new Shape<>("a head", XmlHead::new);
    var title =
        shape.may("title", Texts.TEXT, DocumentHead::title, x -> x.title, (x, v) -> x.title = v);
    var description =
        shape.may(
            "description",
            Texts.TEXT,
            DocumentHead::description,
            x -> x.description,
            (x, v) -> x.description = v);
    var source = shape.link("source", DocumentHead::source, x -> x.source, (x, v) -> x.source = v);
    var refresh =
        shape.may(
            "refreshInterval",
            Scalars.DURATION,
            DocumentHead::refreshInterval,
            x -> x.refreshInterval,
            (x, v) -> x.refreshInterval = v);
    var color = shape.string("color", DocumentHead::color, x -> x.color, (x, v) -> x.color = v);
    var method =
        shape.string("method", DocumentHead::method, x -> x.method, (x, v) -> x.method = v);
    var producer =
        shape.string("producer", DocumentHead::producer, x -> x.producer, (x, v) -> x.producer = v);
    var extensions =
        shape.usual(
            "extensions",
            Raw.EXTENSIONS,
            Extensions.none(),
            DocumentHead::extensions,
            x -> x.extensions,
            (x, v) -> x.extensions = v);
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

  static DocumentHead read(XmlHead from, Context in) {
    DocumentHead head = HEAD.read(from, in);
    if (head == null) {
      return DocumentHead.empty();
    }
    Extensions extensions = head.extensions();
    for (RawProperty property : in.unknown) {
      extensions = extensions.with(property);
    }
    return head.withExtensions(extensions);
  }

  static XmlHead write(DocumentHead head) {
    return HEAD.write(head);
  }
}
