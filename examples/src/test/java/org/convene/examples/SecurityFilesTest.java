package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each sentence of SECURITY.md about files is shown by tests, which are named here. */
final class SecurityFilesTest {

  private static final Path CORE = Path.of("core/src/test/java/org/convene/io");
  private static final Path CLI = Path.of("cli/src/test/java/org/convene/cli");

  /** How a sentence begins, and the tests that show it. */
  private static final Map<String, List<String>> SHOWN =
      Map.of(
          "A full disk or a killed process",
          List.of("PartFileTest.aFullDiskKeepsWhatWasThere", "SignalsTest.whatKillLeaves"),
          "A file that is replaced keeps",
          List.of("FileRightsTest.theModeIsKept", "FileRightsTest.ownerAndGroupAreKept"),
          "The temporary file beside it",
          List.of(
              "FileRightsTest.theModeIsKeptAndThePartIsForItsOwnerOnly",
              "FileRightsTest.aNewFileGets"),
          "A symbolic link is written through",
          List.of(
              "WholeFileLinksTest.aDanglingLink",
              "WholeFileLinksTest.aChain",
              "WholeFileLinksTest.aLoop"),
          "A hard link is separated",
          List.of("WholeFileLinksTest.aHardLinkIsSeparated"),
          "A link that stands at the name",
          List.of("PartFileTest.aLinkOrFolderOfSuchANameIsLeftAlone"),
          "The next write to a file",
          List.of(
              "PartFileTest.anyNumberThatIsLeftIsRemoved",
              "PartFileTest.oneThatALivingProcessWritesStays",
              "PartFileTest.whatHasAnotherNameStays"),
          "A signal makes",
          List.of("SignalsTest.aSignalRemovesWhatWasBegun"),
          "`bin/convene` does not end with 0",
          List.of("LostOutputTest.aFullDevice", "LostOutputTest.aReaderThatIsGone"));

  @Test
  void testsShowEachSentence() {
    String page = Repository.text(Repository.ROOT.resolve("SECURITY.md"));
    String section = page.substring(page.indexOf("## Files"), page.indexOf("## Limits"));
    List<String> sentences =
        Arrays.stream(section.split("\n- ")).skip(1).map(String::strip).toList();
    assertThat(sentences).hasSameSizeAs(SHOWN.keySet());
    for (String sentence : sentences) {
      assertThat(SHOWN.keySet()).as(sentence).filteredOn(sentence::startsWith).hasSize(1);
    }
  }

  @Test
  void theTestsAreThere() {
    for (List<String> shown : SHOWN.values()) {
      for (String test : shown) {
        String type = test.substring(0, test.indexOf('.'));
        Path folder = type.equals("SignalsTest") || type.equals("LostOutputTest") ? CLI : CORE;
        assertThat(Repository.text(Repository.ROOT.resolve(folder).resolve(type + ".java")))
            .as(test)
            .contains("\n  void " + test.substring(type.length() + 1));
      }
    }
  }
}
