package org.convene.benchmarks;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The typical event as a bare record of equal content, for Jackson's databind: no validation. */
record BareEvent(
    String uid,
    @Nullable URI url,
    Map<String, String> title,
    Map<String, String> description,
    Schedule schedule,
    List<Place> places,
    List<Organization> organizers,
    Meeting meeting,
    Classification classification) {

  record Schedule(LocalDateTime start, LocalDateTime end, ZoneId timeZone) {}

  record Place(String name) {}

  record Organization(String name) {}

  record Meeting(User organizer, List<User> attendees) {}

  record User(
      URI address,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String role,
      @Nullable String status,
      @Nullable Boolean rsvp) {}

  record Classification(List<String> categories) {}
}
