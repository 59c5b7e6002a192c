package org.convene.io.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.description.Kind;
import org.convene.event.Kinds;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** The vocabularies. */
final class Terms {

  static final Codec<XmlTerms.Term, Term> TERM = new TermCodec();
  static final Codec<XmlTerms.Country, Country> COUNTRY = new CountryCodec();
  static final Codec<XmlTerms.Objectives, GcmObjectives> OBJECTIVES = new ObjectivesCodec();

  private Terms() {}

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A word that is read by its spelling, unless it is literal. */
  static <T> Codec<XmlTerms.Label, T> labelled(Kind.Spoken<T> kind) {
    Codec<String, T> word = new WordCodec<>(kind.word());
    Codec<String, T> label = new WordCodec<>(kind.label());
    return new Codec<>() {
      @Override
      public @Nullable T read(XmlTerms.Label from, Context in) {
        Boolean literal =
            from.literal == null ? null : in.read("literal", from.literal, Scalars.BOOLEAN);
        return (literal != null && literal ? label : word).read(text(from.label), in);
      }

      @Override
      public XmlTerms.Label write(T value) {
        XmlTerms.Label to = new XmlTerms.Label();
        to.label = label.write(value);
        to.literal = value.equals(kind.word().read(to.label)) ? null : "true";
        return to;
      }
    };
  }

  private static final class TermCodec implements Codec<XmlTerms.Term, Term> {
    @Override
    public Term read(XmlTerms.Term from, Context in) {
      URI uri = from.uri == null ? null : in.read("uri", from.uri, Scalars.LINK);
      return new Term(
          text(from.label),
          Optional.ofNullable(from.language).filter(tag -> !tag.isEmpty()),
          Optional.ofNullable(from.code),
          Optional.ofNullable(uri));
    }

    @Override
    public XmlTerms.Term write(Term term) {
      XmlTerms.Term to = new XmlTerms.Term();
      to.label = term.label();
      to.language = term.language().orElse(null);
      to.code = term.code().orElse(null);
      to.uri = term.uri().map(Scalars.LINK::write).orElse(null);
      return to;
    }
  }

  /** A name alone is looked up; an empty code says that there is none. */
  private static final class CountryCodec implements Codec<XmlTerms.Country, Country> {
    @Override
    public Country read(XmlTerms.Country from, Context in) {
      return from.code == null
          ? Country.parse(text(from.name))
          : new Country(text(from.name), Optional.of(from.code).filter(code -> !code.isEmpty()));
    }

    @Override
    public XmlTerms.Country write(Country country) {
      XmlTerms.Country to = new XmlTerms.Country();
      to.name = country.name();
      boolean nameSaysIt =
          country.code().isEmpty() && Country.parse(country.name()).equals(country);
      to.code = nameSaysIt ? null : country.code().orElse("");
      return to;
    }
  }

  /** {@code <general/>}, numbers, or both. */
  private static final class ObjectivesCodec implements Codec<XmlTerms.Objectives, GcmObjectives> {
    @Override
    public GcmObjectives read(XmlTerms.Objectives from, Context in) {
      boolean general = from.general != null;
      if (from.general != null && !from.general.isEmpty()) {
        in.read("general", from.general, EMPTY);
      }
      Set<GcmObjective> numbered = new HashSet<>();
      List<String> given = from.numbered == null ? List.of() : from.numbered;
      for (int i = 0; i < given.size(); i++) {
        int before = in.enter(general ? i + 1 : i);
        GcmObjective objective = OBJECTIVE.read(given.get(i), in);
        in.leave(before);
        if (objective != null) {
          numbered.add(objective);
        }
      }
      return new GcmObjectives(general, numbered);
    }

    private static final Codec<String, GcmObjective> OBJECTIVE = new WordCodec<>(Kinds.OBJECTIVE);
    private static final Codec<String, String> EMPTY =
        new WordCodec<>(Kind.Word.of("an empty element", text -> null, text -> text));

    @Override
    public XmlTerms.Objectives write(GcmObjectives objectives) {
      XmlTerms.Objectives to = new XmlTerms.Objectives();
      to.general = objectives.general() ? "" : null;
      List<String> numbers = new ArrayList<>();
      objectives.numbered().forEach(it -> numbers.add(OBJECTIVE.write(it)));
      to.numbered = numbers.isEmpty() ? null : numbers;
      return to;
    }
  }
}
