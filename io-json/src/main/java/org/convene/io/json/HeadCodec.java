package org.convene.io.json;

import org.convene.event.Extensions;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.Problem;
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

  /** Reads a head; a member that is wrong costs that member, and no event. */
  static DocumentHead read(Node node, Context in) {
    Node sound = new Node(Node.Kind.OBJECT, "", node.line, node.column);
    for (int i = 0; i < node.names.size(); i++) {
      if (isSound(node.names.get(i), node.values.get(i), in)) {
        NodeReader.add(sound, node.names.get(i), node.values.get(i));
      }
    }
    @Nullable DocumentHead head = OBJECT.read(sound, in);
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

  /** Reads one member by itself; one that is wrong is kept, where it can be, as if not known. */
  private static boolean isSound(String name, Node value, Context in) {
    Node alone = new Node(Node.Kind.OBJECT, "", value.line, value.column);
    NodeReader.add(alone, name, value);
    Context trial = in.trial();
    OBJECT.read(alone, trial);
    if (!trial.failed()) {
      return true;
    }
    boolean kept = !alone.hasLoneSurrogate();
    if (kept) {
      in.top.add(Context.property('/' + Context.token(name), value));
    }
    String fate = kept ? "; it is kept as an extension" : "; it is not read";
    for (Problem problem : trial.problems) {
      Violation wrong = problem.violation();
      in.report(
          new Problem(
              problem.location(),
              Violation.warning(wrong.path(), wrong.code(), wrong.message() + fate)));
    }
    return false;
  }

  /** Writes the members of a head into an object that is open. */
  static void write(DocumentHead head, JsonGenerator out) {
    SHAPE.writeMembers(head, out);
  }
}
