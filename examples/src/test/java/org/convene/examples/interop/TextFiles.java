package org.convene.examples.interop;

import static org.convene.examples.interop.Drafts.once;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Text;
import org.convene.event.TextArbitraries;
import org.convene.event.Venue;

/** Feeds of texts that break formats: in the title, the description, the place and names. */
final class TextFiles {

  private static final int ARBITRARY = 30;

  private TextFiles() {}

  static List<InteropFile> all() {
    List<InteropFile> files = new ArrayList<>();
    texts().forEach((name, text) -> files.add(titled(name, text)));
    names().forEach((name, text) -> files.add(named(name, text)));
    files.addAll(arbitrary());
    return files;
  }

  private static Map<String, Text> texts() {
    Map<String, Text> texts = new LinkedHashMap<>();
    texts.put("text-commas", Text.of("One, two; three: four"));
    texts.put("text-backslashes", Text.of("C:\\new\\table \\\\ \\, \\; end\\"));
    texts.put("text-quotes", Text.of("The \"big\" 'talk' “of” „the“ «year»"));
    texts.put("text-carets", Text.of("a^b ^n ^^ ^' x^2"));
    texts.put("text-markup", Text.of("<b>Bold</b> & <script>alert(1)</script> &amp;"));
    texts.put("text-colons", Text.of("BEGIN:VEVENT END:VEVENT DTSTART:20200101"));
    texts.put("text-arabic", Text.of("اجتماع حول الهجرة: الرباط، المغرب", "ar"));
    texts.put("text-hebrew-english", Text.of("פגישה in Geneva (חדר 5)", "he"));
    texts.put("text-chinese", Text.of("关于安全、有序和正常移民的全球契约审查论坛会议", "zh"));
    texts.put("text-emoji", Text.of("Party 🎉 with 👩‍👩‍👧‍👦 and 🏳️‍🌈 🇺🇳"));
    texts.put("text-combining", Text.of("Cafe\u0301 \u1e9b\u0323 and Å"));
    texts.put("text-long", Text.of("A word and another. ".repeat(60).strip()));
    texts.put("text-long-line", Text.of("x".repeat(1_000)));
    texts.put("text-long-emoji", Text.of("🎉".repeat(120)));
    texts.put("text-long-arabic", Text.of("الهجرة ".repeat(60).strip(), "ar"));
    texts.put("text-fold-at-comma", Text.of("y".repeat(66) + ",;\\ ,;\\ " + "z".repeat(70)));
    texts.put(
        "text-translated",
        Text.of("Review forum", "en")
            .withTranslation("fr", "Forum d’examen")
            .withTranslation("es", "Foro de examen"));
    return texts;
  }

  /** The lines of the description are the text, twice. */
  private static InteropFile titled(String name, Text text) {
    Text twice = new Text(text.value() + "\n\n" + text.value(), text.language(), Map.of());
    Event event =
        once(name).title(text).description(twice).place(Venue.named(text.value())).build();
    return InteropFile.feed(name, event);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("name-comma", "Dupont, Marie");
    names.put("name-semicolon", "Dupont; Marie");
    names.put("name-colon", "Room: A");
    names.put("name-apostrophe", "Marie 'Mo' O’Neil");
    names.put("name-quotes", "Marie \"Mo\" Dupont");
    names.put("name-umlauts", "Jürgen Größe-Łódź");
    names.put("name-arabic", "ماري دوبون");
    names.put("name-emoji", "Marie 🎉");
    names.put("name-long", "Marie Dupont of the Department of Very Long Names ".repeat(3).strip());
    names.put("name-address", "marie@example.com");
    return names;
  }

  private static InteropFile named(String name, String person) {
    Meeting meeting =
        Meeting.none()
            .withOrganizer(CalendarUser.of("marie@example.org").withName(person))
            .withAttendees(
                List.of(Attendee.of(CalendarUser.of("ben@example.org").withName(person))));
    return InteropFile.feed(name, once(name).meeting(meeting).build());
  }

  /** One line of arbitrary pieces, without the blanks at its ends, which some readers strip. */
  private static List<InteropFile> arbitrary() {
    var lines = TextArbitraries.lines().generator(1_000);
    Random random = new Random(13);
    List<InteropFile> files = new ArrayList<>();
    while (files.size() < ARBITRARY) {
      String line = lines.next(random).value().strip();
      if (!line.isEmpty()) {
        String number = String.valueOf(files.size() + 100).substring(1);
        files.add(titled("arbitrary-" + number, Text.of(line)));
      }
    }
    return files;
  }
}
