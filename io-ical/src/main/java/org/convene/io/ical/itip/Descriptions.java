package org.convene.io.ical.itip;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convene.event.Event;
import org.convene.event.Text;

/**
 * The descriptions of a message: the plain one, and its HTML for Outlook, which shows that in place
 * of it. The HTML is told where it says the same words; one that says others was left behind when
 * the plain one was changed.
 */
final class Descriptions {

  private static final Pattern UNSEEN = Pattern.compile("(?i)<(style|script|head)\\b[^<>]*+>");
  private static final Pattern UNSEEN_END = Pattern.compile("(?i)</(style|script|head)\\s*+>");
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s()<>\"]*[^\\s()<>\".,;]");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private Descriptions() {}

  /**
   * The event with a block in both.
   *
   * @param plain the description without one
   * @param head the line that begins it
   * @param lines nothing for none
   */
  static Event with(Event event, String plain, String head, List<String> lines) {
    String block = lines.isEmpty() ? "" : head + '\n' + String.join("\n", lines);
    String all = plain.isEmpty() ? block : block.isEmpty() ? plain : plain + "\n\n" + block;
    Optional<Text> title = event.title();
    Optional<Text> before = event.description();
    Optional<String> language =
        (plain.isEmpty() ? title : before.or(() -> title)).flatMap(Text::language);
    Optional<String> html =
        event
            .htmlDescription()
            .map(it -> without(it.value()))
            .filter(it -> !plain.isBlank() && words(seen(it)).equals(words(plain)))
            .map(it -> lines.isEmpty() ? it : inside(it, html(head, lines)));
    boolean none = all.isEmpty() && before.filter(it -> it.value().isEmpty()).isEmpty();
    return event.toBuilder()
        .description(none ? null : new Text(all, language, Map.of()))
        .htmlDescription(html.map(it -> new Text(it, language, Map.of())).orElse(null))
        .build();
  }

  /** HTML without the blocks that are written here. */
  private static String without(String html) {
    String left = html;
    for (BlockWords words : BlockWords.ALL) {
      String begin = "<p>" + escaped(words.head()) + "<br>";
      int from = left.indexOf(begin);
      while (from >= 0) {
        int to = left.indexOf("</p>", from);
        left = left.substring(0, from) + (to < 0 ? "" : left.substring(to + "</p>".length()));
        from = left.indexOf(begin, from);
      }
    }
    return left;
  }

  private static String inside(String html, String block) {
    int end = html.toLowerCase(Locale.ROOT).lastIndexOf("</body");
    return end < 0 || end > html.length()
        ? html + block
        : html.substring(0, end) + block + html.substring(end);
  }

  private static String html(String head, List<String> lines) {
    return "<p>"
        + escaped(head)
        + "<br>"
        + lines.stream().map(Descriptions::html).collect(Collectors.joining("<br>"))
        + "</p>";
  }

  private static String html(String line) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (MatchResult link : LINK.matcher(line).results().toList()) {
      String uri = escaped(link.group());
      html.append(escaped(line.substring(at, link.start())));
      html.append("<a href=\"").append(uri).append("\">").append(uri).append("</a>");
      at = link.end();
    }
    return html.append(escaped(line.substring(at))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What a client shows of HTML. */
  private static String seen(String html) {
    String text = TAG.matcher(withoutUnseen(html)).replaceAll(" ");
    return ENTITY.matcher(text).replaceAll(it -> Matcher.quoteReplacement(character(it)));
  }

  /**
   * Leaves out the elements that no client shows. One expression for begin and end would look for
   * the end of each element that has none once more.
   */
  private static String withoutUnseen(String html) {
    Set<String> endless = new HashSet<>();
    StringBuilder shown = new StringBuilder(html.length());
    Matcher begin = UNSEEN.matcher(html);
    Matcher end = UNSEEN_END.matcher(html);
    int at = 0;
    while (begin.find(at)) {
      String name = begin.group(1).toLowerCase(Locale.ROOT);
      boolean ends = !endless.contains(name) && end.find(begin.end());
      while (ends && !end.group(1).equalsIgnoreCase(name)) {
        ends = end.find();
      }
      shown.append(html, at, begin.start()).append(' ');
      at = ends ? end.end() : begin.end();
      if (!ends) {
        endless.add(name);
      }
    }
    return shown.append(html, at, html.length()).toString();
  }

  private static String character(MatchResult entity) {
    if (entity.group(3) != null) {
      return ENTITIES.getOrDefault(entity.group(3), entity.group());
    }
    String digits = entity.group(1) == null ? entity.group(2) : entity.group(1);
    int code = Integer.parseInt(digits, entity.group(1) == null ? 16 : 10);
    return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
