package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Kinds;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Properties that hold terms: a label, and what stands for it in a vocabulary. */
final class TermCodecs {

  private static final String CODE = "X-CONVENE-CODE";
  private static final String URI = "X-CONVENE-URI";
  private static final Set<String> CODED = Set.of("VALUE", CODE);
  private static final Set<String> WHOLE = Set.of("VALUE", Sink.LANGUAGE, CODE, URI);

  /** Terms, several a line as in CATEGORIES; they share what the line says of them. */
  static final PropertyCodec<Term> TERMS =
      new PropertyCodec<>(
          WHOLE,
          (source, line, position) -> readTerms(source, line),
          (sink, name, term, position) ->
              sink.text(
                  name,
                  Params.none()
                      .with(Sink.LANGUAGE, term.language())
                      .with(CODE, term.code())
                      .with(URI, term.uri()),
                  term.label()));

  static final PropertyCodec<Country> COUNTRY =
      PropertyCodec.of(
          CODED,
          TermCodecs::readCountry,
          (sink, name, country, position) ->
              sink.text(name, Params.none().with(CODE, country.code()), country.name()));

  /** A guiding principle: its letter, and its title for people. */
  static final PropertyCodec<GuidingPrinciple> PRINCIPLE =
      PropertyCodec.of(
          CODED,
          TermCodecs::readPrinciple,
          (sink, name, principle, position) ->
              sink.text(
                  name, Params.of(CODE, String.valueOf(principle.letter())), principle.title()));

  private TermCodecs() {}

  private static List<Term> readTerms(ComponentSource source, ContentLine line) {
    List<String> labels = source.texts(line, ',');
    List<Term> terms = new ArrayList<>(labels.size());
    for (String label : labels) {
      if (!label.isEmpty()) {
        terms.add(
            new Term(
                label,
                SourceTexts.language(source, line, Sink.LANGUAGE),
                source.parameter(line, CODE),
                source.parameter(line, URI, IcalValues::uri)));
      }
    }
    if (terms.isEmpty()) {
      source.leave(line);
    } else if (terms.size() < labels.size()) {
      source.keep(line);
    }
    return terms;
  }

  private static @Nullable Country readCountry(
      ComponentSource source, ContentLine line, int position) {
    String name = source.string(line);
    return name == null ? null : new Country(name, source.parameter(line, CODE));
  }

  private static @Nullable GuidingPrinciple readPrinciple(
      ComponentSource source, ContentLine line, int position) {
    String title = source.text(line);
    Optional<String> code = source.parameter(line, CODE);
    Optional<GuidingPrinciple> titled = GuidingPrinciple.parse(title);
    Optional<GuidingPrinciple> principle = code.flatMap(GuidingPrinciple::parse).or(() -> titled);
    if (principle.isEmpty()) {
      source.unknown(line, Kinds.PRINCIPLE.expected(), title.isEmpty() ? code.orElse("") : title);
    } else if (!titled.equals(principle)) {
      source.keep(line);
    }
    return principle.orElse(null);
  }
}
