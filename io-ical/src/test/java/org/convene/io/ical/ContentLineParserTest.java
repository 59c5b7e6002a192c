package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;

class ContentLineParserTest {

  private static String calendar(String... lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void worksInACalendarBuilder() throws Exception {
    String text =
        calendar(
            "SUMMARY:caf\r\n é\\, b",
            "ATTENDEE;CN=\"Doe; ^'J^'\":mailto:a@x",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT5M",
            "END:VALARM");
    Calendar calendar = new CalendarBuilder(new ContentLineParser()).build(in(text));
    assertThat(calendar).isEqualTo(new CalendarBuilder().build(in(text)));
    VEvent event = (VEvent) calendar.getComponents("VEVENT").get(0);
    assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo("café, b");
    assertThat(event.getAlarms()).hasSize(1);
  }

  @Test
  void readsWhatTheOtherParserCannot() throws Exception {
    String text =
        calendar(
                "ATTENDEE;DELEGATED-TO=\"mailto:a@x\",\"mailto:b@x\":mailto:c@x", "SUMMARY:a\r\n b")
            .replace("\r\n", "\n");
    assertThatThrownBy(() -> new CalendarBuilder().build(in(text)))
        .isInstanceOf(ParserException.class);
    Calendar calendar = new CalendarBuilder(new ContentLineParser()).build(in(text));
    assertThat(calendar.toString())
        .contains("DELEGATED-TO=\"mailto:a@x\",\"mailto:b@x\"", "SUMMARY:ab");
  }

  @Test
  void namesTheLine() {
    String text = calendar("SUMMARY:a\r\n b\r\n c", "GARBAGE");
    assertThatThrownBy(() -> new CalendarBuilder(new ContentLineParser()).build(in(text)))
        .isInstanceOfSatisfying(ParserException.class, e -> assertThat(e.getLineNo()).isEqualTo(9))
        .hasMessageContaining("expected a colon or semicolon after the name");
    String wrong = calendar("SUMMARY:a\r\n b\r\n c", "DTSTART:yesterday");
    assertThatThrownBy(() -> new CalendarBuilder(new ContentLineParser()).build(in(wrong)))
        .isInstanceOfSatisfying(ParserException.class, e -> assertThat(e.getLineNo()).isEqualTo(9));
  }

  @Test
  void repairsWhereSomebodyListens() throws Exception {
    List<Problem> problems = new ArrayList<>();
    ContentLineParser parser = new ContentLineParser(Limits.standard(), problems::add);
    Calendar calendar = new CalendarBuilder(parser).build(in(calendar("GARBAGE", "SUMMARY:a")));
    assertThat(calendar.toString()).contains("SUMMARY:a");
    assertThat(problems)
        .extracting(problem -> problem.violation().code())
        .containsExactly("ical.malformed-line");
    String cut = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMM";
    assertThatThrownBy(() -> new CalendarBuilder(parser).build(in(cut)))
        .isInstanceOf(ParserException.class);
    assertThatThrownBy(() -> new CalendarBuilder(parser).build(in("<html>")))
        .isInstanceOf(ParserException.class)
        .hasMessageContaining("HTML");
  }

  @Test
  void tellsAHandlerWhatThereIs() throws Exception {
    String text = "BEGIN:VCALENDAR\nx;a=1,\"2,3\";B=\"^^;\":v\nBEGIN:X-Y\nEND:X-Y\nEND:VCALENDAR";
    List<String> expected =
        List.of("calendar", "X", "A=1,\"2,3\"", "B=\"^^;\"", ":v", "/X", "+X-Y", "-X-Y", "end");
    Recorder fromReader = new Recorder();
    new ContentLineParser().parse(new StringReader(text), fromReader);
    assertThat(fromReader.events).isEqualTo(expected);
    Recorder fromOctets = new Recorder();
    new ContentLineParser().parse(in(text), fromOctets);
    assertThat(fromOctets.events).isEqualTo(expected);
  }

  static final class Recorder implements ContentHandler {

    private final List<String> events = new ArrayList<>();

    @Override
    public void startCalendar() {
      events.add("calendar");
    }

    @Override
    public void endCalendar() {
      events.add("end");
    }

    @Override
    public void startComponent(String name) {
      events.add("+" + name);
    }

    @Override
    public void endComponent(String name) {
      events.add("-" + name);
    }

    @Override
    public void startProperty(String name) {
      events.add(name);
    }

    @Override
    public void propertyValue(String value) {
      events.add(":" + value);
    }

    @Override
    public void endProperty(String name) {
      events.add("/" + name);
    }

    @Override
    public void parameter(String name, String value) {
      events.add(name + "=" + value);
    }
  }
}
