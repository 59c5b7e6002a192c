package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.vocabulary.ZoneNames;

/**
 * The zones of {@link ZoneNames#places()} by the offsets that they have at any time, so that a zone
 * is looked for among those that can be meant. Of several with the same rules, only the best known
 * is here. Made when first asked for, and never changed: to look at every zone takes 0.8 ms a
 * VTIMEZONE.
 */
final class PlaceIndex {

  private static final Map<ZoneOffset, List<Integer>> BY_OFFSET = byOffset();

  private PlaceIndex() {}

  /** The indexes of the zones that have an offset at some time, the best known first. */
  static List<Integer> having(ZoneOffset offset) {
    return BY_OFFSET.getOrDefault(offset, List.of());
  }

  private static Map<ZoneOffset, List<Integer>> byOffset() {
    Map<ZoneOffset, List<Integer>> byOffset = new HashMap<>();
    Set<ZoneRules> seen = new HashSet<>();
    List<ZoneId> places = ZoneNames.places();
    for (int i = 0; i < places.size(); i++) {
      ZoneRules rules = places.get(i).getRules();
      if (seen.add(rules)) {
        for (ZoneOffset offset : offsets(rules)) {
          byOffset.computeIfAbsent(offset, key -> new ArrayList<>()).add(i);
        }
      }
    }
    return Map.copyOf(byOffset);
  }

  private static Set<ZoneOffset> offsets(ZoneRules rules) {
    Set<ZoneOffset> offsets = new HashSet<>();
    offsets.add(rules.getOffset(Instant.EPOCH));
    for (ZoneOffsetTransition transition : rules.getTransitions()) {
      offsets.add(transition.getOffsetBefore());
      offsets.add(transition.getOffsetAfter());
    }
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      offsets.add(rule.getOffsetBefore());
      offsets.add(rule.getOffsetAfter());
    }
    return offsets;
  }
}
