package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.KnownNames;
import org.jspecify.annotations.Nullable;

/** ATTENDEE of vCalendar 1.0, as ATTENDEE and ORGANIZER have it. */
final class VCalendarPeople {

  private static final Pattern NAMED =
      Pattern.compile("([^<>]*+)<\\s*+([^<>\\s][^<>\\s@]*+@[^<>\\s]++)\\s*+>");
  private static final Pattern EMAIL = Pattern.compile("[^<>\\s:][^<>\\s:@]*+@[^<>\\s]++");

  private VCalendarPeople() {}

  /** The property as iCalendar has it; the same where it has that form already. */
  static RawProperty translated(RawProperty property) {
    String value = property.value().strip();
    List<RawParameter> parameters = new ArrayList<>();
    Matcher named = NAMED.matcher(value);
    if (named.matches()) {
      String name = named.group(1).strip().replaceAll("^\"|\"$", "");
      if (!name.isEmpty() && property.parameter("CN").isEmpty()) {
        parameters.add(RawParameter.of("CN", name));
      }
      value = "mailto:" + named.group(2).replaceFirst("(?i)^mailto:", "");
    } else if (EMAIL.matcher(value).matches()) {
      value = "mailto:" + value;
    }
    String role = role(property);
    if (!role.isEmpty()) {
      parameters.add(RawParameter.of("ROLE", role));
    }
    for (RawParameter parameter : property.parameters()) {
      RawParameter translated = translated(parameter);
      if (translated != null) {
        parameters.add(translated);
      }
    }
    boolean organizes =
        property.parameter("ROLE").filter("ORGANIZER"::equalsIgnoreCase).isPresent();
    return new RawProperty(organizes ? "ORGANIZER" : property.name(), parameters, value);
  }

  /** What ROLE and EXPECT say; empty where it is the usual. */
  private static String role(RawProperty property) {
    String role = KnownNames.upper(property.parameter("ROLE").orElse(""));
    if (role.equals("OWNER")) {
      return "CHAIR";
    }
    String expected =
        switch (KnownNames.upper(property.parameter("EXPECT").orElse(""))) {
          case "REQUIRE", "IMMEDIATE" -> "REQ-PARTICIPANT";
          case "REQUEST" -> "OPT-PARTICIPANT";
          case "FYI" -> "NON-PARTICIPANT";
          default -> "";
        };
    return role.equals("ORGANIZER") ? "" : expected;
  }

  private static @Nullable RawParameter translated(RawParameter parameter) {
    String word = KnownNames.upper(String.join(",", parameter.values()));
    return switch (parameter.name()) {
      case "EXPECT" -> null;
      case "ROLE" ->
          switch (word) {
            case "ATTENDEE", "ORGANIZER", "OWNER", "DELEGATE" -> null;
            default -> parameter;
          };
      case "RSVP" ->
          switch (word) {
            case "YES" -> RawParameter.of("RSVP", "TRUE");
            case "NO" -> RawParameter.of("RSVP", "FALSE");
            default -> parameter;
          };
      case "STATUS" ->
          switch (word) {
            case "NEEDS ACTION", "SENT" -> RawParameter.of("PARTSTAT", "NEEDS-ACTION");
            case "CONFIRMED" -> RawParameter.of("PARTSTAT", "ACCEPTED");
            default -> RawParameter.of("PARTSTAT", word);
          };
      default -> parameter;
    };
  }
}
