package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at cards in a browser without a network. CI installs it; elsewhere the test is skipped
 * where there is none.
 */
class CardBrowserTest {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** What every card of the page says of itself, each at the width of a small telephone. */
  private static final String MEASURE =
      """
      <script>
      addEventListener('load', () => {
        for (const frame of document.querySelectorAll('iframe')) {
          const page = frame.contentDocument;
          const seen = page.documentElement;
          const style = page.defaultView.getComputedStyle(page.querySelector('.card'));
          frame.title = [frame.id, seen.clientWidth, seen.scrollWidth, seen.scrollHeight,
              style.backgroundColor, page.defaultView.performance.getEntriesByType('resource').length
          ].join('|');
          const measured = document.createElement('p');
          measured.textContent = frame.title;
          document.body.append(measured);
        }
        document.querySelectorAll('iframe').forEach(it => it.remove());
      });
      </script>
      """;

  private static String browser = "";

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @BeforeAll
  static void find() {
    String[] path = System.getenv().getOrDefault("PATH", "").split(":", -1);
    browser =
        Stream.of(path)
            .flatMap(it -> NAMES.stream().map(Path.of(it)::resolve))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");
    assumeTrue(!browser.isEmpty(), "no chromium on the PATH: apt-get install chromium");
  }

  private String run(String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("log").toFile()).start();
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  /** All cards in frames of one page; {@code srcdoc} lets the page measure them. */
  private Path page(Map<String, InviteCard> cards) throws IOException {
    Document page = Document.createShell("");
    page.head().append("<meta charset=utf-8>").append(MEASURE);
    cards.forEach(
        (name, card) ->
            page.body()
                .appendElement("iframe")
                .attr("id", name)
                .attr("width", "320")
                .attr("height", "600")
                .attr("style", "border: 0")
                .attr("srcdoc", card.html()));
    return Files.writeString(folder.resolve("page.html"), page.outerHtml());
  }

  @Test
  void isWholeAtTheWidthOfATelephoneAndAsksForNothing() throws Exception {
    Map<String, InviteCard> cards = CardSamples.all();
    String dom = run("--dump-dom", "--virtual-time-budget=5000", page(cards).toUri().toString());
    List<String> measured = Jsoup.parse(dom).select("body > p").eachText();
    assertThat(measured).hasSameSizeAs(cards.entrySet());
    for (String line : measured) {
      String[] parts = line.split("\\|", -1);
      assertThat(parts[1]).as(line).isEqualTo("320");
      assertThat(Integer.parseInt(parts[2])).as(line).isLessThanOrEqualTo(320);
      assertThat(Integer.parseInt(parts[3])).as(line).isGreaterThan(200);
      assertThat(parts[4]).as(line).isEqualTo("rgb(255, 255, 255)");
      assertThat(parts[5]).as(line).isEqualTo("0");
    }
  }

  @Test
  void isSeenInLightAndInDark() throws Exception {
    Path card =
        Files.writeString(
            folder.resolve("card.html"),
            InviteCard.of(CardSamples.request(CardSamples.full()), CardSamples.PARIS).html());
    BufferedImage light = seen(card, "light.png");
    BufferedImage dark = seen(card, "dark.png", "--blink-settings=preferredColorScheme=0");
    assertThat(light.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xEEF1F5);
    assertThat(dark.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0x0F1216);
    assertThat(light.getRGB(350, 30) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(dark.getRGB(350, 30) & 0xFFFFFF).isEqualTo(0x1B1F25);
    assertThat(colours(light)).hasSizeGreaterThan(20); // letters have soft edges
    assertThat(colours(dark)).hasSizeGreaterThan(20);
  }

  private BufferedImage seen(Path card, String name, String... options) throws Exception {
    Path image = folder.resolve(name);
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--window-size=700,900");
    all.add("--screenshot=" + image);
    all.add(card.toUri().toString());
    run(all.toArray(new String[0]));
    return ImageIO.read(image.toFile());
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x += 2) {
      for (int y = 0; y < image.getHeight(); y += 2) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
