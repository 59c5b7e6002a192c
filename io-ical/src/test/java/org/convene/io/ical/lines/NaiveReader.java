package org.convene.io.ical.lines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/** A slow reader of well-formed content lines that shares nothing with ours. */
final class NaiveReader {

  private static final String VALUE = "(?:\"[^\"\\p{Cntrl}&&[^\\t]]*\"|[^\";:,\\p{Cntrl}\\\\]*+)";
  private static final Pattern PARAMETER =
      Pattern.compile(";([A-Za-z0-9-]{1,255})=(" + VALUE + "(?:," + VALUE + ")*+)");
  private static final Pattern LINE =
      Pattern.compile(
          "([A-Za-z0-9-]{1,255})((?:" + PARAMETER + ")*+):([^\\x00-\\x08\\x0A-\\x1F\\x7F]*+)");

  private NaiveReader() {}

  /** The lines inside calendars, without those that are not well-formed. */
  static List<RawProperty> read(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    List<RawProperty> found = new ArrayList<>();
    boolean inside = false;
    for (String line : text.replaceAll("(?:\r\n|\r|\n)+[ \t]", "").split("[\r\n]+", -1)) {
      Matcher matcher = LINE.matcher(line);
      inside |= line.equalsIgnoreCase("BEGIN:VCALENDAR");
      if (inside && matcher.matches() && !matcher.group(1).matches("(?i)BEGIN|END")) {
        found.add(property(matcher));
      }
      inside &= !line.equalsIgnoreCase("END:VCALENDAR");
    }
    return found;
  }

  private static RawProperty property(Matcher line) {
    List<RawParameter> parameters = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(line.group(2));
    while (parameter.find()) {
      List<String> values = new ArrayList<>();
      for (String value : parameter.group(2).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        values.add(
            value
                .replace("\"", "")
                .replace("^^", "\u0001")
                .replace("^n", "\n")
                .replace("^'", "\"")
                .replace('\u0001', '^'));
      }
      parameters.add(new RawParameter(parameter.group(1).toUpperCase(Locale.ROOT), values));
    }
    String value = line.group(line.groupCount());
    return new RawProperty(line.group(1).toUpperCase(Locale.ROOT), parameters, value);
  }
}
