package org.convene.io.ical.mapping;

import java.util.Set;

/** The properties in which programs put the link of a meeting, beside or in place of CONFERENCE. */
final class ConferenceNames {

  static final Set<String> ALL =
      Set.of(
          "X-GOOGLE-CONFERENCE",
          "X-GOOGLE-HANGOUT",
          "X-GOOGLE-HANGOUT-LINK",
          "X-MICROSOFT-ONLINEMEETINGCONFLINK",
          "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
          "X-MICROSOFT-SKYPETEAMSMEETINGURL",
          "X-ZOOM-JOIN-URL",
          "X-ZOOM-LINK",
          "X-ZOOM-MEETING",
          "X-ZOOM-MEETING-LINK",
          "X-ZOOM-MEETING-URL",
          "X-ZOOM-URL");

  private ConferenceNames() {}
}
