package org.convene.io.ical.mapping;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.RawComponent;
import org.convene.event.Text;
import org.convene.io.DocumentHead;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.KnownNames;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.zones.ZoneUse;
import org.jspecify.annotations.Nullable;

/** Reads and writes the head of a document as properties of VCALENDAR (RFC 7986 section 5). */
public final class Heads {

  private static final Set<String> NAMES =
      Set.of(
          "PRODID",
          "VERSION",
          "CALSCALE",
          "METHOD",
          "NAME",
          "DESCRIPTION",
          "SOURCE",
          "REFRESH-INTERVAL",
          "COLOR",
          "X-WR-CALNAME",
          "X-WR-CALDESC",
          "X-PUBLISHED-TTL");

  private static final Set<String> DURATION = Set.of("VALUE");

  private Heads() {}

  /**
   * Reads the head from the properties of a calendar.
   *
   * @param timeZones the VTIMEZONEs to keep among the extensions, beside properties without a field
   */
  public static DocumentHead read(ComponentSource calendar, List<RawComponent> timeZones) {
    Optional<String> producer = calendar.string("PRODID");
    ContentLine version = calendar.one("VERSION", ComponentSource.NONE);
    if (version != null && !version.property().value().equals("2.0")) {
      calendar.leave(version);
    }
    ContentLine scale = calendar.one("CALSCALE", ComponentSource.NONE);
    if (scale != null && !scale.property().value().equals("GREGORIAN")) {
      calendar.leave(scale);
    }
    Optional<String> method = calendar.string("METHOD").map(KnownNames::upper);
    Optional<Text> title = readText("NAME", "X-WR-CALNAME", calendar);
    Optional<Text> description = readText("DESCRIPTION", "X-WR-CALDESC", calendar);
    URI source = calendar.value("SOURCE", "an absolute URI", IcalValues::uri);
    NominalDuration refresh = readRefresh(calendar);
    Optional<String> color = Optional.ofNullable(StateRows.readColor(calendar));
    Extensions rest = calendar.rest();
    return new DocumentHead(
        title,
        description,
        Optional.ofNullable(source),
        Optional.ofNullable(refresh),
        color,
        method,
        producer,
        new Extensions(rest.properties(), timeZones));
  }

  private static Optional<Text> readText(String name, String copy, ComponentSource calendar) {
    Text text = SourceTexts.read(calendar, name);
    ContentLine line = calendar.one(copy, SourceTexts.KNOWN);
    Text copied = line == null ? null : SourceTexts.read(calendar, line, copy, 0);
    if (text != null && copied != null && line != null && !copied.value().equals(text.value())) {
      calendar.leave(line);
    }
    return Optional.ofNullable(text == null ? copied : text);
  }

  private static @Nullable NominalDuration readRefresh(ComponentSource calendar) {
    String expected = "a duration such as PT12H";
    ContentLine line = calendar.one("REFRESH-INTERVAL", DURATION);
    ContentLine copy = calendar.one("X-PUBLISHED-TTL", DURATION);
    NominalDuration refresh = line == null ? null : TimeReading.duration(calendar, line, expected);
    NominalDuration copied = copy == null ? null : TimeReading.duration(calendar, copy, expected);
    if (copy != null && refresh != null && copied != null && !refresh.equals(copied)) {
      calendar.leave(copy);
    }
    return refresh == null ? copied : refresh;
  }

  /** Returns the VCALENDAR of a head, without its events. */
  public static RawComponent component(DocumentHead head, String producer) {
    Sink sink = new Sink("VCALENDAR", new ZoneUse());
    sink.text("PRODID", head.producer().orElse(producer));
    sink.value("VERSION", "2.0");
    sink.value("CALSCALE", "GREGORIAN");
    sink.value("METHOD", head.method());
    if (head.title().isPresent()) {
      text("NAME", "X-WR-CALNAME", head.title().get(), sink);
    }
    if (head.description().isPresent()) {
      text("DESCRIPTION", "X-WR-CALDESC", head.description().get(), sink);
    }
    sink.uri("SOURCE", head.source());
    if (head.refreshInterval().isPresent()) {
      String interval = head.refreshInterval().get().toString();
      sink.value("REFRESH-INTERVAL", Params.of("VALUE", "DURATION"), interval);
      sink.value("X-PUBLISHED-TTL", interval);
    }
    if (head.color().isPresent()) {
      StateRows.color(head.color().get(), sink);
    }
    return Foreign.written(
        head.extensions(),
        NAMES,
        sink,
        KnownMarks.NONE,
        written -> !isOld(written) && readBack(written).equals(head.extensions()));
  }

  /** Whether the events below would be read as those of vCalendar 1.0. */
  private static boolean isOld(RawComponent written) {
    return VCalendar.is(ParsedComponent.of(written));
  }

  /**
   * Writes a text under its standard name, and under the older one for clients that know only that.
   */
  private static void text(String name, String copy, Text text, Sink sink) {
    sink.text(name, text);
    sink.text(copy, text.value());
  }

  /** Returns the extensions that a reader would find in a VCALENDAR. */
  private static Extensions readBack(RawComponent written) {
    ComponentSource source =
        new ComponentSource(ParsedComponent.of(written), new CalendarTimes(null, false));
    return read(source, source.rest().components()).extensions();
  }
}
