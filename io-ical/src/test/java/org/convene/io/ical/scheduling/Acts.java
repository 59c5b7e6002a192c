package org.convene.io.ical.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The members that acts may have: a scenario with another one fails. */
final class Acts {

  private static final Map<String, Set<String>> MEMBERS =
      Map.ofEntries(
          Map.entry("invite", Set.of("event")),
          Map.entry("publish", Set.of("event")),
          Map.entry("edit", Set.of("to")),
          Map.entry("edit-fields", Set.of("title", "without")),
          Map.entry("cancel", Set.of("instance", "from", "comment")),
          Map.entry("decline-proposal", Set.of("of", "comment")),
          Map.entry("answer", Set.of("status", "instance", "comment", "delegate")),
          Map.entry("propose", Set.of("to", "instance", "comment")),
          Map.entry("ask-again", Set.of("instance", "comment")),
          Map.entry("receive", Set.of("message")),
          Map.entry("receive-in-any-order", Set.of("messages", "twice")));

  private Acts() {}

  static void refuseUnknown(JsonNode act) {
    Set<String> members = MEMBERS.get(act.path("do").asString());
    if (members == null) {
      throw new AssertionError("unknown act " + act.path("do"));
    }
    refuseUnknown(act, members, "do");
  }

  static void refuseUnknown(JsonNode node, Set<String> members, String... more) {
    for (String name : node.propertyNames()) {
      if (!members.contains(name) && !List.of(more).contains(name)) {
        throw new AssertionError("unknown member " + name + " in " + node);
      }
    }
  }

  static List<String> lines(JsonNode array) {
    List<String> lines = new ArrayList<>();
    array.forEach(it -> lines.add(it.asString()));
    return lines;
  }
}
