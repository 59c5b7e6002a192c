package org.convene.io.xml;

import org.convene.description.Shape;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.io.DocumentHead;
import org.convene.io.HeadModel;

/** What stands before the events of a document. */
final class HeadElement {

  private static final BoundCodec<XmlHead, DocumentHead, Shape.Parts> HEAD =
      new BoundCodec<>(XmlHead.class, HeadModel.SHAPE);

  private HeadElement() {}

  static DocumentHead read(XmlHead from, XmlContext in) {
    Shape.Parts draft = HeadModel.SHAPE.draft();
    HEAD.read(from, draft, in);
    DocumentHead head = HeadModel.SHAPE.make(draft);
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
