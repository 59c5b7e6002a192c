package org.convene.event;

import java.util.function.BiConsumer;
import org.convene.text.Expected;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.SdgTarget;

/** The rules on the vocabularies. */
final class ClassificationRules {

  private ClassificationRules() {}

  static void objectives(Classification classification, BiConsumer<String, String> report) {
    GcmObjectives objectives = classification.gcmObjectives();
    if (objectives.general() && !objectives.numbered().isEmpty()) {
      report.accept(
          "/classification/gcmObjectives",
          "expected general or numbered objectives, found both, with "
              + objectives.numbered().size()
              + " numbered");
    }
  }

  static void targets(Classification classification, BiConsumer<String, String> report) {
    int i = 0;
    for (SdgTarget target : classification.sdgTargets()) {
      if (!classification.sdgGoals().contains(target.goal())) {
        report.accept(
            "/classification/sdgTargets/" + i,
            "expected goal "
                + target.goal().number()
                + " among the goals, found target "
                + target.code()
                + " alone");
      }
      i++;
    }
  }

  static void workstreams(Classification classification, BiConsumer<String, String> report) {
    if (!classification.workstreams().isEmpty()
        && !classification.workstreamOutput().orElse(true)) {
      report.accept(
          "/classification/workstreams",
          Expected.found(
              "no workstream where the workstream output is No",
              classification.workstreams().get(0).label()));
    }
  }
}
