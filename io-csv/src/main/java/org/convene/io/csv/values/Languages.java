package org.convene.io.csv.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.dates.UnreadableTextException;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Items;
import org.convene.io.csv.cells.Spelling;
import org.convene.vocabulary.LanguageTags;

/** Languages: tags, or what people write for them, with whatever stands between. */
public final class Languages {

  /** Says that an event has a name for a language, and no tag. */
  private static final String EXACTLY = "exactly";

  private static final Pattern BETWEEN = Pattern.compile("[;,/&\\n]|\\b(?:and|et|y)\\b");

  /** Our own column: what is no known language is kept as it is. */
  static final Spelling<List<String>> TAGS =
      new Spelling<>() {
        @Override
        public String write(List<String> tags) {
          return Items.join(tags, tag -> entry(tag).toString());
        }

        @Override
        public List<String> read(String text) {
          List<String> tags = new ArrayList<>(2);
          for (Item item : Items.of(text)) {
            String said =
                UnreadableTextException.within(tags.size(), () -> item.only(EXACTLY)).text();
            tags.addAll(item.get(EXACTLY).isPresent() ? List.of(said) : Languages.asSaid(said));
          }
          return tags;
        }
      };

  private Languages() {}

  /** An entry that is read back as it is: a name that stands where a tag should keeps its form. */
  private static Item entry(String tag) {
    Item item = Item.of(tag);
    return asSaid(tag).equals(List.of(tag)) ? item : item.with(EXACTLY, "yes");
  }

  private static List<String> asSaid(String said) {
    return isTag(said) ? List.of(said) : named(said).orElse(List.of(said));
  }

  /** A name of more than three letters has the form of a tag too. */
  private static boolean isTag(String said) {
    return LanguageTags.isWellFormed(said)
        && (said.length() <= 3 || !said.chars().allMatch(Character::isLetter));
  }

  /** The languages that are named; empty where one is not known. */
  public static Optional<List<String>> named(String text) {
    List<String> tags = new ArrayList<>(2);
    for (String part : BETWEEN.split(text, -1)) {
      Optional<String> tag = LanguageTags.parse(part.strip());
      if (tag.isPresent()) {
        tags.add(tag.get());
      } else if (!part.isBlank()) {
        return Optional.empty();
      }
    }
    return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
  }
}
