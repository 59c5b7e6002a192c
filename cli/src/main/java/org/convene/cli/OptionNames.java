package org.convene.cli;

import java.util.List;
import java.util.regex.Pattern;

/** Messages as the command says them: by its options, where the library names its own settings. */
final class OptionNames {

  /** What the library says, and what the command says in its place. */
  private record Wording(Pattern library, String command) {

    static Wording of(String library, String command) {
      return new Wording(Pattern.compile(library), command);
    }
  }

  private static final List<Wording> WORDINGS =
      List.of(
          Wording.of(" \\(the setting \\w+\\)", ""),
          Wording.of("(?<![\\w-])(--[\\w-]++) or the setting \\w+", "$1"),
          Wording.of("or the setting year", "or --year"),
          Wording.of("IcalFormat\\.builder\\(\\)\\.undated\\(JOURNAL\\)", "--journals"),
          Wording.of("[.;]? LimitsBuilder\\.\\w+ sets a higher limit", ""),
          Wording.of("Scheduling\\.cancel(\\(event\\))?", "convene cancel"),
          Wording.of(", as Series\\.splitAt does", ""));

  private OptionNames() {}

  static String in(String message) {
    String said = message;
    for (Wording wording : WORDINGS) {
      said = wording.library().matcher(said).replaceAll(wording.command());
    }
    return said;
  }
}
