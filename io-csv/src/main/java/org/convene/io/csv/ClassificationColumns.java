package org.convene.io.csv;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.GeographicScope;

/** What the event is about. */
final class ClassificationColumns {

  static final String OBJECTIVES = "/classification/gcmObjectives";

  static final List<Column> ALL =
      List.of(
          field(
              "event_type",
              "/eventType",
              "such as Webinar",
              Terms.TERM,
              Classification::eventType,
              ClassificationBuilder::eventType),
          list(
              "categories",
              "/categories",
              Classification::categories,
              ClassificationBuilder::categories),
          list("topics", "/topics", Classification::topics, ClassificationBuilder::topics),
          list(
              "target_audiences",
              "/targetAudiences",
              Classification::targetAudiences,
              ClassificationBuilder::targetAudiences),
          field(
              "geographic_scope",
              "/geographicScope",
              "Global, Regional, National, Local or another",
              Spelling.of("a scope", GeographicScope::label, GeographicScope::new),
              Classification::geographicScope,
              ClassificationBuilder::geographicScope),
          list("regions", "/regions", Classification::regions, ClassificationBuilder::regions),
          some(
              "countries",
              "/countries",
              "names or ISO 3166 codes",
              Items.listOf(Terms.COUNTRY),
              Classification::countries,
              ClassificationBuilder::countries),
          field(
              "workstream_output",
              "/workstreamOutput",
              "yes, no, or nothing where that is not known",
              Scalars.YES_NO,
              Classification::workstreamOutput,
              ClassificationBuilder::workstreamOutput),
          list(
              "workstreams",
              "/workstreams",
              Classification::workstreams,
              ClassificationBuilder::workstreams),
          field(
              "regional_review_process",
              "/regionalReviewProcess",
              "yes, no, or nothing where that is not known",
              Scalars.YES_NO,
              Classification::regionalReviewProcess,
              ClassificationBuilder::regionalReviewProcess),
          some(
              "review_regions",
              "/reviewRegions",
              "regions of the regional review",
              Terms.REVIEW_REGIONS,
              Classification::reviewRegions,
              ClassificationBuilder::reviewRegions),
          Column.of(
              "gcm_objectives",
              OBJECTIVES,
              "General, or objectives from 1 to 23",
              Terms.OBJECTIVES,
              event ->
                  Optional.of(event.classification().gcmObjectives()).filter(it -> !it.isEmpty()),
              (draft, objectives) -> draft.classification.gcmObjectives(objectives)),
          some(
              "guiding_principles",
              "/guidingPrinciples",
              "of the Global Compact",
              Terms.PRINCIPLES,
              Classification::guidingPrinciples,
              ClassificationBuilder::guidingPrinciples),
          some(
              "sdg_goals",
              "/sdgGoals",
              "such as SDG 10",
              Terms.GOALS,
              Classification::sdgGoals,
              ClassificationBuilder::sdgGoals),
          some(
              "sdg_targets",
              "/sdgTargets",
              "such as Target 10.7",
              Terms.TARGETS,
              Classification::sdgTargets,
              ClassificationBuilder::sdgTargets),
          some(
              "sdg_indicators",
              "/sdgIndicators",
              "such as Indicator 10.7.1",
              Terms.INDICATORS,
              Classification::sdgIndicators,
              ClassificationBuilder::sdgIndicators));

  private ClassificationColumns() {}

  private static <T> Column field(
      String name,
      String path,
      String about,
      Spelling<T> spelling,
      Function<Classification, Optional<T>> get,
      BiConsumer<ClassificationBuilder, T> set) {
    return Column.of(
        name,
        "/classification" + path,
        about,
        spelling,
        event -> get.apply(event.classification()),
        (draft, value) -> set.accept(draft.classification, value));
  }

  private static Column list(
      String name,
      String path,
      Function<Classification, List<org.convene.event.Term>> get,
      BiConsumer<ClassificationBuilder, List<org.convene.event.Term>> set) {
    return some(name, path, "terms", Items.listOf(Terms.TERM), get, set);
  }

  private static <T, C extends Collection<T>> Column some(
      String name,
      String path,
      String about,
      Spelling<C> spelling,
      Function<Classification, C> get,
      BiConsumer<ClassificationBuilder, C> set) {
    return field(
        name,
        path,
        about,
        spelling,
        classification -> Optional.of(get.apply(classification)).filter(it -> !it.isEmpty()),
        set);
  }
}
