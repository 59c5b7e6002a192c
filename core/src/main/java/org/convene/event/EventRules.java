package org.convene.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.convene.text.Expected;
import org.convene.text.Pointer;

/** The rules on the plain fields of an event. */
final class EventRules {

  private EventRules() {}

  static void uid(Candidate candidate, BiConsumer<String, String> report) {
    if (!candidate.hasUid()) {
      report.accept("/uid", "expected a uid, found none");
    }
  }

  static void uidLines(Candidate candidate, BiConsumer<String, String> report) {
    if (candidate.uid().isPresent() && candidate.uid().get().value().indexOf('\n') >= 0) {
      report.accept("/uid", Expected.found("a uid on one line", candidate.uid().get().value()));
    }
  }

  static void title(Candidate candidate, BiConsumer<String, String> report) {
    if (!hasTitle(candidate) && !isPublished(candidate)) {
      report.accept("/title", "expected a title, found none");
    }
  }

  static void publishedTitle(Candidate candidate, BiConsumer<String, String> report) {
    if (!hasTitle(candidate) && isPublished(candidate)) {
      report.accept("/title", "expected a title in a published event, found none");
    }
  }

  static void titleLines(Candidate candidate, BiConsumer<String, String> report) {
    candidate
        .title()
        .ifPresent(
            title -> {
              if (title.value().indexOf('\n') >= 0) {
                report.accept("/title", Expected.found("a title on one line", title.value()));
              }
              title
                  .translations()
                  .forEach(
                      (tag, text) -> {
                        if (text.indexOf('\n') >= 0) {
                          report.accept(
                              Pointer.at("/title", tag),
                              Expected.found("a title on one line", text));
                        }
                      });
            });
  }

  static void htmlDescription(Candidate candidate, BiConsumer<String, String> report) {
    if (candidate.htmlDescription().isEmpty()) {
      return;
    }
    Text html = candidate.htmlDescription().get();
    String path = "/htmlDescription";
    if (candidate.description().isEmpty()) {
      report.accept(path, "expected a plain description beside the HTML, found none");
      return;
    }
    Text plain = candidate.description().get();
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

  static void sequence(Candidate candidate, BiConsumer<String, String> report) {
    if (candidate.sequence() < 0) {
      report.accept("/sequence", "expected 0 or more, found " + candidate.sequence());
    }
  }

  static void updated(Candidate candidate, BiConsumer<String, String> report) {
    if (candidate.created().isPresent()
        && candidate.updated().isPresent()
        && candidate.updated().get().isBefore(candidate.created().get())) {
      report.accept(
          "/updated",
          "expected no earlier than /created, "
              + candidate.created().get()
              + ", found "
              + candidate.updated().get());
    }
  }

  static void priority(Candidate candidate, BiConsumer<String, String> report) {
    candidate
        .priority()
        .ifPresent(
            priority -> {
              if (priority < 0 || priority > 9) {
                report.accept("/priority", "expected 0 to 9, found " + priority);
              }
            });
  }

  static void organizers(Candidate candidate, BiConsumer<String, String> report) {
    List<Organization> organizers = candidate.organizers();
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

  static void reminders(Candidate candidate, BiConsumer<String, String> report) {
    for (int i = 0; i < candidate.reminders().size(); i++) {
      Reminder reminder = candidate.reminders().get(i);
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

  static void geo(Candidate candidate, BiConsumer<String, String> report) {
    for (int i = 0; i < candidate.places().size(); i++) {
      if (candidate.places().get(i) instanceof Venue venue && venue.geo().isPresent()) {
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

  private static boolean hasTitle(Candidate candidate) {
    return candidate.title().isPresent() && !candidate.title().get().value().isBlank();
  }

  private static boolean isPublished(Candidate candidate) {
    return candidate.publicationStatus().isPresent()
        && candidate.publicationStatus().get().equals(PublicationStatus.PUBLISHED);
  }
}
