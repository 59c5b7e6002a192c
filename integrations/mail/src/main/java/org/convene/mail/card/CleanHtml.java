package org.convene.mail.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Cleans the HTML description of an event, which comes from strangers: what is left is text, in
 * paragraphs, lists and emphasis, and links to pages and mail addresses.
 */
final class CleanHtml {

  /** How many characters of HTML are cleaned; a longer description is told as plain text. */
  static final int MOST_HTML = 100_000;

  /** How deep what is left may be nested; what is deeper is told as plain text. */
  static final int DEEPEST = 32;

  private static final int ROUNDS = 3;

  /** All elements that are left; {@code a} alone has an attribute of its own, {@code href}. */
  private static final String[] ELEMENTS = {
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
    "ul"
  };

  /** Those whose direction is that of the text in them. */
  private static final String[] BLOCKS = {"blockquote", "div", "h3", "li", "p", "pre"};

  private CleanHtml() {}

  private static Safelist safelist() {
    Safelist safelist =
        new Safelist()
            .addTags(ELEMENTS)
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", CardHtml.REL);
    for (String block : BLOCKS) {
      safelist.addEnforcedAttribute(block, "dir", "auto");
    }
    return safelist;
  }

  /**
   * Cleans the HTML of a description.
   *
   * @param plain the same as plain text
   * @return nothing where it says other words than that, as one that was left behind does; or is
   *     too long, too deep or empty
   */
  static Optional<String> of(String html, String plain) {
    if (html.length() > MOST_HTML) {
      return Optional.empty();
    }
    Element clean = settled(html);
    boolean isSame = letters(clean.wholeText()).equals(letters(plain));
    return isSame && depth(clean) <= DEEPEST
        ? Optional.of(clean.html().strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  /**
   * What is left as a browser reads it: without what stood around it, an element may have to end
   * earlier, such as a paragraph in a paragraph.
   */
  private static Element settled(String html) {
    Element clean = body(html);
    for (int i = 0; i < ROUNDS; i++) {
      Element again = body(clean.html());
      if (again.html().equals(clean.html())) {
        return clean;
      }
      clean = again;
    }
    return new Document("").body();
  }

  /** What is left of HTML. */
  static Element body(String html) {
    Document given = Jsoup.parseBodyFragment(html);
    prepare(given);
    Document clean = new Cleaner(safelist()).clean(given);
    clean.outputSettings().prettyPrint(false);
    clean.select("a").forEach(CleanHtml::relink);
    clean
        .body()
        .nodeStream(TextNode.class)
        .forEach(it -> it.text(CardTexts.shown(it.getWholeText())));
    return clean.body();
  }

  private static int depth(Element body) {
    AtomicInteger deepest = new AtomicInteger();
    body.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max));
    return deepest.get();
  }

  /** What would change its meaning if it were only left out. */
  private static void prepare(Document given) {
    given.select("p").stream().filter(it -> CardBlock.begins(it.text())).forEach(Element::remove);
    given.select("h1, h2, h4, h5, h6").forEach(it -> it.tagName("h3")); // below those of the card
    given.select("tr, dt, dd, section, article, header, footer").forEach(it -> it.tagName("div"));
    given.select("td, th").forEach(it -> it.appendText(" "));
  }

  private static void relink(Element link) {
    Optional<String> href = href(link.attr("href"));
    if (href.isPresent()) {
      link.attr("href", href.get());
    } else {
      link.unwrap();
    }
  }

  private static Optional<String> href(String given) {
    try {
      URI uri = new URI(given);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return scheme.equals("mailto") ? CardLinks.mailto(uri) : CardLinks.href(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The letters and digits of a text, whatever stands between. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
