package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {

  /** RFC 5646 appendix A, the irregular and some regular grandfathered tags, and case. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "de",
        "fr",
        "ja",
        "i-enochian",
        "zh-Hant",
        "zh-Hans",
        "sr-Cyrl",
        "sr-Latn",
        "zh-cmn-Hans-CN",
        "cmn-Hans-CN",
        "zh-yue-HK",
        "yue-HK",
        "zh-Hans-CN",
        "sr-Latn-RS",
        "sl-rozaj",
        "sl-rozaj-biske",
        "sl-nedis",
        "de-CH-1901",
        "sl-IT-nedis",
        "hy-Latn-IT-arevela",
        "de-DE",
        "en-US",
        "es-419",
        "de-CH-x-phonebk",
        "az-Arab-x-AZE-derbend",
        "x-whatever",
        "qaa-Qaaa-QM-x-southern",
        "de-Qaaa",
        "sr-Latn-QM",
        "sr-Qaaa-RS",
        "en-US-u-islamcal",
        "zh-CN-a-myext-x-private",
        "en-a-myext-b-another",
        "sgn-BE-FR",
        "sgn-BE-NL",
        "sgn-CH-DE",
        "en-GB-oed",
        "i-default",
        "i-klingon",
        "art-lojban",
        "cel-gaulish",
        "no-bok",
        "zh-min-nan",
        "zh-xiang",
        "EN-gb",
        "sq-XK",
        "und",
        "mul",
        "x-a",
        "abcd",
        "abcdefgh",
        "en-x-1",
        "sl-1994-1994"
      })
  void knowsWhatIsWellFormed(String tag) {
    assertThat(LanguageTags.isWellFormed(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "a",
        "1",
        "en_US",
        "en-",
        "-en",
        "en--US",
        "a-DE",
        "ar-a",
        "en-a-x-b",
        "x",
        "x-",
        "x-123456789",
        "i-unknown",
        "en-GB-oed-x",
        "abcdefghi",
        "de-419-DE",
        "en-USA1-x",
        "English, French",
        "français",
        "en US",
        "en-\u0130",
        "\u0131d",
        "tlh-a-b-foo",
        "en-x",
        "de-abcd-abcd",
        "zh-aaa-bbb-ccc-ddd",
        "en\n"
      })
  void knowsWhatIsNot(String tag) {
    assertThat(LanguageTags.isWellFormed(tag)).isFalse();
  }

  @Test
  void doesNotLookAtLongTags() {
    assertThat(LanguageTags.isWellFormed("en" + "-abcde".repeat(166))).isTrue();
    assertThat(LanguageTags.isWellFormed("en" + "-abcde".repeat(167))).isFalse();
    assertThat(LanguageTags.isWellFormed("x" + "-a".repeat(1_000_000))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "English | en",
        "ENGLISH | en",
        "Anglais | en",
        "Inglés | en",
        "ingles | en",
        "French | fr",
        "Français | fr",
        "francés | fr",
        "FRANÇAIS | fr",
        "Spanish | es",
        "Español | es",
        "Castellano | es",
        "SP | es",
        "spa | es",
        "Russian | ru",
        "Русский | ru",
        "Chinese | zh",
        "中文 | zh",
        "Arabic | ar",
        "العربية | ar",
        "العَرَبِيَّة | ar",
        "Árabe | ar",
        "EN | en",
        "eng | en",
        "fre | fr",
        "fra | fr",
        "ger | de",
        "deu | de",
        "zho | zh",
        "chi | zh",
        "zh-hant | zh-Hant",
        "Simplified Chinese | zh-Hans",
        "pt_BR | pt-BR",
        "pt-br | pt-BR",
        "eng-GB | en-GB",
        "spa-419 | es-419",
        "sq-xk | sq-XK",
        "iw | he",
        "Portuguese | pt",
        "Português | pt",
        "Kiswahili | sw",
        "Farsi | fa",
        "Dari | prs",
        "Tigrinya | ti",
        "Haitian Creole | ht",
        "Kreyòl ayisyen | ht",
        "Rohingya | rhg",
        "International Sign | ils",
        "Türkçe | tr",
        "INDONESIAN | id",
        "fil | fil",
        "de-ch-1901 | de-CH-1901",
        "en-u-co-phonebk | en-u-co-phonebk",
        "x-Klingon | x-klingon",
        "I-KLINGON | i-klingon",
        "en-gb-oed | en-GB-oed",
        "sgn-be-fr | sgn-BE-FR",
        "EN-X-US-ABCD | en-x-us-abcd",
      })
  void readsWhatPeopleWrite(String text, String tag) {
    assertThat(LanguageTags.parse(text)).contains(tag);
    assertThat(LanguageTags.isWellFormed(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "English, French",
        "EN/FR/SP",
        "English and French",
        "Global",
        "Yes",
        "All",
        "TBC",
        "n/a",
        "xx",
        "Klingon",
        "sign-language",
        ", -"
      })
  void readsNothingElse(String text) {
    assertThat(LanguageTags.parse(text)).isEmpty();
  }

  @Test
  void everyRowOfTheTableReadsBack() {
    for (List<String> row : VocabularyTable.rows("languages.tsv")) {
      assertThat(row).hasSize(3);
      String tag = row.get(0);
      assertThat(LanguageTags.isWellFormed(tag)).isTrue();
      assertThat(LanguageTags.canonicalCase(tag)).isEqualTo(tag);
      assertThat(LanguageTags.parse(tag)).contains(tag);
      assertThat(row.get(1).split(" ", -1))
          .filteredOn(code -> !code.isEmpty())
          .allSatisfy(code -> assertThat(LanguageTags.parse(code)).contains(tag));
      assertThat(VocabularyTable.parts(row.get(2)))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(LanguageTags.parse(name)).contains(tag));
    }
  }
}
