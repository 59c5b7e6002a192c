package org.convene.io.ical.mapping;

import java.util.List;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.EventModel;
import org.convene.event.Kinds;

/**
 * The rows of an event's classification: each field of the classification is one property; see
 * {@link Concepts}.
 */
final class ClassificationRows {

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.parts("classification", EventModel.CLASSIFICATION, fields())
              .sharing(Concepts.CONCEPT));

  private ClassificationRows() {}

  private static List<PropertyField<Classification, ClassificationBuilder>> fields() {
    return List.of(
        PropertyField.one(field("eventType", Kinds.TERM), "X-CONVENE-EVENT-TYPE", TermCodecs.TERMS),
        many("categories", Kinds.TERM, "CATEGORIES", TermCodecs.TERMS),
        many("topics", Kinds.TERM, "X-CONVENE-TOPIC", TermCodecs.TERMS),
        many("targetAudiences", Kinds.TERM, "X-CONVENE-AUDIENCE", TermCodecs.TERMS),
        many("workstreams", Kinds.TERM, "X-CONVENE-WORKSTREAM", TermCodecs.TERMS),
        word("geographicScope", "X-CONVENE-GEOGRAPHIC-SCOPE"),
        many("regions", Kinds.TERM, "X-CONVENE-REGION", TermCodecs.TERMS),
        many("countries", Kinds.COUNTRY, "X-CONVENE-COUNTRY", TermCodecs.COUNTRY),
        word("workstreamOutput", "X-CONVENE-WORKSTREAM-OUTPUT"),
        word("regionalReviewProcess", "X-CONVENE-REGIONAL-REVIEW"),
        several(
            "reviewRegions",
            Kinds.REVIEW_REGION,
            "X-CONVENE-REVIEW-REGION",
            IcalWords.codec(Kinds.REVIEW_REGION)),
        Concepts.OF_COMPACT,
        several(
            "guidingPrinciples",
            Kinds.PRINCIPLE,
            "X-CONVENE-GUIDING-PRINCIPLE",
            TermCodecs.PRINCIPLE),
        Concepts.OF_GOALS,
        many(
            "sdgIndicators",
            Kinds.INDICATOR,
            "X-CONVENE-SDG-INDICATOR",
            IcalWords.codec(Kinds.INDICATOR)));
  }

  private static <T> Field<Classification, ClassificationBuilder, T> field(
      String name, Kind<T> kind) {
    return PropertyField.field(EventModel.CLASSIFICATION, name, kind);
  }

  private static PropertyField<Classification, ClassificationBuilder> word(
      String name, String property) {
    return PropertyField.word(EventModel.CLASSIFICATION.field(name), property);
  }

  private static <T> PropertyField<Classification, ClassificationBuilder> many(
      String name, Kind<T> element, String property, PropertyCodec<T> codec) {
    return PropertyField.many(field(name, new Kind.Many<>(element)), property, codec);
  }

  private static <T> PropertyField<Classification, ClassificationBuilder> several(
      String name, Kind<T> element, String property, PropertyCodec<T> codec) {
    return PropertyField.several(field(name, new Kind.Several<>(element)), property, codec);
  }
}
