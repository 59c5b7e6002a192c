package org.convene.io.json;

import java.util.Optional;
import java.util.Set;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.SustainableDevelopmentGoal;

/** The types of schema.org that are events. */
final class LdTypes {

  /** Those whose names do not end in Event; those that come later are likely to. */
  private static final Set<String> OTHERS =
      Set.of("EventSeries", "Festival", "Hackathon", "CourseInstance", "UserInteraction");

  private LdTypes() {}

  static boolean isEvent(String type) {
    return OTHERS.contains(type) || (type.endsWith("Event") && type.indexOf(':') < 0);
  }

  static boolean isEvent(Node node) {
    return LdIn.types(node).stream().anyMatch(LdTypes::isEvent);
  }

  /** What people read for a word of a vocabulary that is a number or a code. */
  static Optional<String> title(Object word) {
    if (word instanceof SustainableDevelopmentGoal goal) {
      return Optional.of(goal.title());
    }
    return word instanceof Country country ? Optional.of(country.name()) : Optional.empty();
  }
}
