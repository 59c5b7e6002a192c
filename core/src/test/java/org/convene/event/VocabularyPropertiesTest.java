package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.LanguageTags;
import org.convene.vocabulary.ReviewRegion;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;

@Label("Vocabularies")
class VocabularyPropertiesTest {

  private static final List<Function<String, Object>> PARSERS =
      List.of(
          GcmObjective::parse,
          GcmObjective::titleDisagrees,
          GcmObjectives::isGeneral,
          GuidingPrinciple::parse,
          SustainableDevelopmentGoal::parse,
          SdgTarget::parse,
          SdgIndicator::parse,
          LanguageTags::parse,
          LanguageTags::isWellFormed,
          ReviewRegion::parse,
          GeographicScope::parse,
          PublicationStatus::parse,
          Country::parse);

  @Property
  void everyParseIsTotal(@ForAll("texts") String text) {
    for (Function<String, Object> parser : PARSERS) {
      assertThat(parser.apply(text)).isNotNull();
    }
  }

  @Property
  void openVocabulariesKeepTheText(@ForAll("texts") String text) {
    assertThat(Country.parse(text))
        .satisfiesAnyOf(
            country -> assertThat(country.name()).isEqualTo(text),
            country -> assertThat(country.code()).isPresent());
    assertThat(PublicationStatus.parse(text))
        .satisfiesAnyOf(
            status -> assertThat(status.label()).isEqualTo(text),
            status -> assertThat(status.label()).isIn("Published", "Draft", "Archived"));
  }

  @Property
  void generalIsNeverOneObjective(@ForAll("texts") String text) {
    assertThat(GcmObjectives.isGeneral(text) && GcmObjective.parse(text).isPresent()).isFalse();
  }

  @Property
  void aTextIsOneOfGoalTargetAndIndicatorAtMost(@ForAll("texts") String text) {
    List<Optional<?>> readings =
        List.of(
            SustainableDevelopmentGoal.parse(text),
            SdgTarget.parse(text),
            SdgIndicator.parse(text));
    assertThat(readings.stream().filter(Optional::isPresent)).hasSizeLessThan(2);
  }

  @Property
  void whatIsReadIsWellFormed(@ForAll("texts") String text) {
    assertThat(LanguageTags.parse(text))
        .satisfiesAnyOf(
            tag -> assertThat(tag).isEmpty(),
            tag -> assertThat(LanguageTags.isWellFormed(tag.orElseThrow())).isTrue());
  }

  @Example
  void longTextIsReadInNoTime() {
    for (String piece : List.of("a", "1", " ", "-", ".", "a-", "1.", "sdg ", "10.7 ", "\u0301")) {
      String text = piece.repeat(1_000_000);
      PARSERS.forEach(parser -> assertThat(parser.apply(text)).isNotNull());
      String shorter = piece.repeat(1_000 / piece.length());
      PARSERS.forEach(parser -> assertThat(parser.apply(shorter)).isNotNull());
    }
  }

  @Example
  void noDefaultLocaleIsAsked() {
    Locale before = Locale.getDefault();
    List<String> texts =
        List.of(
            "INTERNATIONAL COOPERATION",
            "GCM OBJECTIVE 16 - INCLUSION AND SOCIAL COHESION",
            "SDG 3 - GOOD HEALTH",
            "INDICATOR 10.C.1",
            "CIBLE 10.C",
            "INDONESIAN",
            "ID",
            "in",
            "EN-X-I",
            "ITALY",
            "IT",
            "LATIN AMERICA AND THE CARIBBEAN",
            "REGIONAL GEOGRAPHIC SCOPE",
            "PUBLISHED",
            "ARCHIVED");
    try {
      Locale.setDefault(Locale.ROOT);
      List<Object> expected = readAll(texts);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(readAll(texts)).isEqualTo(expected);
      assertThat(GcmObjective.of(16).label()).contains("Inclusion");
      assertThat(new Country("x", Optional.of("it")).code()).contains("IT");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<Object> readAll(List<String> texts) {
    return texts.stream()
        .flatMap(text -> PARSERS.stream().map(parser -> parser.apply(text)))
        .toList();
  }

  /** Any text, and text made of the pieces that parsers look for. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "GCM",
            "Objective",
            "Objectif",
            "Objetivo",
            "General",
            "SDG",
            "ODD",
            "Target",
            "Indicator",
            "10",
            "7",
            "10.7",
            "10.c",
            "10.7.1",
            "0",
            "23",
            "17",
            "99",
            ".",
            "-",
            "\u2013",
            ":",
            ",",
            "(",
            ")",
            " ",
            "\u00A0",
            "and",
            "https://",
            "metadata.un.org/sdg/",
            "Data",
            "Regular pathways",
            "zh",
            "Hant",
            "x",
            "XK",
            "Kosovo",
            "*",
            "Français");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings().ascii().ofMaxLength(12),
        pieces.list().ofMaxSize(7).withoutEdgeCases().map(list -> String.join("", list)),
        pieces.list().ofMaxSize(7).withoutEdgeCases().map(list -> String.join(" ", list)));
  }
}
