package org.convene.io.csv.values;

import java.util.Optional;
import org.convene.event.Kinds;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.ItemSpelling;
import org.convene.io.csv.cells.Spelling;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.Term;

/**
 * Terms of vocabularies; what is written can be read by people, what is read is what they write.
 */
public final class TermSpellings {

  private static final String CODE = "code";
  private static final String URI = "uri";

  public static final Spelling<Term> TERM =
      new ItemSpelling<>(Kinds.TERM.word().expected()) {
        @Override
        public String write(Term term) {
          return Item.of(term.label())
              .with(TextSpelling.LANGUAGE, term.language())
              .with(CODE, term.code())
              .with(URI, term.uri(), java.net.URI::toString)
              .toString();
        }

        @Override
        protected Term value(Item item) {
          item.only(TextSpelling.LANGUAGE, CODE, URI);
          return new Term(
              item.text(),
              item.get(TextSpelling.LANGUAGE),
              item.get(CODE),
              item.get(URI, WordSpellings.URI_TEXT));
        }
      };

  /** A name that is a country's, or a code, says the other by itself. */
  static final Spelling<Country> COUNTRY =
      new ItemSpelling<>(Kinds.COUNTRY.word().expected()) {
        @Override
        public String write(Country country) {
          String name = Item.escape(country.name());
          return Country.parse(country.name()).equals(country)
              ? name
              : Item.of(country.name()).with(CODE, country.code().orElse("none")).toString();
        }

        @Override
        protected Country value(Item item) {
          item.only(CODE);
          Optional<String> code = item.get(CODE);
          return code.isEmpty()
              ? Country.parse(item.text())
              : new Country(item.text(), code.filter(it -> !it.equals("none")));
        }
      };

  private TermSpellings() {}
}
