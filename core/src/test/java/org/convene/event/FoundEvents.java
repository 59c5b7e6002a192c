package org.convene.event;

import java.util.List;

/**
 * Events that broke a format once. Whoever mends what a property found adds the shrunk event here,
 * and every format is tried on it from then on; a seed would find another event as soon as a
 * generator changes.
 */
public final class FoundEvents {

  private FoundEvents() {}

  /** The events, each alone. */
  public static List<Event> all() {
    return List.of(
        event("an extension with the name of a field")
            .extensions(
                Extensions.none()
                    .with(RawProperty.of("title", "a"))
                    .with(RawProperty.of("UID", "")))
            .build(),
        event("=1+1").description("'=1+1\n\n-2 tab\t.").build(),
        event(" blank at both ends ").description("\u0085\u2028\u2029\uFEFF").build(),
        event("a\\nb\\;c,d\"e^n").description("\\").build(),
        event("\uD83D\uDC69\u200D\uD83D\uDE80".repeat(60)).build(),
        event(";").footnotes(List.of(Text.of(";"), Text.of("a;b"), Text.of("\\;"))).build());
  }

  private static EventBuilder event(String title) {
    return Event.builder().uid(Uid.of("found@example.org")).title(title);
  }
}
