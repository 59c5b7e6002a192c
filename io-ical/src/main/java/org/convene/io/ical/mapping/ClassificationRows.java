package org.convene.io.ical.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Classification;
import org.convene.event.Event;
import org.convene.io.ical.lines.IcalValues;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.ReviewRegion;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** What about. Objectives, goals and targets have addresses and are CONCEPTs (RFC 9253). */
final class ClassificationRows {

  static final String CODE = "X-CONVENE-CODE";
  static final String URI = "X-CONVENE-URI";
  static final String TYPE = "X-CONVENE-EVENT-TYPE";
  static final String TOPIC = "X-CONVENE-TOPIC";
  static final String AUDIENCE = "X-CONVENE-AUDIENCE";
  static final String SCOPE = "X-CONVENE-GEOGRAPHIC-SCOPE";
  static final String REGION = "X-CONVENE-REGION";
  static final String COUNTRY = "X-CONVENE-COUNTRY";
  static final String OUTPUT = "X-CONVENE-WORKSTREAM-OUTPUT";
  static final String WORKSTREAM = "X-CONVENE-WORKSTREAM";
  static final String REVIEW = "X-CONVENE-REGIONAL-REVIEW";
  static final String REVIEW_REGION = "X-CONVENE-REVIEW-REGION";
  static final String OBJECTIVES = "X-CONVENE-GCM-OBJECTIVES";
  static final String PRINCIPLE = "X-CONVENE-GUIDING-PRINCIPLE";
  static final String INDICATOR = "X-CONVENE-SDG-INDICATOR";

  private static final Map<Object, String> ADDRESSES = addresses();

  static final List<Row> ROWS =
      List.of(
          Row.of(
                  "/classification",
                  ClassificationReading::read,
                  ClassificationRows::write,
                  "CATEGORIES",
                  TYPE,
                  TOPIC,
                  AUDIENCE,
                  WORKSTREAM,
                  SCOPE,
                  REGION,
                  COUNTRY,
                  OUTPUT,
                  REVIEW,
                  REVIEW_REGION,
                  OBJECTIVES,
                  PRINCIPLE,
                  INDICATOR)
              .readingToo("CONCEPT"));

  private ClassificationRows() {}

  private static Map<Object, String> addresses() {
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
    return addresses;
  }

  private static void write(Event event, Sink sink) {
    Classification it = event.classification();
    if (!it.isEmpty()) {
      terms(it, sink);
      geography(it, sink);
      review(it, sink);
      migration(it, sink);
      development(it, sink);
    }
  }

  private static void terms(Classification it, Sink sink) {
    if (it.eventType().isPresent()) {
      term(TYPE, it.eventType().get(), sink);
    }
    terms("CATEGORIES", it.categories(), sink);
    terms(TOPIC, it.topics(), sink);
    terms(AUDIENCE, it.targetAudiences(), sink);
    terms(WORKSTREAM, it.workstreams(), sink);
  }

  private static void terms(String name, List<Term> terms, Sink sink) {
    for (Term term : terms) {
      term(name, term, sink);
    }
  }

  private static void term(String name, Term term, Sink sink) {
    Params parameters =
        Params.none()
            .with(Sink.LANGUAGE, term.language())
            .with(CODE, term.code())
            .with(URI, term.uri());
    sink.text(name, parameters, term.label());
  }

  private static void geography(Classification it, Sink sink) {
    if (it.geographicScope().isPresent()) {
      sink.text(SCOPE, it.geographicScope().get().label());
    }
    terms(REGION, it.regions(), sink);
    for (Country country : it.countries()) {
      sink.text(COUNTRY, Params.none().with(CODE, country.code()), country.name());
    }
  }

  private static void review(Classification it, Sink sink) {
    truth(OUTPUT, it.workstreamOutput(), sink);
    truth(REVIEW, it.regionalReviewProcess(), sink);
    for (ReviewRegion region : it.reviewRegions()) {
      sink.text(REVIEW_REGION, region.name());
    }
  }

  private static void truth(String name, Optional<Boolean> value, Sink sink) {
    if (value.isPresent()) {
      sink.value(name, Params.of("VALUE", "BOOLEAN"), IcalValues.bool(value.get()));
    }
  }

  private static void migration(Classification it, Sink sink) {
    if (it.gcmObjectives().general()) {
      sink.text(OBJECTIVES, "GENERAL");
    }
    for (GcmObjective objective : it.gcmObjectives().numbered()) {
      concept(objective, sink);
    }
    for (GuidingPrinciple principle : it.guidingPrinciples()) {
      String letter = String.valueOf(principle.letter());
      sink.text(PRINCIPLE, Params.of(CODE, letter), principle.title());
    }
  }

  private static void development(Classification it, Sink sink) {
    for (SustainableDevelopmentGoal goal : it.sdgGoals()) {
      concept(goal, sink);
    }
    for (SdgTarget target : it.sdgTargets()) {
      concept(target, sink);
    }
    for (SdgIndicator indicator : it.sdgIndicators()) {
      sink.text(INDICATOR, indicator.code());
    }
  }

  private static void concept(Object value, Sink sink) {
    String address = ADDRESSES.get(value);
    if (address != null) {
      sink.value("CONCEPT", address);
    }
  }

  /** The objective, goal or target that a CONCEPT says; null for another. */
  static @Nullable Object concept(String value) {
    try {
      java.net.URI uri = java.net.URI.create(value);
      Optional<?> objective = GcmObjective.ofUri(uri);
      Optional<?> goal = SustainableDevelopmentGoal.ofUri(uri);
      return objective.isPresent()
          ? objective.get()
          : goal.isPresent() ? goal.get() : SdgTarget.ofUri(uri).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether a concept is written as this value. */
  static boolean isAddress(Object concept, String value) {
    return value.equals(ADDRESSES.get(concept));
  }
}
