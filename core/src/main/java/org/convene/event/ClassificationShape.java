package org.convene.event;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.Term;

/** What the classification of an event consists of. */
final class ClassificationShape {

  static final Shape<Classification, ClassificationBuilder> CLASSIFICATION = classification();

  private ClassificationShape() {}

  private static Shape<Classification, ClassificationBuilder> classification() {
    return Shape.built(
        "a classification",
        List.of(
            Field.optional(
                "eventType",
                Kinds.TERM,
                Classification::eventType,
                ClassificationBuilder::eventType),
            terms("categories", Classification::categories, ClassificationBuilder::categories),
            terms("topics", Classification::topics, ClassificationBuilder::topics),
            terms(
                "targetAudiences",
                Classification::targetAudiences,
                ClassificationBuilder::targetAudiences),
            Field.optional(
                "geographicScope",
                Kinds.SCOPE,
                Classification::geographicScope,
                ClassificationBuilder::geographicScope),
            terms("regions", Classification::regions, ClassificationBuilder::regions),
            Field.many(
                "countries",
                Kinds.COUNTRY,
                Classification::countries,
                ClassificationBuilder::countries),
            Field.optional(
                "workstreamOutput",
                Kinds.BOOLEAN,
                Classification::workstreamOutput,
                ClassificationBuilder::workstreamOutput),
            terms("workstreams", Classification::workstreams, ClassificationBuilder::workstreams),
            Field.optional(
                "regionalReviewProcess",
                Kinds.BOOLEAN,
                Classification::regionalReviewProcess,
                ClassificationBuilder::regionalReviewProcess),
            several(
                "reviewRegions",
                Kinds.REVIEW_REGION,
                Classification::reviewRegions,
                ClassificationBuilder::reviewRegions),
            Field.usual(
                "gcmObjectives",
                Kinds.OBJECTIVES,
                GcmObjectives.none(),
                Classification::gcmObjectives,
                ClassificationBuilder::gcmObjectives),
            several(
                "guidingPrinciples",
                Kinds.PRINCIPLE,
                Classification::guidingPrinciples,
                ClassificationBuilder::guidingPrinciples),
            several(
                "sdgGoals", Kinds.GOAL, Classification::sdgGoals, ClassificationBuilder::sdgGoals),
            several(
                "sdgTargets",
                Kinds.TARGET,
                Classification::sdgTargets,
                ClassificationBuilder::sdgTargets),
            Field.many(
                "sdgIndicators",
                Kinds.INDICATOR,
                Classification::sdgIndicators,
                ClassificationBuilder::sdgIndicators)),
        Classification::builder,
        ClassificationBuilder::build);
  }

  private static Field<Classification, ClassificationBuilder, List<Term>> terms(
      String name,
      Function<Classification, List<Term>> getter,
      BiConsumer<ClassificationBuilder, List<Term>> setter) {
    return Field.many(name, Kinds.TERM, getter, setter);
  }

  private static <T> Field<Classification, ClassificationBuilder, Set<T>> several(
      String name,
      Kind<T> element,
      Function<Classification, Set<T>> getter,
      BiConsumer<ClassificationBuilder, Set<T>> setter) {
    return Field.usual(name, new Kind.Several<>(element), Set.of(), getter, setter);
  }
}
