package org.convene.mail.card;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a card looks, in light and dark. Every colour of a text is said together with the one that it
 * stands on, so that their contrast can be computed.
 */
final class CardStyle {

  /**
   * A text and what it stands on.
   *
   * @param paints whether it brings its own background, or stands on that of the card
   */
  record Pair(
      String selector, boolean paints, String light, String onLight, String dark, String onDark) {

    private String rule(boolean isDark) {
      String background = paints ? " background: " + (isDark ? onDark : onLight) + ";" : "";
      return selector + " { color: " + (isDark ? dark : light) + ";" + background + " }";
    }
  }

  static final List<Pair> PAIRS =
      List.of(
          new Pair("body", true, "#1b1f24", "#eef1f5", "#e8eaed", "#0f1216"),
          new Pair(".card", true, "#1b1f24", "#ffffff", "#e8eaed", "#1b1f25"),
          new Pair("dt", false, "#57606a", "#ffffff", "#a9b1ba", "#1b1f25"),
          new Pair("a", false, "#0b57d0", "#ffffff", "#8ab4f8", "#1b1f25"),
          new Pair("a.button", true, "#ffffff", "#0b57d0", "#0b1f3a", "#8ab4f8"),
          new Pair(".asks", true, "#0a3a8c", "#ddeafe", "#c3dafb", "#16305c"),
          new Pair(".good", true, "#0f5323", "#dcf3e3", "#b4e6c4", "#11391f"),
          new Pair(".bad", true, "#8c1410", "#fde2e1", "#f8c9c6", "#4a1715"),
          new Pair(".open", true, "#664400", "#fdf0cf", "#f5dd9a", "#3f3108"));

  private static final String SHAPES =
      """
      :root { color-scheme: light dark; }
      body { margin: 0; padding: 16px 8px; overflow-wrap: anywhere;
        font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
      .card { max-width: 600px; margin: 0 auto; padding: 8px 20px 16px; border-radius: 12px; }
      .kind { display: inline-block; padding: 2px 10px; border-radius: 6px; font-weight: 600; }
      h1 { margin: 12px 0; font-size: 24px; line-height: 1.25; }
      h2 { margin: 24px 0 8px; font-size: 18px; line-height: 1.3; }
      h3 { margin: 16px 0 8px; font-size: 16px; }
      p { margin: 8px 0; }
      dl { margin: 16px 0; }
      dt { margin-top: 12px; font-size: 14px; font-weight: 600; }
      dd { margin: 0; }
      ul, ol { margin: 8px 0; padding-inline-start: 24px; }
      pre { white-space: pre-wrap; }
      blockquote { margin: 8px 0; padding-inline-start: 12px; border-inline-start: 3px solid; }
      a.button { display: inline-block; margin: 4px 8px 4px 0; padding: 10px 20px;
        border-radius: 8px; font-weight: 600; text-decoration: none; }
      @media (min-width: 560px) {
        dl { display: grid; grid-template-columns: 136px 1fr; gap: 8px; }
        dt { grid-column: 1; margin-top: 0; line-height: 24px; }
        dd { grid-column: 2; }
        dd + dd { margin-top: -8px; }
      }
      """;

  static final String CSS =
      SHAPES
          + rules(false)
          + "@media (prefers-color-scheme: dark) {\n"
          + rules(true).indent(2)
          + "}\n";

  private CardStyle() {}

  private static String rules(boolean isDark) {
    return PAIRS.stream().map(it -> it.rule(isDark) + '\n').collect(Collectors.joining());
  }

  /** The class of what a message is: it only goes with the words. */
  static String mood(CardWord kind) {
    return switch (kind) {
      case ACCEPTED -> "good";
      case CANCELLED, DECLINED, PROPOSAL_DECLINED -> "bad";
      case TENTATIVE, DELEGATED, PROPOSED, ANSWER -> "open";
      default -> "asks";
    };
  }
}
