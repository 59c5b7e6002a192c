package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {

  static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "b",
          "blockquote",
          "br",
          "code",
          "div",
          "em",
          "h3",
          "i",
          "li",
          "ol",
          "p",
          "pre",
          "s",
          "strong",
          "sub",
          "sup",
          "u",
          "ul");

  private static final List<String> PIECES =
      List.of(
          "<script>alert(1)</script>",
          "<script src=//x.example/x.js>",
          "<img src=x onerror=alert(1)>",
          "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
          "<style>body{background:url(//x.example)}</style>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<a href=\"javascript:alert(1)\" onclick=alert(1) target=_top>",
          "<a href=\"java&#115;cript:alert(1)\">",
          "<a href=\" &#14; javascript:alert(1)\">",
          "<a href='data:text/html,<script>alert(1)</script>'>",
          "<a href=//x.example/>",
          "<a href=/x>",
          "<a href=https://example.org/?a=1&amp;b=2>",
          "<a href='https://example.org/&quot;><script>'>",
          "<a href='mailto:a@example.org?bcc=x@example.org'>",
          "<iframe srcdoc='<p>'>",
          "<object data=x>",
          "<embed src=x>",
          "<form action=//x.example><input name=p type=password><button>",
          "<meta http-equiv=refresh content='0;url=//x.example'>",
          "<link rel=stylesheet href=//x.example>",
          "<base href=//x.example>",
          "<template><b>",
          "<textarea>",
          "<title>",
          "<plaintext>",
          "<xmp>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "</div></body></html>",
          "</p>",
          "<p class=x id=y style=color:red dir=rtl lang=x>",
          "<div>",
          "</div>",
          "<table><tr><td>",
          "</table>",
          "<ul><li>",
          "</ul>",
          "<h1>",
          "</h1>",
          "<b>",
          "</b>",
          "<br/>",
          "&lt;script&gt;",
          "&#0;",
          "&#x202E;",
          "\u202E",
          "\u2066",
          "\u0000",
          "\"",
          "'",
          "<",
          "&",
          "word",
          " ");

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(it -> String.join("", it));
  }

  @Property
  void nothingIsLeftThatIsNotNamed(@ForAll("hostile") String html) {
    Optional<String> clean = CleanHtml.of("<p>seen</p>" + html, "seen" + seen(html));
    assertThat(clean).isPresent();
    isClean(clean.orElseThrow());
  }

  /** The words that are left of HTML, found by cleaning it without a plain text to agree with. */
  private static String seen(String html) {
    return CleanHtml.body("<p>seen</p>" + html).wholeText().substring("seen".length());
  }

  static void isClean(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    for (Element element : body.select("body > *, body > * *")) {
      assertThat(ELEMENTS).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        isAllowed(element, attribute);
      }
    }
  }

  private static void isAllowed(Element element, Attribute attribute) {
    switch (attribute.getKey()) {
      case "href" -> {
        assertThat(element.tagName()).isEqualTo("a");
        assertThat(attribute.getValue()).matches("(https?://|mailto:)[!-~]+");
      }
      case "rel" -> assertThat(attribute.getValue()).isEqualTo("noopener noreferrer nofollow");
      case "dir" -> assertThat(attribute.getValue()).isEqualTo("auto");
      default -> throw new AssertionError(attribute.toString());
    }
  }

  @Property
  void cleaningTwiceIsCleaningOnce(@ForAll("hostile") String html) {
    String plain = "seen" + seen(html);
    Optional<String> once = CleanHtml.of("<p>seen</p>" + html, plain);
    assertThat(once.flatMap(it -> CleanHtml.of(it, plain))).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>One <b>two</b></p>|One two|<p dir="auto">One <b>two</b></p>
          <h1>Agenda</h1>Talks|Agenda Talks|<h3 dir="auto">Agenda</h3>Talks
          <a href="https://example.org/?a=1&b=2">page</a>|page|<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer nofollow">page</a>
          <a href="mailto:a@example.org?bcc=b@example.org">mail</a>|mail|<a href="mailto:a@example.org" rel="noopener noreferrer nofollow">mail</a>
          <a href="javascript:alert(1)">click</a>|click|click
          <a href="/x">click</a>|click|click
          <a href="http:///x">click</a>|click|click
          <p onclick=x style=y class=z id=w>x</p>|x|<p dir="auto">x</p>
          a<img src=x onerror=y>b|ab|ab
          <table><tr><td>1<td>2</table>|1 2|<div dir="auto">1 2 </div>
          <script>x</script><style>y</style>words|words|words
          """)
  void examples(String html, String plain, String clean) {
    assertThat(CleanHtml.of(html, plain)).contains(clean);
  }

  @Test
  void whatSaysOtherWordsWasLeftBehind() {
    assertThat(CleanHtml.of("<p>In room 1</p>", "In room 2")).isEmpty();
    assertThat(CleanHtml.of("<p>In&nbsp;room&nbsp;2!</p>", "in room 2")).isPresent();
    assertThat(CleanHtml.of("<script>x</script>", "")).isEmpty();
  }

  @Test
  void theBlockOfAnInviteIsNotPartOfIt() {
    assertThat(
            CleanHtml.of(
                "<p>Words.</p><p>--- Practical information ---<br>Passcode: 1</p>", "Words."))
        .contains("<p dir=\"auto\">Words.</p>");
  }

  @Test
  void itIsNotCleanedWhereItIsTooLongOrTooDeep() {
    String deep = "<div>".repeat(CleanHtml.DEEPEST) + "x" + "</div>".repeat(CleanHtml.DEEPEST);
    assertThat(CleanHtml.of(deep.substring(5, deep.length() - 6), "x")).isPresent();
    assertThat(CleanHtml.of(deep, "x")).isEmpty();
    String longest = "x".repeat(CleanHtml.MOST_HTML);
    assertThat(CleanHtml.of(longest, longest)).contains(longest);
    assertThat(CleanHtml.of(longest + 'x', longest + 'x')).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<div>",
        "<a href='http://x.example'>",
        "<p><b><i>",
        "<table><tr><td>",
        "<ul><li>",
        "<svg><g>",
        "<template>",
        "<blockquote>",
        "<select><option>",
        "<h1>",
        "&amp;",
        "<!--",
        "<x y=z "
      })
  void nestingCostsNeitherTheStackNorMuchTime(String piece) {
    String html = "<p>seen</p>" + piece.repeat(CleanHtml.MOST_HTML / piece.length() - 10);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(CleanHtml.of(html, "other")).isEmpty());
  }
}
