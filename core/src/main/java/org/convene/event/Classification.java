package org.convene.event;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.convene.description.Field;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.ReviewRegion;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * The subjects and audiences of an event, in the vocabularies of the UN Network on Migration.
 *
 * <p>Yes/no fields have three states: a page that prints the label and no value says nothing, so
 * they are optional. Open lists keep every term as it was written; sets of closed vocabularies come
 * out in the official order.
 *
 * <pre>{@code
 * Classification.builder()
 *     .eventType(Term.of("Side event"))
 *     .gcmObjectives(GcmObjectives.of(GcmObjective.of(2), GcmObjective.of(5)))
 *     .workstreamOutput(false)
 *     .build();
 * }</pre>
 *
 * <p>Immutable; threads may share it.
 */
public final class Classification {

  private static final Classification NONE = builder().build();

  private final Optional<Term> eventType;
  private final List<Term> categories;
  private final List<Term> topics;
  private final List<Term> targetAudiences;
  private final Optional<GeographicScope> geographicScope;
  private final List<Term> regions;
  private final List<Country> countries;
  private final Optional<Boolean> workstreamOutput;
  private final List<Term> workstreams;
  private final Optional<Boolean> regionalReviewProcess;
  private final Set<ReviewRegion> reviewRegions;
  private final GcmObjectives gcmObjectives;
  private final Set<GuidingPrinciple> guidingPrinciples;
  private final Set<SustainableDevelopmentGoal> sdgGoals;
  private final Set<SdgTarget> sdgTargets;
  private final List<SdgIndicator> sdgIndicators;

  Classification(ClassificationBuilder builder) {
    this.eventType = Optional.ofNullable(builder.eventType);
    this.categories = List.copyOf(builder.categories);
    this.topics = List.copyOf(builder.topics);
    this.targetAudiences = List.copyOf(builder.targetAudiences);
    this.geographicScope = Optional.ofNullable(builder.geographicScope);
    this.regions = List.copyOf(builder.regions);
    this.countries = List.copyOf(builder.countries);
    this.workstreamOutput = Optional.ofNullable(builder.workstreamOutput);
    this.workstreams = List.copyOf(builder.workstreams);
    this.regionalReviewProcess = Optional.ofNullable(builder.regionalReviewProcess);
    this.reviewRegions = sorted(builder.reviewRegions);
    this.gcmObjectives = builder.gcmObjectives;
    this.guidingPrinciples = sorted(builder.guidingPrinciples);
    this.sdgGoals = sorted(builder.sdgGoals);
    this.sdgTargets = sorted(builder.sdgTargets);
    this.sdgIndicators = List.copyOf(builder.sdgIndicators);
  }

  private static <T extends Comparable<? super T>> Set<T> sorted(Collection<T> values) {
    return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
  }

  /**
   * Returns a builder with no field set.
   *
   * @return the builder
   */
  public static ClassificationBuilder builder() {
    return new ClassificationBuilder();
  }

  /**
   * Returns the empty classification.
   *
   * @return the empty classification
   */
  public static Classification none() {
    return NONE;
  }

  /**
   * Returns a builder that starts from this classification.
   *
   * @return the builder
   */
  public ClassificationBuilder toBuilder() {
    return new ClassificationBuilder()
        .eventType(eventType.orElse(null))
        .categories(categories)
        .topics(topics)
        .targetAudiences(targetAudiences)
        .geographicScope(geographicScope.orElse(null))
        .regions(regions)
        .countries(countries)
        .workstreamOutput(workstreamOutput.orElse(null))
        .workstreams(workstreams)
        .regionalReviewProcess(regionalReviewProcess.orElse(null))
        .reviewRegions(reviewRegions)
        .gcmObjectives(gcmObjectives)
        .guidingPrinciples(guidingPrinciples)
        .sdgGoals(sdgGoals)
        .sdgTargets(sdgTargets)
        .sdgIndicators(sdgIndicators);
  }

  /**
   * Tells whether every field is empty.
   *
   * @return true where every field is empty
   */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * Returns the kind of event, such as webinar or side event.
   *
   * @return the term, or empty
   */
  public Optional<Term> eventType() {
    return eventType;
  }

  /**
   * Returns the event's categories: the page's <em>Event Category</em>, iCalendar CATEGORIES.
   *
   * @return the terms in order
   */
  public List<Term> categories() {
    return categories;
  }

  /**
   * Returns the topics beyond the closed vocabularies, such as <em>Migration and Development</em>.
   *
   * @return the terms in order
   */
  public List<Term> topics() {
    return topics;
  }

  /**
   * Returns the audiences that the event is for.
   *
   * @return the terms in order
   */
  public List<Term> targetAudiences() {
    return targetAudiences;
  }

  /**
   * Returns how far the event reaches.
   *
   * @return the scope, or empty
   */
  public Optional<GeographicScope> geographicScope() {
    return geographicScope;
  }

  /**
   * Returns the regions the event is about.
   *
   * @return the terms in order
   */
  public List<Term> regions() {
    return regions;
  }

  /**
   * Returns the countries the event is about.
   *
   * @return the countries in order
   */
  public List<Country> countries() {
    return countries;
  }

  /**
   * Tells whether the event is an output of a workstream of the Network.
   *
   * @return yes, no, or empty where the source does not say
   */
  public Optional<Boolean> workstreamOutput() {
    return workstreamOutput;
  }

  /**
   * Returns the workstreams that the event is an output of.
   *
   * @return the terms in order
   */
  public List<Term> workstreams() {
    return workstreams;
  }

  /**
   * Tells whether the event is part of a regional review process of the GCM.
   *
   * @return yes, no, or empty where the source does not say
   */
  public Optional<Boolean> regionalReviewProcess() {
    return regionalReviewProcess;
  }

  /**
   * Returns the review regions that the event belongs to; several for cross-regional events.
   *
   * @return the regions in the Network's order
   */
  public Set<ReviewRegion> reviewRegions() {
    return reviewRegions;
  }

  /**
   * Returns the GCM objectives, in general or by number.
   *
   * @return the objectives
   */
  public GcmObjectives gcmObjectives() {
    return gcmObjectives;
  }

  /**
   * Returns the GCM guiding principles, the page's <em>Cross Cutting Theme</em>.
   *
   * @return the principles in the order of paragraph 15
   */
  public Set<GuidingPrinciple> guidingPrinciples() {
    return guidingPrinciples;
  }

  /**
   * Returns the Sustainable Development Goals.
   *
   * @return the goals by number
   */
  public Set<SustainableDevelopmentGoal> sdgGoals() {
    return sdgGoals;
  }

  /**
   * Returns the targets of the Sustainable Development Goals.
   *
   * @return the targets in official order
   */
  public Set<SdgTarget> sdgTargets() {
    return sdgTargets;
  }

  /**
   * Returns the indicators of the targets of the Sustainable Development Goals.
   *
   * @return the indicators in the order given
   */
  public List<SdgIndicator> sdgIndicators() {
    return sdgIndicators;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Classification it)) {
      return false;
    }
    for (Field<Classification, ?, ?> field : ClassificationShape.CLASSIFICATION.fields()) {
      if (!Objects.equals(field.get(this), field.get(it))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Field<Classification, ?, ?> field : ClassificationShape.CLASSIFICATION.fields()) {
      hash = 31 * hash + Objects.hashCode(field.get(this));
    }
    return hash;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "Classification[", "]");
    for (Field<Classification, ?, ?> field : ClassificationShape.CLASSIFICATION.fields()) {
      Object value = field.get(this);
      if (value != null) {
        text.add(field + "=" + value);
      }
    }
    return text.toString();
  }
}
