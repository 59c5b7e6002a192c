package org.convene.io.xml;

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
import org.jspecify.annotations.Nullable;

/** The vocabularies. */
final class VocabularyElements {

  static final XmlCodec<XmlTerms.Country, Country> COUNTRY = new CountryCodec();
  static final XmlCodec<XmlTerms.Objectives, GcmObjectives> OBJECTIVES = new ObjectivesCodec();

  private static final XmlCodec<String, Boolean> BOOLEAN = new XmlWordCodec<>(Kinds.BOOLEAN);

  private VocabularyElements() {}

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A word that is read by its spelling, unless it is literal. */
  static <T> XmlCodec<XmlTerms.Label, T> labelled(Kind.Spoken<T> kind) {
    XmlCodec<String, T> word = new XmlWordCodec<>(kind.word());
    XmlCodec<String, T> label = new XmlWordCodec<>(kind.label());
    return new XmlCodec<>() {
      @Override
      public @Nullable T read(XmlTerms.Label from, XmlContext in) {
        Boolean literal = from.literal == null ? null : in.read("literal", from.literal, BOOLEAN);
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

  /** A name alone is looked up; an empty code says that there is none. */
  private static final class CountryCodec implements XmlCodec<XmlTerms.Country, Country> {
    @Override
    public Country read(XmlTerms.Country from, XmlContext in) {
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
  private static final class ObjectivesCodec
      implements XmlCodec<XmlTerms.Objectives, GcmObjectives> {
    @Override
    public GcmObjectives read(XmlTerms.Objectives from, XmlContext in) {
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

    private static final XmlCodec<String, GcmObjective> OBJECTIVE =
        new XmlWordCodec<>(Kinds.OBJECTIVE);
    private static final XmlCodec<String, String> EMPTY =
        new XmlWordCodec<>(Kind.Word.of("an empty element", text -> null, text -> text));

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
