package org.convene.io.json;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.description.Kind;
import org.convene.text.Expected;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** "general", one spelling, or an array of numbers, spellings and "general". */
final class ObjectivesCodec implements JsonCodec<GcmObjectives> {
  private static final String WHAT = "\"general\" or objectives such as [2, 5]";
  private static final String ONE = "\"general\" or an objective from 1 to 23";

  @Override
  public @Nullable GcmObjectives read(Node node, JsonContext in) {
    Set<GcmObjective> numbered = new HashSet<>();
    boolean general = false;
    boolean array = node.is(Node.Kind.ARRAY);
    Collection<Node> nodes = array ? node.values : List.of(node);
    int i = 0;
    for (Node each : nodes) {
      int before = array ? in.enter(i++) : -1;
      boolean word = JsonWordCodec.isWord(Kind.Form.ORDINAL, each);
      Optional<GcmObjective> one =
          word ? GcmObjective.parse(JsonWordCodec.ordinal(each)) : Optional.empty();
      if (one.isPresent()) {
        numbered.add(one.get());
        compareTitle(one.get(), each, in);
      } else if (word && GcmObjectives.isGeneral(each.text)) {
        general = true;
      } else if (word) {
        in.unknownWord(ONE, each);
      } else {
        in.expected(array ? ONE : WHAT, each);
      }
      if (before >= 0) {
        in.leave(before);
      }
    }
    return new GcmObjectives(general, numbered);
  }

  /** Some lists give the number of one objective and the title of another. */
  private static void compareTitle(GcmObjective objective, Node node, JsonContext in) {
    if (GcmObjective.titleDisagrees(node.text)) {
      String wanted = Expected.foundInstead("number and title of one objective", node.found());
      String read = "; it is read as objective " + objective.number();
      in.warn(node, "json.title-disagrees", wanted + read);
    }
  }

  @Override
  public void write(GcmObjectives objectives, JsonGenerator out) {
    if (objectives.general() && objectives.numbered().isEmpty()) {
      out.writeString("general");
      return;
    }
    out.writeStartArray();
    if (objectives.general()) {
      out.writeString("general");
    }
    objectives.numbered().forEach(objective -> out.writeNumber(objective.number()));
    out.writeEndArray();
  }
}
