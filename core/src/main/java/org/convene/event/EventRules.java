package org.convene.event;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.convene.text.Expected;
import org.convene.text.Pointer;

/** The rules on the plain fields of an event. */
final class EventRules {

  private EventRules() {}

  static void uid(Optional<Uid> uid, BiConsumer<String, String> report) {
    if (uid.isEmpty() || uid.get().isBlank()) {
      report.accept("/uid", "expected a uid, found none");
    }
  }

  static void uidLines(Optional<Uid> uid, BiConsumer<String, String> report) {
    if (uid.isPresent() && uid.get().value().indexOf('\n') >= 0) {
      report.accept("/uid", Expected.found("a uid on one line", uid.get().value()));
    }
  }

  static void title(
      Optional<Text> title, Optional<PublicationStatus> status, BiConsumer<String, String> report) {
    if (isMissing(title) && !isPublished(status)) {
      report.accept("/title", "expected a title, found none");
    }
  }

  static void publishedTitle(
      Optional<Text> title, Optional<PublicationStatus> status, BiConsumer<String, String> report) {
    if (isMissing(title) && isPublished(status)) {
      report.accept("/title", "expected a title in a published event, found none");
    }
  }

  static void titleLines(Optional<Text> title, BiConsumer<String, String> report) {
    if (title.isPresent()) {
      onOneLine("/title", title.get().value(), report);
      title
          .get()
          .translations()
          .forEach((tag, text) -> onOneLine(Pointer.at("/title", tag), text, report));
    }
  }

  private static void onOneLine(String path, String title, BiConsumer<String, String> report) {
    if (title.indexOf('\n') >= 0) {
      report.accept(path, Expected.found("a title on one line", title));
    }
  }

  static void htmlDescription(
      Optional<Text> inHtml, Optional<Text> description, BiConsumer<String, String> report) {
    if (inHtml.isEmpty()) {
      return;
    }
    Text html = inHtml.get();
    String path = "/htmlDescription";
    if (description.isEmpty()) {
      report.accept(path, "expected a plain description beside the HTML, found none");
      return;
    }
    Text plain = description.get();
    if (!html.language().orElse("").equalsIgnoreCase(plain.language().orElse(""))) {
      report.accept(
          path,
          "expected HTML in the language of the plain description, "
              + plain.language().orElse("unknown")
              + ", found "
              + html.language().orElse("unknown"));
    }
    for (String tag : html.translations().keySet()) {
      if (plain.translations().keySet().stream().noneMatch(tag::equalsIgnoreCase)) {
        report.accept(
            Pointer.at(path, tag),
            "expected a plain description in " + tag + " beside the HTML, found none");
      }
    }
  }

  static void sequence(int sequence, BiConsumer<String, String> report) {
    if (sequence < 0) {
      report.accept("/sequence", "expected 0 or more, found " + sequence);
    }
  }

  static void updated(
      Optional<Instant> created, Optional<Instant> updated, BiConsumer<String, String> report) {
    if (created.isPresent() && updated.isPresent() && updated.get().isBefore(created.get())) {
      report.accept(
          "/updated",
          "expected no earlier than /created, " + created.get() + ", found " + updated.get());
    }
  }

  static void priority(Optional<Integer> priority, BiConsumer<String, String> report) {
    if (priority.isPresent() && (priority.get() < 0 || priority.get() > 9)) {
      report.accept("/priority", "expected 0 to 9, found " + priority.get());
    }
  }

  static void organizers(List<Organization> organizers, BiConsumer<String, String> report) {
    if (organizers.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < organizers.size(); i++) {
      String name = organizers.get(i).name();
      if (!seen.add(name.strip().toLowerCase(Locale.ROOT))) {
        report.accept(
            "/organizers/" + i + "/name", Expected.found("an organization named once", name));
      }
    }
  }

  static void reminders(List<Reminder> reminders, BiConsumer<String, String> report) {
    for (int i = 0; i < reminders.size(); i++) {
      Reminder reminder = reminders.get(i);
      String path = "/reminders/" + i + "/repeat";
      if (reminder.repeat() < 0) {
        report.accept(path, "expected 0 or more, found " + reminder.repeat());
      } else if ((reminder.repeat() > 0) != reminder.interval().isPresent()) {
        report.accept(
            path,
            "expected a count and an interval or neither, found "
                + (reminder.repeat() > 0 ? "a count of " + reminder.repeat() : "an interval")
                + " alone");
      }
    }
  }

  static void geo(List<Place> places, BiConsumer<String, String> report) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) instanceof Venue venue && venue.geo().isPresent()) {
        Geo geo = venue.geo().get();
        boolean onGlobe = Math.abs(geo.latitude()) <= 90 && Math.abs(geo.longitude()) <= 180;
        if (!onGlobe) {
          report.accept(
              "/places/" + i + "/geo",
              "expected a latitude of -90 to 90 and a longitude of -180 to 180, found "
                  + geo.latitude()
                  + " and "
                  + geo.longitude());
        }
      }
    }
  }

  private static boolean isMissing(Optional<Text> title) {
    return title.isEmpty() || title.get().value().isBlank();
  }

  private static boolean isPublished(Optional<PublicationStatus> status) {
    return status.isPresent() && status.get().equals(PublicationStatus.PUBLISHED);
  }
}
