package org.convene.io.xml;

import java.util.List;
import java.util.Set;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.GcmObjectives;

/** What an event is about. */
final class Classifications {

  static final Codec<XmlTerms.Classification, Classification> CLASSIFICATION = classification();

  private Classifications() {}

  private static Codec<XmlTerms.Classification, Classification> classification() {
    Shape<XmlTerms.Classification, Classification> shape =
        new Shape<>("a classification", XmlTerms.Classification::new);
    List<Part> parts =
        List.of(subject(shape), region(shape), process(shape), compact(shape), goals(shape));
    return shape.made(
        v -> {
          ClassificationBuilder builder = Classification.builder();
          parts.forEach(part -> part.set(v, builder));
          return builder.build();
        });
  }

  /** Sets what some rows have read. */
  private interface Part {
    void set(Shape.Values read, ClassificationBuilder builder);
  }

  /** What an event is about, and for whom. */
  private static Part subject(Shape<XmlTerms.Classification, Classification> shape) {
    var eventType =
        shape.may(
            "eventType",
            Terms.TERM,
            Classification::eventType,
            x -> x.eventType,
            (x, v) -> x.eventType = v);
    var categories =
        shape.list(
            "categories",
            Terms.TERM,
            Classification::categories,
            x -> x.categories,
            (x, v) -> x.categories = v);
    var topics =
        shape.list(
            "topics", Terms.TERM, Classification::topics, x -> x.topics, (x, v) -> x.topics = v);
    var targetAudiences =
        shape.list(
            "targetAudiences",
            Terms.TERM,
            Classification::targetAudiences,
            x -> x.targetAudiences,
            (x, v) -> x.targetAudiences = v);
    return (v, builder) ->
        builder
            .eventType(v.get(eventType).orElse(null))
            .categories(v.get(categories))
            .topics(v.get(topics))
            .targetAudiences(v.get(targetAudiences));
  }

  /** Where it counts. */
  private static Part region(Shape<XmlTerms.Classification, Classification> shape) {
    var geographicScope =
        shape.may(
            "geographicScope",
            Terms.SCOPE,
            Classification::geographicScope,
            x -> x.geographicScope,
            (x, v) -> x.geographicScope = v);
    var regions =
        shape.list(
            "regions",
            Terms.TERM,
            Classification::regions,
            x -> x.regions,
            (x, v) -> x.regions = v);
    var countries =
        shape.list(
            "countries",
            Terms.COUNTRY,
            Classification::countries,
            x -> x.countries,
            (x, v) -> x.countries = v);
    return (v, builder) ->
        builder
            .geographicScope(v.get(geographicScope).orElse(null))
            .regions(v.get(regions))
            .countries(v.get(countries));
  }

  /** In which process it stands. */
  private static Part process(Shape<XmlTerms.Classification, Classification> shape) {
    var workstreamOutput =
        shape.may(
            "workstreamOutput",
            Scalars.BOOLEAN,
            Classification::workstreamOutput,
            x -> x.workstreamOutput,
            (x, v) -> x.workstreamOutput = v);
    var workstreams =
        shape.list(
            "workstreams",
            Terms.TERM,
            Classification::workstreams,
            x -> x.workstreams,
            (x, v) -> x.workstreams = v);
    var regionalReviewProcess =
        shape.may(
            "regionalReviewProcess",
            Scalars.BOOLEAN,
            Classification::regionalReviewProcess,
            x -> x.regionalReviewProcess,
            (x, v) -> x.regionalReviewProcess = v);
    var reviewRegions =
        shape.usual(
            "reviewRegions",
            Terms.REVIEW_REGIONS,
            Set.of(),
            Classification::reviewRegions,
            x -> x.reviewRegions,
            (x, v) -> x.reviewRegions = v);
    return (v, builder) ->
        builder
            .workstreamOutput(v.get(workstreamOutput).orElse(null))
            .workstreams(v.get(workstreams))
            .regionalReviewProcess(v.get(regionalReviewProcess).orElse(null))
            .reviewRegions(v.get(reviewRegions));
  }

  /** What of the Global Compact for Migration it serves. */
  private static Part compact(Shape<XmlTerms.Classification, Classification> shape) {
    var gcmObjectives =
        shape.usual(
            "gcmObjectives",
            Terms.OBJECTIVES,
            GcmObjectives.none(),
            Classification::gcmObjectives,
            x -> x.gcmObjectives,
            (x, v) -> x.gcmObjectives = v);
    var guidingPrinciples =
        shape.usual(
            "guidingPrinciples",
            Terms.PRINCIPLES,
            Set.of(),
            Classification::guidingPrinciples,
            x -> x.guidingPrinciples,
            (x, v) -> x.guidingPrinciples = v);
    return (v, builder) ->
        builder.gcmObjectives(v.get(gcmObjectives)).guidingPrinciples(v.get(guidingPrinciples));
  }

  /** Which Sustainable Development Goals it serves. */
  private static Part goals(Shape<XmlTerms.Classification, Classification> shape) {
    var sdgGoals =
        shape.usual(
            "sdgGoals",
            Terms.GOALS,
            Set.of(),
            Classification::sdgGoals,
            x -> x.sdgGoals,
            (x, v) -> x.sdgGoals = v);
    var sdgTargets =
        shape.usual(
            "sdgTargets",
            Terms.TARGETS,
            Set.of(),
            Classification::sdgTargets,
            x -> x.sdgTargets,
            (x, v) -> x.sdgTargets = v);
    var sdgIndicators =
        shape.list(
            "sdgIndicators",
            Terms.INDICATOR,
            Classification::sdgIndicators,
            x -> x.sdgIndicators,
            (x, v) -> x.sdgIndicators = v);
    return (v, builder) ->
        builder
            .sdgGoals(v.get(sdgGoals))
            .sdgTargets(v.get(sdgTargets))
            .sdgIndicators(v.get(sdgIndicators));
  }
}
