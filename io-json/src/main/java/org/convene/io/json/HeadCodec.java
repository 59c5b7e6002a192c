package org.convene.io.json;

import java.util.Map;
import org.convene.event.Extensions;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.HeadModel;
import org.convene.io.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What stands beside the events of a document. */
final class HeadCodec {

  private static final ObjectCodec<DocumentHead, ?> OBJECT =
      new ObjectCodec<>(HeadModel.SHAPE, Map.of());

  private HeadCodec() {}

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
    OBJECT.writeMembers(head, out);
  }
}
