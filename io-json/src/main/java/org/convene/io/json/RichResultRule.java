package org.convene.io.json;

import java.util.function.BiConsumer;
import org.convene.event.Candidate;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Rule;
import org.convene.event.Schedule;
import org.convene.event.Severity;
import org.convene.event.Venue;
import org.convene.text.Expected;

/**
 * What Google asks of an event that its search shows: {@code docs/formats/schema-org.md} is made
 * from this list. An error is what it requires, a warning what it recommends.
 */
enum RichResultRule implements Rule {
  NAME("google.name", Severity.ERROR, "An event has a name.", RichResultRule::name),
  START_DATE(
      "google.start-date", Severity.ERROR, "An event has a startDate.", RichResultRule::startDate),
  LOCATION(
      "google.location",
      Severity.ERROR,
      "An event has a location: a place with an address, or a place online.",
      RichResultRule::location),
  OFFSET(
      "google.offset", Severity.WARNING, "A time has its offset from UTC.", RichResultRule::offset),
  DESCRIPTION(
      "google.description",
      Severity.WARNING,
      "An event has a description.",
      (event, report) -> present(event.description().isPresent(), "description", report)),
  END_DATE(
      "google.end-date", Severity.WARNING, "An event has an endDate.", RichResultRule::endDate),
  IMAGE(
      "google.image",
      Severity.WARNING,
      "An event has an image.",
      (event, report) -> present(!event.images().isEmpty(), "images", report)),
  OFFERS(
      "google.offers",
      Severity.WARNING,
      "An event has offers with a url: where to register.",
      (event, report) -> present(event.registration().url().isPresent(), "registration", report)),
  ORGANIZER(
      "google.organizer",
      Severity.WARNING,
      "An event has an organizer.",
      (event, report) -> present(!event.organizers().isEmpty(), "organizers", report)),
  STATUS(
      "google.event-status",
      Severity.WARNING,
      "An event has an eventStatus.",
      (event, report) -> present(event.status().isPresent(), "status", report));

  private final String code;
  private final Severity severity;
  private final String requirement;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
  private final BiConsumer<Candidate, BiConsumer<String, String>> check;

  RichResultRule(
      String code,
      Severity severity,
      String requirement,
      BiConsumer<Candidate, BiConsumer<String, String>> check) {
    this.code = code;
    this.severity = severity;
    this.requirement = requirement;
    this.check = check;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** What the rule asks for, in a sentence. */
  String requirement() {
    return requirement;
  }

  @Override
  public void check(Candidate candidate, BiConsumer<String, String> report) {
    check.accept(candidate, (path, message) -> report.accept(path, message + fate()));
  }

  private String fate() {
    return severity == Severity.ERROR
        ? "; Google shows no event without it"
        : "; Google recommends it";
  }

  private static void present(boolean isThere, String field, BiConsumer<String, String> report) {
    if (!isThere) {
      report.accept("/" + field, Expected.foundNone(field));
    }
  }

  private static void name(Candidate event, BiConsumer<String, String> report) {
    present(event.title().isPresent(), "title", report);
  }

  private static void startDate(Candidate event, BiConsumer<String, String> report) {
    if (event.schedule() instanceof Schedule.Undated) {
      report.accept("/schedule", Expected.foundNone("a date"));
    }
  }

  private static void location(Candidate event, BiConsumer<String, String> report) {
    if (event.places().isEmpty()) {
      report.accept("/places", Expected.foundNone("a place"));
    } else if (event.places().stream().noneMatch(RichResultRule::isFound)) {
      report.accept("/places/0/address", Expected.foundNone("the address of a place"));
    }
  }

  private static boolean isFound(Place place) {
    return place instanceof OnlineVenue
        || (place instanceof Venue venue && venue.address().isPresent());
  }

  private static void offset(Candidate event, BiConsumer<String, String> report) {
    if (event.schedule() instanceof Schedule.Floating) {
      report.accept(
          "/schedule/start", Expected.foundInstead("a time in a zone", "one without a zone"));
    }
  }

  private static void endDate(Candidate event, BiConsumer<String, String> report) {
    boolean isOpen =
        event
            .schedule()
            .match(
                undated -> false,
                days -> false,
                floating -> floating.end().isEmpty(),
                zoned -> zoned.end().isEmpty());
    if (isOpen) {
      report.accept("/schedule/end", Expected.foundNone("an end"));
    }
  }
}
