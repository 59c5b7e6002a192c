package org.convene.io.ical.mapping;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.NameSet;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;
import org.jspecify.annotations.Nullable;

/** Objectives, goals and targets, which have addresses and are CONCEPTs (RFC 9253). */
final class Concepts {

  static final String CONCEPT = "CONCEPT";

  private static final String OBJECTIVES = "X-CONVENE-GCM-OBJECTIVES";

  /** The objectives; with them, all CONCEPTs are read. */
  static final PropertyField<Classification, ClassificationBuilder> OF_COMPACT =
      new PropertyField<>(
          "gcmObjectives",
          OBJECTIVES,
          NameSet.of(List.of(OBJECTIVES, CONCEPT)),
          Concepts::read,
          Concepts::objectives);

  /** The goals and targets. */
  static final PropertyField<Classification, ClassificationBuilder> OF_GOALS =
      new PropertyField<>("sdgGoals", CONCEPT, (source, draft) -> {}, Concepts::goals);

  private Concepts() {}

  private static void read(ComponentSource source, ClassificationBuilder draft) {
    Set<GcmObjective> objectives = new LinkedHashSet<>();
    Set<SustainableDevelopmentGoal> goals = new LinkedHashSet<>();
    Set<SdgTarget> targets = new LinkedHashSet<>();
    for (ContentLine line : source.all(CONCEPT, ComponentSource.NONE)) {
      String value = line.property().value();
      Object concept = concept(value);
      if (concept != null && !value.equals(Addresses.ALL.get(concept))) {
        source.keep(line);
      }
      if (concept instanceof GcmObjective objective) {
        objectives.add(objective);
      } else if (concept instanceof SustainableDevelopmentGoal goal) {
        goals.add(goal);
      } else if (concept instanceof SdgTarget target) {
        targets.add(target);
      } else {
        source.leave(line);
      }
    }
    draft
        .gcmObjectives(new GcmObjectives(isGeneral(source, objectives.size()), objectives))
        .sdgGoals(goals)
        .sdgTargets(targets);
  }

  private static boolean isGeneral(ComponentSource source, int objectives) {
    ContentLine general = source.one(OBJECTIVES, ComponentSource.NONE);
    if (general != null && !general.property().value().equals("GENERAL")) {
      source.element(objectives);
      source.unknown(general, "GENERAL, or a CONCEPT for each objective from 1 to 23");
      return false;
    }
    return general != null;
  }

  /** The objective, goal or target that a CONCEPT says; null for another. */
  private static @Nullable Object concept(String value) {
    try {
      URI uri = URI.create(value);
      Optional<?> objective = GcmObjective.ofUri(uri);
      Optional<?> goal = SustainableDevelopmentGoal.ofUri(uri);
      return objective.isPresent()
          ? objective.get()
          : goal.isPresent() ? goal.get() : SdgTarget.ofUri(uri).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void objectives(Classification from, Sink sink) {
    if (from.gcmObjectives().general()) {
      sink.text(OBJECTIVES, "GENERAL");
    }
    write(from.gcmObjectives().numbered(), sink);
  }

  private static void goals(Classification from, Sink sink) {
    write(from.sdgGoals(), sink);
    write(from.sdgTargets(), sink);
  }

  private static void write(Iterable<?> concepts, Sink sink) {
    for (Object concept : concepts) {
      String address = Addresses.ALL.get(concept);
      if (address != null) {
        sink.value(CONCEPT, address);
      }
    }
  }

  /**
   * Made when the first CONCEPT is read or written: that reads the tables of targets, which is a
   * tenth of the work of the first invitation, and few events have one.
   */
  private static final class Addresses {
    private static final Map<Object, String> ALL = all();

    private static Map<Object, String> all() {
      Map<Object, String> addresses = new HashMap<>();
      for (GcmObjective objective : GcmObjective.values()) {
        addresses.put(objective, objective.uri().toString());
      }
      for (SustainableDevelopmentGoal goal : SustainableDevelopmentGoal.values()) {
        addresses.put(goal, goal.uri().toString());
      }
      for (SdgTarget target : SdgTarget.all()) {
        addresses.put(target, target.uri().toString());
      }
      return Map.copyOf(addresses);
    }
  }
}
