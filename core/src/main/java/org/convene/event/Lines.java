package org.convene.event;

import java.util.Objects;
import java.util.Optional;

/** One spelling for line breaks: LF. */
final class Lines {

  private Lines() {}

  /** Turns CR LF and CR into LF; the same instance where there is no CR. */
  static String normalize(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Turns CR LF and CR of a component of a record into LF, and refuses null by its name. */
  static String normalize(String text, String name) {
    return normalize(Objects.requireNonNull(text, name));
  }

  static Optional<String> normalize(Optional<String> text, String name) {
    Objects.requireNonNull(text, name);
    return text.isPresent() && text.get().indexOf('\r') >= 0
        ? Optional.of(normalize(text.get()))
        : text;
  }
}
