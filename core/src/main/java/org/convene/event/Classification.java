package org.convene.event;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * What an event is about and whom it is for, in the vocabularies of the UN Network on Migration.
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
   * A builder with nothing set.
   *
   * @return the builder
   */
  public static ClassificationBuilder builder() {
    return new ClassificationBuilder();
  }

  /**
   * A classification that says nothing.
   *
   * @return the empty classification
   */
  public static Classification none() {
    return NONE;
  }

  /**
   * A builder that starts from this classification.
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
   * Whether it says nothing.
   *
   * @return true where every field is empty
   */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * The kind of event, such as webinar or side event.
   *
   * @return the term, or empty
   */
  public Optional<Term> eventType() {
    return eventType;
  }

  /**
   * The page's <em>Event Category</em>; iCalendar CATEGORIES.
   *
   * @return the terms in order
   */
  public List<Term> categories() {
    return categories;
  }

  /**
   * What the event is about beyond the closed vocabularies, such as <em>Migration and
   * Development</em>.
   *
   * @return the terms in order
   */
  public List<Term> topics() {
    return topics;
  }

  /**
   * Whom the event is for.
   *
   * @return the terms in order
   */
  public List<Term> targetAudiences() {
    return targetAudiences;
  }

  /**
   * How far the event reaches.
   *
   * @return the scope, or empty
   */
  public Optional<GeographicScope> geographicScope() {
    return geographicScope;
  }

  /**
   * The regions the event is about.
   *
   * @return the terms in order
   */
  public List<Term> regions() {
    return regions;
  }

  /**
   * The countries the event is about.
   *
   * @return the countries in order
   */
  public List<Country> countries() {
    return countries;
  }

  /**
   * Whether the event is an output of a workstream of the Network.
   *
   * @return yes, no, or empty where the source does not say
   */
  public Optional<Boolean> workstreamOutput() {
    return workstreamOutput;
  }

  /**
   * The workstreams it is an output of.
   *
   * @return the terms in order
   */
  public List<Term> workstreams() {
    return workstreams;
  }

  /**
   * Whether the event is part of a regional review process of the GCM.
   *
   * @return yes, no, or empty where the source does not say
   */
  public Optional<Boolean> regionalReviewProcess() {
    return regionalReviewProcess;
  }

  /**
   * The review regions it belongs to; several for cross-regional events.
   *
   * @return the regions in the Network's order
   */
  public Set<ReviewRegion> reviewRegions() {
    return reviewRegions;
  }

  /**
   * The GCM objectives, in general or by number.
   *
   * @return the objectives
   */
  public GcmObjectives gcmObjectives() {
    return gcmObjectives;
  }

  /**
   * The GCM guiding principles, the page's <em>Cross Cutting Theme</em>.
   *
   * @return the principles in the order of paragraph 15
   */
  public Set<GuidingPrinciple> guidingPrinciples() {
    return guidingPrinciples;
  }

  /**
   * The Sustainable Development Goals.
   *
   * @return the goals by number
   */
  public Set<SustainableDevelopmentGoal> sdgGoals() {
    return sdgGoals;
  }

  /**
   * The targets of the goals.
   *
   * @return the targets in official order
   */
  public Set<SdgTarget> sdgTargets() {
    return sdgTargets;
  }

  /**
   * The indicators of the targets.
   *
   * @return the indicators in the order given
   */
  public List<SdgIndicator> sdgIndicators() {
    return sdgIndicators;
  }

  private List<Object> values() {
    return List.of(
        eventType,
        categories,
        topics,
        targetAudiences,
        geographicScope,
        regions,
        countries,
        workstreamOutput,
        workstreams,
        regionalReviewProcess,
        reviewRegions,
        gcmObjectives,
        guidingPrinciples,
        sdgGoals,
        sdgTargets,
        sdgIndicators);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Classification it && isSame(it));
  }

  private boolean isSame(Classification it) {
    return eventType.equals(it.eventType)
        && categories.equals(it.categories)
        && topics.equals(it.topics)
        && targetAudiences.equals(it.targetAudiences)
        && geographicScope.equals(it.geographicScope)
        && regions.equals(it.regions)
        && countries.equals(it.countries)
        && workstreamOutput.equals(it.workstreamOutput)
        && workstreams.equals(it.workstreams)
        && regionalReviewProcess.equals(it.regionalReviewProcess)
        && reviewRegions.equals(it.reviewRegions)
        && gcmObjectives.equals(it.gcmObjectives)
        && guidingPrinciples.equals(it.guidingPrinciples)
        && sdgGoals.equals(it.sdgGoals)
        && sdgTargets.equals(it.sdgTargets)
        && sdgIndicators.equals(it.sdgIndicators);
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "Classification" + values();
  }
}
