package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.EventBuilder;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.ReviewRegion;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** What about, read: the other direction of {@link ClassificationRows}. */
final class ClassificationReading {

  private static final Set<String> TERM =
      Set.of("VALUE", Sink.LANGUAGE, ClassificationRows.CODE, ClassificationRows.URI);
  private static final Set<String> CODED = Set.of("VALUE", ClassificationRows.CODE);

  private ClassificationReading() {}

  static void read(Source source, EventBuilder event) {
    ClassificationBuilder builder = Classification.builder();
    List<Term> types = terms(source, ClassificationRows.TYPE);
    builder
        .eventType(types.isEmpty() ? null : types.get(0))
        .categories(terms(source, "CATEGORIES"))
        .topics(terms(source, ClassificationRows.TOPIC))
        .targetAudiences(terms(source, ClassificationRows.AUDIENCE))
        .workstreams(terms(source, ClassificationRows.WORKSTREAM))
        .geographicScope(
            source.string(ClassificationRows.SCOPE).map(GeographicScope::new).orElse(null))
        .regions(terms(source, ClassificationRows.REGION))
        .countries(countries(source));
    review(source, builder);
    principles(source, builder);
    concepts(source, builder);
    event.classification(builder.build());
  }

  private static List<Term> terms(Source source, String name) {
    List<ContentLine> lines = source.all(name, TERM);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Term> terms = new ArrayList<>(2);
    for (ContentLine line : lines) {
      List<String> labels = IcalText.split(line.property().value());
      int before = terms.size();
      for (String label : labels) {
        if (!label.isEmpty()) {
          terms.add(
              new Term(
                  label,
                  SourceTexts.language(source, line, Sink.LANGUAGE),
                  source.parameter(line, ClassificationRows.CODE),
                  source.parameter(line, ClassificationRows.URI, IcalValues::uri)));
        }
      }
      if (terms.size() == before) {
        source.leave(line);
      } else if (terms.size() < before + labels.size()) {
        source.keep(line);
      }
    }
    return terms;
  }

  private static List<Country> countries(Source source) {
    List<Country> countries = new ArrayList<>(0);
    for (ContentLine line : source.all(ClassificationRows.COUNTRY, CODED)) {
      String name = source.string(line);
      if (name != null) {
        countries.add(new Country(name, source.parameter(line, ClassificationRows.CODE)));
      }
    }
    return countries;
  }

  private static void review(Source source, ClassificationBuilder builder) {
    builder
        .workstreamOutput(
            source.value(ClassificationRows.OUTPUT, "TRUE or FALSE", IcalValues::bool))
        .regionalReviewProcess(
            source.value(ClassificationRows.REVIEW, "TRUE or FALSE", IcalValues::bool))
        .reviewRegions(
            new LinkedHashSet<>(
                values(
                    source,
                    ClassificationRows.REVIEW_REGION,
                    "a review region",
                    ReviewRegion::valueOf)));
  }

  private static void principles(Source source, ClassificationBuilder builder) {
    Set<GuidingPrinciple> principles = new LinkedHashSet<>();
    for (ContentLine line : source.all(ClassificationRows.PRINCIPLE, CODED)) {
      Optional<GuidingPrinciple> principle =
          source.parameter(line, ClassificationRows.CODE).flatMap(GuidingPrinciple::parse);
      if (principle.isEmpty()) {
        source.refuse(line, "a guiding principle with its letter");
      } else {
        principles.add(principle.get());
      }
    }
    builder.guidingPrinciples(principles);
    builder.sdgIndicators(
        values(
            source,
            ClassificationRows.INDICATOR,
            "an indicator such as 10.7.1",
            text -> SdgIndicator.parse(text).orElse(null)));
  }

  private static <T> List<T> values(
      Source source, String name, String expected, Function<String, @Nullable T> parse) {
    List<T> values = new ArrayList<>(0);
    for (ContentLine line : source.all(name, Source.NONE)) {
      T value = source.value(line, expected, parse);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static void concepts(Source source, ClassificationBuilder builder) {
    Set<GcmObjective> objectives = new LinkedHashSet<>();
    Set<SustainableDevelopmentGoal> goals = new LinkedHashSet<>();
    Set<SdgTarget> targets = new LinkedHashSet<>();
    for (ContentLine line : source.all("CONCEPT", Source.NONE)) {
      String value = line.property().value();
      Object concept = ClassificationRows.concept(value);
      if (concept != null && !ClassificationRows.isAddress(concept, value)) {
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
    ContentLine general = source.one(ClassificationRows.OBJECTIVES, Source.NONE);
    if (general != null && !general.property().value().equals("GENERAL")) {
      source.refuse(general, "GENERAL");
      general = null;
    }
    builder
        .gcmObjectives(new GcmObjectives(general != null, objectives))
        .sdgGoals(goals)
        .sdgTargets(targets);
  }
}
