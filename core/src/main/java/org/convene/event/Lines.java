package org.convene.event;

import java.util.Optional;

/** One spelling for line breaks: LF. */
final class Lines {

  private Lines() {}

  /** Turns CR LF and CR into LF; the same instance where there is no CR. */
  static String normalize(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  static Optional<String> normalize(Optional<String> text) {
    return text.isPresent() && text.get().indexOf('\r') >= 0 ? text.map(Lines::normalize) : text;
  }
}
