package org.convene.io.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.Term;

/**
 * Terms of vocabularies; what is written can be read by people, what is read is what they write.
 */
final class Terms {

  private static final String CODE = "code";
  private static final String URI = "uri";
  private static final String GENERAL = "General";
  private static final int LONGEST_NUMBERED = "GCM Objective 23".length();
  private static final String OBJECTIVE = "General or an objective from 1 to 23";

  static final Spelling<Term> TERM =
      new ItemSpelling<>() {
        @Override
        public String write(Term term) {
          return Item.of(term.label())
              .with(Texts.LANGUAGE, term.language())
              .with(CODE, term.code())
              .with(URI, term.uri(), java.net.URI::toString)
              .toString();
        }

        @Override
        public Term read(Item item) {
          item.only(Texts.LANGUAGE, CODE, URI);
          return new Term(
              item.text(),
              item.get(Texts.LANGUAGE),
              item.get(CODE),
              item.get(URI, Scalars.URI_TEXT));
        }
      };

  /** A name that is a country's, or a code, says the other by itself. */
  static final Spelling<Country> COUNTRY =
      new ItemSpelling<>() {
        @Override
        public String write(Country country) {
          String name = Item.escape(country.name());
          return Country.parse(country.name()).equals(country)
              ? name
              : Item.of(country.name()).with(CODE, country.code().orElse("none")).toString();
        }

        @Override
        public Country read(Item item) {
          item.only(CODE);
          Optional<String> code = item.get(CODE);
          return code.isEmpty()
              ? Country.parse(item.text())
              : new Country(item.text(), code.filter(it -> !it.equals("none")));
        }
      };

  static final Spelling<GcmObjectives> OBJECTIVES =
      new Spelling<>() {
        @Override
        public String write(GcmObjectives objectives) {
          List<String> all = new ArrayList<>(2);
          if (objectives.general()) {
            all.add(GENERAL);
          }
          objectives.numbered().forEach(it -> all.add("GCM Objective " + it.number()));
          return Items.join(all, text -> text);
        }

        @Override
        public GcmObjectives read(String text) {
          boolean general = false;
          Set<GcmObjective> numbered = new LinkedHashSet<>();
          for (GcmObjectives said : each(text, OBJECTIVE, Terms::objective)) {
            general |= said.general();
            numbered.addAll(said.numbered());
          }
          return new GcmObjectives(general, numbered);
        }
      };

  private Terms() {}

  /** The entries of a cell that have the number of one objective and the title of another. */
  static List<String> withOtherTitles(String cell) {
    if (cell.length() <= LONGEST_NUMBERED) {
      return List.of();
    }
    return Items.of(cell.replace('\n', ';')).stream()
        .map(Item::text)
        .filter(GcmObjective::titleDisagrees)
        .toList();
  }

  private static Optional<GcmObjectives> objective(String text) {
    return GcmObjectives.isGeneral(text)
        ? Optional.of(new GcmObjectives(true, Set.of()))
        : GcmObjective.parse(text).map(it -> new GcmObjectives(false, Set.of(it)));
  }

  /** The terms between semicolons and line breaks; between commas, where a whole is none. */
  private static <T> List<T> each(
      String text, String expected, Function<String, Optional<T>> read) {
    List<T> all = new ArrayList<>(2);
    for (Item item : Items.of(text.replace('\n', ';'))) {
      String said = item.only().text();
      Optional<T> one = read.apply(said);
      if (one.isPresent()) {
        all.add(one.get());
        continue;
      }
      for (String part : said.split(",", -1)) {
        all.add(
            read.apply(part.strip())
                .orElseThrow(() -> new UnreadableCellException(expected, said)));
      }
    }
    return all;
  }
}
