package org.convene.cli;

import java.util.List;

/** Messages as the command says them: by its options, where the library names its own settings. */
final class OptionNames {

  /** What the library says, and what the command says in its place. */
  private record Wording(String library, String command) {}

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(" \\(the setting \\w+\\)", ""),
          new Wording("(--[\\w-]+) or the setting \\w+", "$1"),
          new Wording("or the setting year", "or --year"),
          new Wording("IcalFormat\\.builder\\(\\)\\.undated\\(JOURNAL\\)", "--journals"),
          new Wording("\\. LimitsBuilder\\.\\w+ sets a higher limit", ""),
          new Wording("Scheduling\\.cancel(\\(event\\))?", "convene cancel"),
          new Wording(", as Series\\.splitAt does", ""));

  private OptionNames() {}

  static String in(String message) {
    String said = message;
    for (Wording wording : WORDINGS) {
      said = said.replaceAll(wording.library(), wording.command());
    }
    return said;
  }
}
