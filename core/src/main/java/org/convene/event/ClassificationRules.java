package org.convene.event;

import java.util.function.BiConsumer;
import org.convene.text.Expected;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.SdgTarget;

/** The rules on the vocabularies. */
final class ClassificationRules {

  private ClassificationRules() {}

  static void objectives(Candidate candidate, BiConsumer<String, String> report) {
    GcmObjectives objectives = candidate.classification().gcmObjectives();
    if (objectives.general() && !objectives.numbered().isEmpty()) {
      report.accept(
          "/classification/gcmObjectives",
          "expected general or numbered objectives, found both, with "
              + objectives.numbered().size()
              + " numbered");
    }
  }

  static void targets(Candidate candidate, BiConsumer<String, String> report) {
    int i = 0;
    for (SdgTarget target : candidate.classification().sdgTargets()) {
      if (!candidate.classification().sdgGoals().contains(target.goal())) {
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

  static void workstreams(Candidate candidate, BiConsumer<String, String> report) {
    Classification classification = candidate.classification();
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
