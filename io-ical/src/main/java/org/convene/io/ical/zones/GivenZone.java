package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convene.event.RawComponent;
import org.jspecify.annotations.Nullable;

/**
 * A VTIMEZONE of a calendar (RFC 5545 section 3.6.5), evaluated for a few years at a time whatever
 * its rules are. Immutable.
 */
final class GivenZone {

  private static final int MAX_OBSERVANCES = 500;
  private static final int MAX_DATES = 5_000;

  private final List<GivenObservance> observances;

  private final GivenObservance.Onset first;

  /** Whether all observances have one offset. */
  private final boolean isFixed;

  private GivenZone(List<GivenObservance> observances) {
    this.observances = observances;
    GivenObservance.Onset earliest = observances.get(0).first();
    boolean isSame = true;
    for (GivenObservance observance : observances) {
      GivenObservance.Onset onset = observance.first();
      earliest = onset.second() < earliest.second() ? onset : earliest;
      isSame &= observance.to().equals(observances.get(0).to());
    }
    this.first = earliest;
    this.isFixed = isSame;
  }

  /**
   * Reads a component.
   *
   * @param component a VTIMEZONE
   * @return what it says
   * @throws NotUnderstoodException where it has no observance, or one that this class does not
   *     evaluate: other rules than one date a year, values that are no times or offsets, too many
   *     of them
   */
  static GivenZone of(RawComponent component) throws NotUnderstoodException {
    List<GivenObservance> observances = new ArrayList<>(4);
    int dates = 0;
    boolean isAlone = observances(component) == 1;
    for (int i = 0; i < component.components().size(); i++) {
      RawComponent child = component.components().get(i);
      if (isObservance(child)) {
        GivenObservance observance = observance(child, i, MAX_DATES - dates, isAlone);
        dates += observance.dates();
        observances.add(observance);
        if (observances.size() > MAX_OBSERVANCES) {
          throw new NotUnderstoodException("at most " + MAX_OBSERVANCES + " observances", "more")
              .at(i, null);
        }
      }
    }
    if (observances.isEmpty()) {
      throw new FaultyZoneException("STANDARD or DAYLIGHT in a VTIMEZONE", "none");
    }
    return new GivenZone(List.copyOf(observances));
  }

  private static int observances(RawComponent component) {
    int count = 0;
    for (RawComponent child : component.components()) {
      count += isObservance(child) ? 1 : 0;
    }
    return count;
  }

  static boolean isObservance(RawComponent component) {
    return component.name().equals("STANDARD") || component.name().equals("DAYLIGHT");
  }

  private static GivenObservance observance(
      RawComponent component, int index, int maxDates, boolean isAlone)
      throws NotUnderstoodException {
    try {
      return new GivenObservance(component, maxDates, isAlone);
    } catch (NotUnderstoodException e) {
      throw e.at(index, null);
    }
  }

  /** The one offset that all observances have, if there is one, and it holds at a time already. */
  Optional<ZoneOffset> fixed(LocalDateTime at) {
    return isFixed && (first.from().equals(first.to()) || !at.isBefore(first.local()))
        ? Optional.of(first.to())
        : Optional.empty();
  }

  /** The offset of a local time; before the first onset, that which the clocks were put from. */
  ZoneOffset at(LocalDateTime local, OffsetTimeline timeline) {
    ZoneOffset offset = local.isBefore(first.local()) ? null : timeline.at(local);
    return offset == null ? first.from() : offset;
  }

  /** The offsets of some years; null where VTIMEZONEs have taken too much work. */
  @Nullable OffsetTimeline between(int firstYear, int lastYear, ZoneWork work) {
    if (work.isSpent()) {
      return null;
    }
    List<GivenObservance.Onset> onsets = new ArrayList<>();
    for (GivenObservance observance : observances) {
      // local times of the years' edges, in any offset
      work.count(observance.addTo(onsets, firstYear - 1, lastYear + 1));
    }
    onsets.sort(Comparator.comparingLong(GivenObservance.Onset::second));
    return new OffsetTimeline(onsets);
  }
}
