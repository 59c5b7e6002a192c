package org.convene.mail.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A description that was received, and the block for guests that stands in it as lines of text: the
 * card tells the same in rows. What no property of a file carries, such as the registration, is
 * known from there alone.
 *
 * @param plain the description without any block
 * @param lines of all blocks, in order
 */
record CardBlock(String plain, List<Line> lines) {

  /** Something that a line of a block tells. */
  record Line(CardWord label, String value) {}

  private static final List<CardWord> LABELS =
      List.of(
          CardWord.LINK,
          CardWord.PASSCODE,
          CardWord.PLACE,
          CardWord.REGISTRATION,
          CardWord.DEADLINE,
          CardWord.ORGANIZERS,
          CardWord.CONTACT);

  /** Takes a description apart; a block ends with the first line that is none of it. */
  static CardBlock of(String description) {
    List<Line> found = new ArrayList<>();
    StringBuilder plain = new StringBuilder(description.length());
    CardLanguage block = null;
    for (String line : description.split("\n", -1)) {
      CardLanguage begun = begun(line);
      Optional<Line> read = block == null ? Optional.empty() : read(line, block);
      if (begun != null) {
        block = begun;
      } else if (read.isPresent()) {
        found.add(read.get());
      } else {
        block = null;
        plain.append(line).append('\n');
      }
    }
    return new CardBlock(plain.toString().strip(), List.copyOf(found));
  }

  /** Whether a text begins with the line that begins a block. */
  static boolean begins(String text) {
    for (CardLanguage language : CardLanguage.values()) {
      if (text.startsWith(CardWord.BLOCK.in(language))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable CardLanguage begun(String line) {
    for (CardLanguage language : CardLanguage.values()) {
      if (line.stripTrailing().equals(CardWord.BLOCK.in(language))) {
        return language;
      }
    }
    return null;
  }

  private static Optional<Line> read(String line, CardLanguage language) {
    for (CardWord label : LABELS) {
      String begin = label.in(language) + language.colon();
      if (line.startsWith(begin) && line.length() > begin.length()) {
        return Optional.of(new Line(label, line.substring(begin.length()).strip()));
      }
    }
    return Optional.empty();
  }

  /** What is told under a label. */
  List<String> told(CardWord label) {
    return lines.stream().filter(it -> it.label() == label).map(Line::value).toList();
  }

  /** The passcode that stands under a link. */
  Optional<String> passcode(String link) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String value = lines.get(i).value();
      if (lines.get(i).label() == CardWord.LINK
          && (value.equals(link) || value.startsWith(link + " ("))
          && lines.get(i + 1).label() == CardWord.PASSCODE) {
        return Optional.of(lines.get(i + 1).value());
      }
    }
    return Optional.empty();
  }

  /** The line about a contact of whom a file has the name alone. */
  Optional<String> contact(String name) {
    return told(CardWord.CONTACT).stream()
        .filter(it -> it.equals(name) || it.startsWith(name + ", "))
        .findFirst();
  }
}
