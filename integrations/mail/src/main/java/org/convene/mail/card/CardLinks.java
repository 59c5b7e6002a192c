package org.convene.mail.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convene.event.CalendarAddress;
import org.convene.mail.card.CardLine.Anchor;
import org.convene.mail.card.CardLine.Foreign;
import org.convene.mail.card.CardLine.Piece;

/** The links of a card: pages and mail addresses, and nothing that runs. */
final class CardLinks {

  private static final Pattern WEB = Pattern.compile("https?://[^\\s()<>\"]*[^\\s()<>\".,;:!?'’]");

  private CardLinks() {}

  /** What a page is linked by; a URI of another scheme is no link. */
  static Optional<String> href(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean isPage = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    return isPage
        ? Optional.of(scheme + uri.toASCIIString().substring(scheme.length()))
        : Optional.empty();
  }

  /** What a mail address is linked by, without headers that a mail would begin with. */
  static Optional<String> mailto(URI uri) {
    return new CalendarAddress(uri)
        .email()
        .filter(it -> it.indexOf(':') < 0)
        .flatMap(CardLinks::mailto);
  }

  private static Optional<String> mailto(String email) {
    try {
      return Optional.of(CalendarAddress.of(email).uri().toASCIIString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A URI as people see it, linked where it is a page. */
  static Piece shown(URI uri) {
    String text = CardTexts.line(uri.toString());
    return href(uri)
        .<Piece>map(it -> new Anchor(it, text, Anchor.Form.ADDRESS))
        .orElseGet(() -> new Foreign(text, ""));
  }

  /** A page as a button. */
  static Optional<CardLine> button(URI uri, String words) {
    return href(uri).map(it -> CardLine.of(new Anchor(it, words, Anchor.Form.BUTTON)));
  }

  /** An e-mail address, linked where it is one. */
  static Piece mail(String email) {
    String text = CardTexts.line(email);
    return Optional.of(email)
        .filter(it -> it.indexOf(':') < 0) // it would be taken for a URI
        .flatMap(CardLinks::mailto)
        .<Piece>map(it -> new Anchor(it, text, Anchor.Form.ADDRESS))
        .orElseGet(() -> new Foreign(text, ""));
  }

  /** A text with the pages that it names linked. */
  static CardLine linked(String text, String language) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (MatchResult found : WEB.matcher(text).results().toList()) {
      Optional<String> href = uri(found.group()).flatMap(CardLinks::href);
      if (href.isPresent()) {
        if (found.start() > at) {
          pieces.add(new Foreign(text.substring(at, found.start()), language));
        }
        pieces.add(new Anchor(href.get(), found.group(), Anchor.Form.ADDRESS));
        at = found.end();
      }
    }
    if (at < text.length()) {
      pieces.add(new Foreign(text.substring(at), language));
    }
    return new CardLine(List.copyOf(pieces));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
