package org.convene.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.convene.description.Field;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.HeadModel;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The head of the first of several documents, with the VTIMEZONEs of all; what the others say
 * otherwise is told.
 */
final class MergedHead {

  /**
   * Who made a document did not make the one that is written, and a message is more than a head.
   */
  private static final Set<String> APART = Set.of("producer", "method", "extensions");

  private static final String TIME_ZONE = "VTIMEZONE";

  private @Nullable DocumentHead first;
  private String firstName = "";
  private final Map<String, Described> zones = new LinkedHashMap<>();

  /** A VTIMEZONE, and the document that had it first. */
  private record Described(RawComponent component, String document) {}

  void add(DocumentHead head, String document, Consumer<Problem> told) {
    addZones(head, document, told);
    DocumentHead known = first;
    if (known == null) {
      first = head;
      firstName = document;
      return;
    }
    String mine = method(known);
    String other = method(head);
    if (!mine.equals(other)) {
      throw CommandException.unusable(
          "expected documents that are one message, found METHOD "
              + (mine.isEmpty() ? "none" : mine)
              + " in "
              + firstName
              + " and "
              + (other.isEmpty() ? "none" : other)
              + " in "
              + document
              + "; convert them apart");
    }
    differences(known, head)
        .forEach(
            name ->
                told.accept(
                    new Problem(
                        Location.unknown(),
                        Violation.warning(
                            "/head/" + name,
                            "merge.head",
                            Expected.foundInstead("the " + name + " of " + firstName, "another")
                                + ", which is not written"))));
  }

  /** Of two VTIMEZONEs with one TZID the first counts, as in one document. */
  private void addZones(DocumentHead head, String document, Consumer<Problem> told) {
    for (RawComponent component : head.extensions().components()) {
      if (component.name().equals(TIME_ZONE)) {
        String tzid = component.property("TZID").map(RawProperty::value).orElse("");
        Described other = zones.putIfAbsent(tzid, new Described(component, document));
        if (other != null && !other.component().equals(component)) {
          String expected = "the VTIMEZONE " + Expected.quoted(tzid) + " of " + other.document();
          told.accept(
              new Problem(
                  Location.unknown(),
                  Violation.warning(
                      "/head/extensions",
                      "merge.time-zone",
                      Expected.foundInstead(expected, "another") + ", which is not written")));
        }
      }
    }
  }

  /** A document that is published is no message between people. */
  private static String method(DocumentHead head) {
    return head.method().filter(it -> !it.equalsIgnoreCase("PUBLISH")).orElse("");
  }

  private static List<String> differences(DocumentHead first, DocumentHead other) {
    List<String> names = new ArrayList<>();
    for (Field<DocumentHead, ?, ?> field : HeadModel.SHAPE.fields()) {
      Object said = field.get(other);
      if (!APART.contains(field.name()) && said != null && !said.equals(field.get(first))) {
        names.add(field.name());
      }
    }
    Function<DocumentHead, Object> rest = head -> head.withoutTimeZones().extensions();
    if (!rest.apply(other).equals(rest.apply(DocumentHead.empty()))
        && !rest.apply(other).equals(rest.apply(first))) {
      names.add("extensions");
    }
    return names;
  }

  DocumentHead head() {
    DocumentHead head = Optional.ofNullable(first).orElse(DocumentHead.empty());
    Set<RawComponent> components = new LinkedHashSet<>(head.extensions().components());
    zones.values().forEach(it -> components.add(it.component()));
    return components.size() == head.extensions().components().size()
        ? head
        : head.withExtensions(
            new Extensions(head.extensions().properties(), List.copyOf(components)));
  }
}
