package org.convene.io.xml;

import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.io.DocumentHead;
import org.convene.io.HeadModel;

/** What stands before the events of a document. */
final class Heads {

  private static final Codec<XmlHead, DocumentHead> HEAD =
      new Bound<>(XmlHead.class, HeadModel.SHAPE);

  private Heads() {}

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
