package org.convene.io.ical.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

/** The table of what each method asks, beside the validators of iCal4j. */
class MethodTableTest {

  private static final List<String> METHODS =
      List.of(
          "PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER");

  /**
   * What iCal4j 4.4.0 says otherwise: a method, a property, how often it occurs. RFC 5546 has 0+
   * for CATEGORIES and RESOURCES, which RFC 2446 had once, and RFC 5545 an RRULE at most once; a
   * CANCEL needs no DTSTART; a REQUEST has no REQUEST-STATUS and a PUBLISH no ATTENDEE. In the last
   * three lines it follows the RFC, and the table is wider on purpose.
   */
  private static final String OTHERWISE =
      """
      ADD CATEGORIES 2
      ADD RESOURCES 2
      ADD RRULE 2
      CANCEL CATEGORIES 2
      CANCEL DTSTART 0
      CANCEL RESOURCES 2
      CANCEL RRULE 2
      COUNTER CATEGORIES 2
      COUNTER RESOURCES 2
      COUNTER RRULE 2
      PUBLISH ATTENDEE 1
      PUBLISH ATTENDEE 2
      PUBLISH CATEGORIES 2
      PUBLISH RESOURCES 2
      PUBLISH RRULE 2
      REPLY CATEGORIES 2
      REPLY RESOURCES 2
      REPLY RRULE 2
      REQUEST CATEGORIES 2
      REQUEST REQUEST-STATUS 1
      REQUEST REQUEST-STATUS 2
      REQUEST RESOURCES 2
      REQUEST RRULE 2
      DECLINECOUNTER ATTENDEE 1
      DECLINECOUNTER ATTENDEE 2
      REPLY ATTENDEE 2
      """;

  @Test
  void iCal4jSaysTheSameOfAllOtherCells() {
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (String method : METHODS) {
      Map<String, Presence> table = MethodTable.of(method).orElseThrow();
      for (Map.Entry<String, Presence> row : table.entrySet()) {
        for (int count = 0; count <= 2; count++) {
          boolean theirs = allowed(method, table, row.getKey(), count);
          if (row.getValue().allows(count) != theirs) {
            different.add(method + ' ' + row.getKey() + ' ' + count);
          }
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(8 * 31 * 3);
    assertThat(different).containsExactlyInAnyOrderElementsOf(OTHERWISE.lines().toList());
  }

  /** Whether iCal4j says nothing of a property, in an event that has else what is asked. */
  private static boolean allowed(
      String method, Map<String, Presence> table, String name, int count) {
    List<Property> properties = new ArrayList<>();
    List<Component> alarms = new ArrayList<>();
    table.forEach(
        (each, presence) -> {
          int times = each.equals(name) ? count : presence.allows(0) ? 0 : 1;
          for (int i = 0; i < times; i++) {
            if (each.equals("VALARM")) {
              alarms.add(new VAlarm(new PropertyList()));
            } else {
              properties.add(new Name(each));
            }
          }
        });
    VEvent event = new VEvent(new PropertyList(properties));
    event.setComponentList(new ComponentList<>(alarms));
    return event.validate(new Method(method)).getEntries().stream()
        .noneMatch(entry -> entry.getMessage().matches(".*\\b" + name + "(,.*)?"));
  }

  /** A property of which only the name counts. */
  private static final class Name extends Property {

    private static final long serialVersionUID = 1L;

    Name(String name) {
      super(name, new ParameterList());
    }

    @Override
    public String getValue() {
      return "";
    }

    @Override
    public void setValue(String value) {
      throw new UnsupportedOperationException("expected a name alone, found a value");
    }

    @Override
    public ValidationResult validate() {
      return ValidationResult.EMPTY;
    }

    @Override
    protected PropertyFactory<Name> newFactory() {
      throw new UnsupportedOperationException("expected a name alone, found a copy of it");
    }
  }
}
