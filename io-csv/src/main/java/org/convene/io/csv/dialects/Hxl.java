package org.convene.io.csv.dialects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convene.io.csv.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * The hashtags of the Humanitarian Exchange Language, HXL 1.1, that stand in a row under a header.
 */
public final class Hxl {

  private static final Pattern TAG =
      Pattern.compile("#[A-Za-z][A-Za-z0-9_]*(?:\\s*\\+\\s*[A-Za-z0-9_]+)*");

  private static final String NAME = "#activity+name";
  private static final String START = "#date+start";
  private static final String END = "#date+end";
  private static final String PLACE = "#loc+name";
  private static final String ORGANIZER = "#org";
  private static final String PAGE = "#meta+url";
  private static final String CATEGORY = "#activity+category";
  private static final String ABOUT = "#description";

  /** By the names of columns; the first of several tags is written, the others are read too. */
  private static final Map<String, List<String>> TAGS =
      Map.ofEntries(
          Map.entry("uid", List.of("#meta+id", "#activity+id")),
          Map.entry("url", List.of(PAGE)),
          Map.entry("title", List.of(NAME, "#activity", "#activity+title", "#event+name")),
          Map.entry("description", List.of(ABOUT, "#activity+description")),
          Map.entry("start", List.of(START, "#date")),
          Map.entry("end", List.of(END)),
          Map.entry("time_zone", List.of("#date+timezone")),
          Map.entry("places", List.of(PLACE, "#loc")),
          Map.entry("attendance_mode", List.of("#activity+mode")),
          Map.entry("organizers", List.of(ORGANIZER, "#org+name")),
          Map.entry("contacts", List.of("#contact", "#contact+name")),
          Map.entry("languages", List.of("#activity+lang")),
          Map.entry("event_type", List.of("#activity+type", "#event+type")),
          Map.entry("categories", List.of(CATEGORY)),
          Map.entry("topics", List.of("#activity+topic")),
          Map.entry("regions", List.of("#region+name", "#region")),
          Map.entry("countries", List.of("#country+name", "#country+code", "#country")),
          Map.entry("event_status", List.of("#status", "#status+event")),
          Map.entry("publication_status", List.of("#status+publication")),
          Map.entry("registration_url", List.of("#meta+url+registration")),
          Map.entry("registration_deadline", List.of("#date+deadline")),
          Map.entry("created", List.of("#date+created")),
          Map.entry("updated", List.of("#date+updated")),
          Map.entry("stamp", List.of("#date+stamp")),
          Map.entry("Subject", List.of(NAME)),
          Map.entry("Event Name", List.of(NAME)),
          Map.entry("Description", List.of(ABOUT)),
          Map.entry("Event Description", List.of(ABOUT)),
          Map.entry("Start Date", List.of(START)),
          Map.entry("Event Start Date", List.of(START)),
          Map.entry("End Date", List.of(END)),
          Map.entry("Event End Date", List.of(END)),
          Map.entry("Location", List.of(PLACE)),
          Map.entry("Event Venue Name", List.of(PLACE)),
          Map.entry("Event Organizer Name(s) or ID(s)", List.of(ORGANIZER)),
          Map.entry("Categories", List.of(CATEGORY)),
          Map.entry("Event Category", List.of(CATEGORY)),
          Map.entry("Event Website", List.of(PAGE)));

  private Hxl() {}

  /** Whether the cells that are not blank are hashtags, and one is. */
  public static boolean isTags(@Nullable String[] cells) {
    boolean any = false;
    for (@Nullable String cell : cells) {
      if (cell != null && !cell.isBlank()) {
        if (!TAG.matcher(cell.strip()).matches()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** The tags that name a column; none where HXL has none for it. */
  static List<String> tags(Column column) {
    int colon = column.name().indexOf(':');
    List<String> tags = TAGS.getOrDefault(column.name(), List.of());
    return colon < 0 ? tags : translated(column.name(), colon);
  }

  private static List<String> translated(String name, int colon) {
    String language = "+i_" + name.substring(colon + 1).toLowerCase(Locale.ROOT).replace('-', '_');
    return TAGS.getOrDefault(name.substring(0, colon), List.of()).stream()
        .limit(1)
        .map(tag -> tag + language)
        .toList();
  }

  /** The tag that is written for a column; empty where there is none. */
  public static String tag(Column column) {
    return tags(column).stream().findFirst().orElse("");
  }

  /** The same for tags that differ in case, blanks and the order of attributes. */
  static String key(String tag) {
    String[] parts = tag.replaceAll("\\s", "").toLowerCase(Locale.ROOT).split("\\+", -1);
    return parts[0]
        + Arrays.stream(parts).skip(1).sorted().map(it -> "+" + it).collect(Collectors.joining());
  }
}
