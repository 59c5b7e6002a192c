package org.convene.io.json;

import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.HeadModel;
import org.convene.io.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The head of a document: the members of its object beside the events. */
final class HeadCodec {

  private static final ObjectCodec<DocumentHead, ?> OBJECT = JsonCodecs.object(HeadModel.SHAPE);

  private HeadCodec() {}

  /** Reads a head; a member that is wrong costs that member, and no event. */
  static DocumentHead read(Node node, JsonContext in) {
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
    return head.withExtensions(EventMembers.with(head.extensions(), in.takeKept()));
  }

  /** Reads one member by itself; one that is wrong is kept, where it can be, as if not known. */
  private static boolean isSound(String name, Node value, JsonContext in) {
    Node alone = new Node(Node.Kind.OBJECT, "", value.line, value.column);
    NodeReader.add(alone, name, value);
    JsonContext trial = in.trial();
    OBJECT.read(alone, trial);
    if (!trial.failed()) {
      return true;
    }
    boolean kept = !alone.hasLoneSurrogate();
    if (kept) {
      in.keep(name, value);
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
