package org.convene.io.ical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Classification;
import org.convene.event.Country;
import org.convene.event.Event;
import org.convene.event.GcmObjective;
import org.convene.event.GuidingPrinciple;
import org.convene.event.ReviewRegion;
import org.convene.event.SdgIndicator;
import org.convene.event.SdgTarget;
import org.convene.event.SustainableDevelopmentGoal;
import org.convene.event.Term;

/** What about. Objectives, goals and targets have addresses and are CONCEPTs (RFC 9253). */
final class ClassificationRows {

  private static final String CODE = "X-CONVENE-CODE";
  private static final String URI = "X-CONVENE-URI";
  private static final String TYPE = "X-CONVENE-EVENT-TYPE";
  private static final String TOPIC = "X-CONVENE-TOPIC";
  private static final String AUDIENCE = "X-CONVENE-AUDIENCE";
  private static final String SCOPE = "X-CONVENE-GEOGRAPHIC-SCOPE";
  private static final String REGION = "X-CONVENE-REGION";
  private static final String COUNTRY = "X-CONVENE-COUNTRY";
  private static final String OUTPUT = "X-CONVENE-WORKSTREAM-OUTPUT";
  private static final String WORKSTREAM = "X-CONVENE-WORKSTREAM";
  private static final String REVIEW = "X-CONVENE-REGIONAL-REVIEW";
  private static final String REVIEW_REGION = "X-CONVENE-REVIEW-REGION";
  private static final String OBJECTIVES = "X-CONVENE-GCM-OBJECTIVES";
  private static final String PRINCIPLE = "X-CONVENE-GUIDING-PRINCIPLE";
  private static final String INDICATOR = "X-CONVENE-SDG-INDICATOR";

  private static final Map<Object, String> ADDRESSES = addresses();

  static final List<Row> ROWS =
      List.of(
          Row.of(ClassificationRows::terms, "CATEGORIES", TYPE, TOPIC, AUDIENCE, WORKSTREAM),
          Row.of(ClassificationRows::geography, SCOPE, REGION, COUNTRY),
          Row.of(ClassificationRows::review, OUTPUT, REVIEW, REVIEW_REGION),
          Row.of(ClassificationRows::migration, OBJECTIVES, PRINCIPLE),
          Row.of(ClassificationRows::development, INDICATOR));

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

  private static void terms(Event event, Sink sink) {
    Classification it = event.classification();
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

  private static void geography(Event event, Sink sink) {
    Classification it = event.classification();
    if (it.geographicScope().isPresent()) {
      sink.text(SCOPE, it.geographicScope().get().label());
    }
    terms(REGION, it.regions(), sink);
    for (Country country : it.countries()) {
      sink.text(COUNTRY, Params.none().with(CODE, country.code()), country.name());
    }
  }

  private static void review(Event event, Sink sink) {
    Classification it = event.classification();
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

  private static void migration(Event event, Sink sink) {
    Classification it = event.classification();
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

  private static void development(Event event, Sink sink) {
    Classification it = event.classification();
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

  /** Whether a CONCEPT says an objective, a goal or a target. */
  static boolean isOwnConcept(String value) {
    try {
      java.net.URI uri = java.net.URI.create(value);
      return GcmObjective.ofUri(uri).isPresent()
          || SustainableDevelopmentGoal.ofUri(uri).isPresent()
          || SdgTarget.ofUri(uri).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
