package org.convene.examples;

import java.util.List;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;

/** The formats whose documents hold events as the model has them: all but those of web pages. */
final class NativeFormats {

  private NativeFormats() {}

  static List<EventFormat> all() {
    return EventFormats.installed().all().stream()
        .filter(it -> !it.name().equals("schema.org"))
        .toList();
  }
}
