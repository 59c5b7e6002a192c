package org.convene.benchmarks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The typical event as bare data, for Jackson's databind: no validation, no types but Java's own.
 */
record BareEvent(
    String uid,
    @Nullable String url,
    Map<String, String> title,
    Map<String, String> description,
    Map<String, String> schedule,
    List<Map<String, Object>> places,
    List<Map<String, String>> organizers,
    Meeting meeting,
    Classification classification) {

  record Meeting(User organizer, List<User> attendees) {}

  record User(
      String address,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String role,
      @Nullable String status,
      @Nullable Boolean rsvp) {}

  record Classification(List<String> categories) {}
}
