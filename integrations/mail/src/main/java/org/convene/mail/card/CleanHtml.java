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
    Document given = Jsoup.parseBodyFragment(html);
    prepare(given);
    Document clean = new Cleaner(safelist()).clean(given);
    clean.outputSettings().prettyPrint(false);
    for (Element link : clean.select("a")) {
      relink(link);
    }
    AtomicInteger depth = new AtomicInteger();
    clean
        .body()
        .traverse(
            (node, level) -> {
              depth.accumulateAndGet(level, Math::max);
              if (node instanceof TextNode text) {
                text.text(CardTexts.shown(text.getWholeText()));
              }
            });
    boolean isSame = letters(clean.body().wholeText()).equals(letters(plain));
    return isSame && depth.get() <= DEEPEST
        ? Optional.of(clean.body().html().strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
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
