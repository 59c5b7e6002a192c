package org.convene.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convene.arguments.Arguments;
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
 * A builder of a {@link Classification}; setting a list replaces the list set before.
 *
 * <p>For one thread.
 */
public final class ClassificationBuilder {

  @Nullable Term eventType;
  List<Term> categories = List.of();
  List<Term> topics = List.of();
  List<Term> targetAudiences = List.of();
  @Nullable GeographicScope geographicScope;
  List<Term> regions = List.of();
  List<Country> countries = List.of();
  @Nullable Boolean workstreamOutput;
  List<Term> workstreams = List.of();
  @Nullable Boolean regionalReviewProcess;
  Set<ReviewRegion> reviewRegions = Set.of();
  GcmObjectives gcmObjectives = GcmObjectives.none();
  Set<GuidingPrinciple> guidingPrinciples = Set.of();
  Set<SustainableDevelopmentGoal> sdgGoals = Set.of();
  Set<SdgTarget> sdgTargets = Set.of();
  List<SdgIndicator> sdgIndicators = List.of();

  ClassificationBuilder() {}

  /**
   * Sets {@link Classification#eventType()}.
   *
   * @param eventType the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder eventType(@Nullable Term eventType) {
    this.eventType = eventType;
    return this;
  }

  /**
   * Sets {@link Classification#categories()}.
   *
   * @param categories the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder categories(List<Term> categories) {
    this.categories = Arguments.listOf(categories, "categories");
    return this;
  }

  /**
   * Sets {@link Classification#topics()}.
   *
   * @param topics the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder topics(List<Term> topics) {
    this.topics = Arguments.listOf(topics, "topics");
    return this;
  }

  /**
   * Sets {@link Classification#targetAudiences()}.
   *
   * @param targetAudiences the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder targetAudiences(List<Term> targetAudiences) {
    this.targetAudiences = Arguments.listOf(targetAudiences, "targetAudiences");
    return this;
  }

  /**
   * Sets {@link Classification#geographicScope()}.
   *
   * @param geographicScope the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder geographicScope(@Nullable GeographicScope geographicScope) {
    this.geographicScope = geographicScope;
    return this;
  }

  /**
   * Sets {@link Classification#regions()}.
   *
   * @param regions the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder regions(List<Term> regions) {
    this.regions = Arguments.listOf(regions, "regions");
    return this;
  }

  /**
   * Sets {@link Classification#countries()}.
   *
   * @param countries the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder countries(List<Country> countries) {
    this.countries = Arguments.listOf(countries, "countries");
    return this;
  }

  /**
   * Sets {@link Classification#workstreamOutput()}.
   *
   * @param workstreamOutput the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder workstreamOutput(@Nullable Boolean workstreamOutput) {
    this.workstreamOutput = workstreamOutput;
    return this;
  }

  /**
   * Sets {@link Classification#workstreams()}.
   *
   * @param workstreams the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder workstreams(List<Term> workstreams) {
    this.workstreams = Arguments.listOf(workstreams, "workstreams");
    return this;
  }

  /**
   * Sets {@link Classification#regionalReviewProcess()}.
   *
   * @param regionalReviewProcess the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder regionalReviewProcess(@Nullable Boolean regionalReviewProcess) {
    this.regionalReviewProcess = regionalReviewProcess;
    return this;
  }

  /**
   * Sets {@link Classification#reviewRegions()}.
   *
   * @param reviewRegions the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder reviewRegions(Set<ReviewRegion> reviewRegions) {
    this.reviewRegions = Arguments.noNulls(reviewRegions, "reviewRegions");
    return this;
  }

  /**
   * Sets {@link Classification#gcmObjectives()}.
   *
   * @param gcmObjectives the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder gcmObjectives(GcmObjectives gcmObjectives) {
    this.gcmObjectives = Objects.requireNonNull(gcmObjectives, "gcmObjectives");
    return this;
  }

  /**
   * Sets {@link Classification#guidingPrinciples()}.
   *
   * @param guidingPrinciples the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder guidingPrinciples(Set<GuidingPrinciple> guidingPrinciples) {
    this.guidingPrinciples = Arguments.noNulls(guidingPrinciples, "guidingPrinciples");
    return this;
  }

  /**
   * Sets {@link Classification#sdgGoals()}.
   *
   * @param sdgGoals the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder sdgGoals(Set<SustainableDevelopmentGoal> sdgGoals) {
    this.sdgGoals = Arguments.noNulls(sdgGoals, "sdgGoals");
    return this;
  }

  /**
   * Sets {@link Classification#sdgTargets()}.
   *
   * @param sdgTargets the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder sdgTargets(Set<SdgTarget> sdgTargets) {
    this.sdgTargets = Arguments.noNulls(sdgTargets, "sdgTargets");
    return this;
  }

  /**
   * Sets {@link Classification#sdgIndicators()}.
   *
   * @param sdgIndicators the value; replaces what was set before
   * @return this builder
   */
  public ClassificationBuilder sdgIndicators(List<SdgIndicator> sdgIndicators) {
    this.sdgIndicators = Arguments.listOf(sdgIndicators, "sdgIndicators");
    return this;
  }

  /**
   * Builds the classification.
   *
   * @return the classification
   */
  public Classification build() {
    return new Classification(this);
  }
}
