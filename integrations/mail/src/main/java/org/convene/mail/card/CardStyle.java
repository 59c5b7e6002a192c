package org.convene.mail.card;

/** How a card looks. */
final class CardStyle {

  static final String CSS =
      """
      :root { color-scheme: light dark; }
      body { margin: 0; padding: 16px; background: #ffffff; color: #1b1f24;
        font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
        overflow-wrap: anywhere; }
      .card { max-width: 640px; margin: 0 auto; }
      a { color: #0b57d0; }
      @media (prefers-color-scheme: dark) {
        body { background: #16191d; color: #e6e8eb; }
        a { color: #8ab4f8; }
      }
      """;

  private CardStyle() {}
}
