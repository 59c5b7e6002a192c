package org.convene.io.ical.mapping;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.convene.io.ical.lines.IcalValues;
import org.jspecify.annotations.Nullable;

/**
 * Links of meetings in lines of their programs' own, which say what CONFERENCE says. Such a line
 * stays an extension, so that it is written back as it was.
 */
final class ConferenceLinks {

  private ConferenceLinks() {}

  /** The links, in the order of their lines. */
  static List<URI> read(ComponentSource source) {
    List<URI> links = new ArrayList<>(0);
    for (int i = 0; i < source.lines().size(); i++) {
      String name = source.lines().property(i).name();
      if (name.startsWith("X-") && ConferenceNames.ALL.contains(name)) { // most begin otherwise
        URI link = link(source.lines().property(i).value());
        if (link != null && !links.contains(link)) {
          links.add(link);
        }
      }
    }
    return links;
  }

  /** A page that a browser opens: a link of another scheme is a second one of the same meeting. */
  private static @Nullable URI link(String value) {
    URI uri = IcalValues.uri(value.strip());
    boolean opens =
        uri != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    return opens ? uri : null;
  }
}
