package org.convene.event;

import java.util.List;
import java.util.function.BiConsumer;
import org.convene.text.Expected;

/** The rules on what is kept raw: it must not be able to break out of its line. */
final class ExtensionRules {

  /** How deep components may be in each other: every adapter holds so many. */
  static final int MAX_DEPTH = 12;

  private ExtensionRules() {}

  static void check(
      Extensions extensions,
      List<Reminder> reminders,
      Meeting meeting,
      BiConsumer<String, String> report) {
    extensions(extensions, "/extensions", report);
    for (int i = 0; i < reminders.size(); i++) {
      Reminder reminder = reminders.get(i);
      extensions(reminder.extensions(), "/reminders/" + i + "/extensions", report);
      attendees(reminder.recipients(), "/reminders/" + i + "/recipients/", report);
    }
    meeting
        .organizer()
        .ifPresent(user -> parameters(user.parameters(), "/meeting/organizer/parameters", report));
    attendees(meeting.attendees(), "/meeting/attendees/", report);
  }

  private static void attendees(
      List<Attendee> attendees, String path, BiConsumer<String, String> report) {
    for (int i = 0; i < attendees.size(); i++) {
      parameters(attendees.get(i).user().parameters(), path + i + "/parameters", report);
    }
  }

  private static void extensions(
      Extensions extensions, String path, BiConsumer<String, String> report) {
    if (extensions.isEmpty()) {
      return;
    }
    int i = 0;
    for (RawProperty property : extensions.properties()) {
      property(property, path + "/" + i++, report);
    }
    for (RawComponent component : extensions.components()) {
      component(component, path + "/" + i++, 1, report);
    }
  }

  private static void component(
      RawComponent component, String path, int depth, BiConsumer<String, String> report) {
    name(component.name(), path, report);
    if (depth > MAX_DEPTH) {
      report.accept(path, "expected components at most " + MAX_DEPTH + " deep, found deeper ones");
      return;
    }
    for (RawProperty property : component.properties()) {
      property(property, path, report);
    }
    for (RawComponent nested : component.components()) {
      component(nested, path, depth + 1, report);
    }
  }

  private static void property(
      RawProperty property, String path, BiConsumer<String, String> report) {
    name(property.name(), path, report);
    parameters(property.parameters(), path, report);
    if (property.value().indexOf('\n') >= 0 || property.value().indexOf('\r') >= 0) {
      report.accept(path, Expected.found("a raw value on one line", property.value()));
    }
  }

  private static void parameters(
      List<RawParameter> parameters, String path, BiConsumer<String, String> report) {
    for (RawParameter parameter : parameters) {
      name(parameter.name(), path, report);
      if (parameter.values().isEmpty()) {
        report.accept(path, Expected.found("a parameter with a value", parameter.name()));
      }
    }
  }

  private static void name(String name, String path, BiConsumer<String, String> report) {
    boolean wellFormed =
        !name.isEmpty() && name.length() <= 255 && !name.equals("BEGIN") && !name.equals("END");
    for (int i = 0; i < name.length() && wellFormed; i++) {
      char c = name.charAt(i);
      wellFormed = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!wellFormed) {
      report.accept(
          path,
          Expected.found("a name of letters, digits and hyphens that is not BEGIN or END", name));
    }
  }
}
