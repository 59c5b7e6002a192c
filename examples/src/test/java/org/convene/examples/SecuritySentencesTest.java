package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each sentence of SECURITY.md is shown by tests. A line here is a sentence, and those that are
 * indented name the tests that fail where it is no longer true; advice has none.
 */
final class SecuritySentencesTest {

  private static final String ADVICE = "(advice)";

  private static final Map<String, String> SHOWN =
      Map.of(
          "What is promised",
          """
          For any input, inside or outside the limits:
            DamagedDocumentsTest#readingGivesResultsOrTheDocumentedException
            LimitsInFormatsTest#whatKeepsALimitIsReadAndWhatCrossesItIsRefusedByItsCode
          A reader returns a result or throws the documented exception; it never throws an `Error` or
          an undocumented runtime exception.
            FormatContract#garbageGivesProblemsAndNothingElse
            FormatContract#damagedDocumentsGiveProblemsAndNothingElse
            DamagedDocumentsTest#readingGivesResultsOrTheDocumentedException
            HostileMailTest#whateverComesIsToldOrRead
          A reader holds one event, not the document.
            SmallHeapTest#aDocumentNeedNotFit
          The iCalendar reader also holds the components that wait for others, within the bounds below.
            HostileMemoryTest#isReadInASmallHeap
            SeriesWindowTest#letsASeriesGoOnceTheWindowIsFull
            WindowBoundsTest#theOldestGoesAloneWhereTooManyWait
          Recurrence rules and time zone rules are never expanded without a bound.
            HostileZonesTest#rulesAreNotExpanded
            ZoneWorkTest#pastTheLimitAZoneIsNotUsedAndThatIsSaidInEachReading
            OccurrencesTest#aBudgetThatIsUsedUpIsSaid
            HostileSeriesTest#manyRules
          A regular expression looks at a character of the input at most 100 times.
            LinearPatternsTest#eachIsLinear
            LinearPatternsTest#expressionsAreMadeOnceOrWrittenInTheCall
          Nothing that the input names is opened, connected to, or loaded as a class.
            TouchesTest#namesAreCarriedAndTheJvmStaysAsItWas
            MachineTest#nothingCalls
            MachineTest#onlyTheMethodsThatTakeAPathOpenFiles
          There is no network access.
            MachineTest#nothingReachesTheNetwork
            TouchesTest#namesAreCarriedAndTheJvmStaysAsItWas
          Reading and writing change no state of the JVM: no default, no system property, no time zone id.
            TouchesTest#namesAreCarriedAndTheJvmStaysAsItWas
            HostileSizeTest#i18AndI19FiveThousandZonesSpendNothingOfTheJvm
            MachineTest#nothingCalls
          There is no cache that grows with the input.
            MachineTest#noStaticCollectionGrows
            MachineTest#noStaticFieldCanBeSet
          A VEVENT that `VEvents` wrote is read the same way.
            OwnJvmTest#whatWeWroteIsReadWithoutAddingAZone
          One exception: a VEVENT that iCal4j or its user made, with a TZID, is read as iCal4j prints it,
          and iCal4j registers its own time zone ids in the JVM when it does.
            OwnJvmTest#aTimeOfICal4jAddsItsZones
          None of them gets into an event.
            VEventsTest#anIdOfICal4jIsNoZoneOfAnEvent
          A thread keeps nothing of Convene.
            ClassLoaderTest#aThreadLetsGoOfTheLibrary
          To ensure that, each XML document starts a daemon thread, which ends before the call returns.
            TouchesTest#eachXmlDocumentStartsAThreadThatEnds
          Nothing is dropped or altered silently: a reader reports what it changes or cannot carry, and
          `losses(event)` reports what a writer would leave out.
            FormatContract#whatIsWrittenWholeIsReadBackEqual
            OneVerdictTest#eachRepairSaysWhatWasReadInstead
            KeptEntriesPropertyTest#eachEntryCostsItself
          `events()` and `readAll()` refuse an event of which something was lost; what is repaired or
          kept as an extension is not lost.
            StrictReadingTest#refusesAnEventOfWhichSomethingWasLost
            StrictReadingTest#takesWhatWasRepairedOrIsCarried
          A value cannot inject a line, cell, element or member into what is written.
            InjectionInFormatsTest#aTextIsNothingElse
            InjectionTest#noFieldBeginsALine
            HostileTest#j21LinesInJcal
          A problem is told in one line of bounded length: the input cannot break, colour or reorder the
          lines of a log.
            OneLineTest#aNameOrValueBreaksNoLine
            OneLineTest#whereverATrickStands
          An exception tells at most 50 problems, each in its line.
            OneLineTest#anExceptionOfManyProblemsIsBounded
          CSV cells that a spreadsheet would run as a formula are guarded by default.
            HostileCsvTest#c20AFormulaIsWrittenAsTextAndReadBack
            GuardTest#noCellBeginsLikeAFormula
          """,
          "Files",
          """
          What `EventFormats.writer`, `WholeFile` and `bin/convene` do with a file that they write:
            PartFileTest#aFullDiskKeepsWhatWasThere
            SignalsTest#aSignalRemovesWhatWasBegun
          A full disk or a killed process leaves the file that was there before, whole.
            PartFileTest#aFullDiskKeepsWhatWasThere
            SignalsTest#whatKillLeavesTheNextRemoves
          A file that is replaced keeps its permissions; its owner and group too, where the system allows
          that.
            FileRightsTest#theModeIsKeptAndThePartIsForItsOwnerOnly
            FileRightsTest#ownerAndGroupAreKeptWhereThatIsAllowed
          The temporary file beside it is never more readable than the file will be.
            FileRightsTest#theModeIsKeptAndThePartIsForItsOwnerOnly
            FileRightsTest#aNewFileGetsWhatTheUmaskGives
          A symbolic link is written through, also a dangling one; links in a loop are refused.
            WholeFileLinksTest#aDanglingLinkIsWrittenThrough
            WholeFileLinksTest#aChainThroughFoldersIsFollowed
            WholeFileLinksTest#aLoopIsRefused
          A hard link is separated: its other names keep the former content.
            WholeFileLinksTest#aHardLinkIsSeparated
          A link that stands at the name of a temporary file is not followed.
            PartFileTest#aLinkOrFolderOfSuchANameIsLeftAlone
          The next write to a file removes the temporary files that killed processes left, and no other
          file: those are named `NAME.part-convene-…`, and no process holds a lock on them.
            PartFileTest#anyNumberThatIsLeftIsRemoved
            PartFileTest#oneThatALivingProcessWritesStays
            PartFileTest#whatHasAnotherNameStays
          A signal makes `bin/convene` remove what it has begun to write.
            SignalsTest#aSignalRemovesWhatWasBegun
          `bin/convene` does not end with 0 where what it prints is lost.
            LostOutputTest#aFullDeviceIsToldByTheRealCommand
            LostOutputTest#aReaderThatIsGoneEndsTheRealCommandQuietly
          """,
          "Limits",
          """
          Limits are on by default, and you can set each of these with `org.convene.io.Limits`:
            LimitsTest#eachLimitHasADefaultAndCanBeSet
            LimitsDocsTest#securityHasEveryLimitWithItsDefault
            LimitsInFormatsTest#noLimitOfNoFormatIsLeftOut
          `bin/convene` lifts `documentBytes` and `events` for a file, of which it holds one event at a
          time; `--unlimited` does so for standard input, and for what is held as a whole: the documents
          that `convert` merges, and the STATE of `receive`.
            ConvertTest#readsAsManyEventsAsAFileHas
            ConvertTest#endsStandardInputAtALimitAndSaysWhatLiftsIt
            MergeTest#whatIsHeldKeepsItsLimit
          What one event may hold stays limited.
            ConvertTest#whatOneEventMayHoldStaysLimited
          An input that exceeds a limit is refused with a message that states the limit, and a code that
          names it, such as `limit.record-length`.
            LimitsInFormatsTest#whatKeepsALimitIsReadAndWhatCrossesItIsRefusedByItsCode
            SecurityDocTest#aCodeNamesEachLimit
          There are four exceptions: components held back (a series is given without later overrides),
          overrides (further ones are events of their own), problems (how many more there were is told),
          and candidates (an answer about occurrences says that it is not whole).
            SeriesWindowTest#letsASeriesGoOnceTheWindowIsFull
            SeriesWindowTest#saysOnceOfASeriesThatItHoldsNoMoreOverrides
            ProblemsLimitTest#theErrorAndTheNumberOfTheRestAreTold
            OccurrencesTest#aBudgetThatIsUsedUpIsSaid
          Raise a limit only as far as your memory allows.
            (advice)
          What an event holds is counted alike in all formats (`EventSize`), with its overrides, each as
          the event that it is.
            LimitsInFormatsTest#whatKeepsALimitIsReadAndWhatCrossesItIsRefusedByItsCode
            HostileSizeTest#overridesOfALongSeriesDoNotMultiplyIt
          An event over a limit costs itself, not its document: a reader gives it as rejected.
            LimitsInFormatsTest#anEventOverALimitCostsItself
            PoisonTest#costsNoOtherEvent
          A document ends where its parser does: at a longer value or number or a deeper level in JSON, at
          more attributes in XML, at more columns in CSV; the events before are given.
            LimitsInFormatsTest#anEventOverALimitCostsItself
          A writer refuses it too, by an error in `losses(event)`, and so it does with an event that would
          be over a limit once it is written, with its quotes and elements: what a format writes, it reads.
            FormatContract#whatIsWrittenWithinLimitsIsReadWithinThem
            PoisonTest#costsNoOtherEvent
          These are fixed:
            SecurityDocTest#everyNumberThatThePageFixesIsThatOfTheCode
            SecurityDocTest#everyBoundOfTheCodeIsOnThePage
          These are fixed too.
            SecurityDocTest#everyNumberThatThePageFixesIsThatOfTheCode
          They refuse nothing: past them, Convene looks no further, and reads the rest as it stands.
            HostileMemoryTest#isReadInASmallHeap
            HostileZonesTest#manyTimeZonesSpendNothingOfTheJvm
          """,
          "What is not promised",
          """
          That an event is true, an address reachable, or a link harmless: URIs and texts are carried, not
          visited.
            TouchesTest#namesAreCarriedAndTheJvmStaysAsItWas
            InjectionInFormatsTest#aTextIsNothingElse
          Escape texts for HTML before you show them in a page.
            (advice)
          That an invitation is authentic.
            EnvelopeTest#anInvitationIsTheOrganizers
          `Scheduling.receive` with an `Envelope` compares the sender, as From says, with who speaks in the
          message, as the organizer or attendee is kept, and applies nothing else; that From is true is for
          the mail system to check (SPF, DKIM, DMARC).
            EnvelopeTest#anInvitationIsTheOrganizers
            EnvelopeTest#anotherOrganizerInTheMessageOpensNothing
            EnvelopeTest#anAnswerIsTheAttendees
            EnvelopeTest#nobodySpeaksForWhoIsSaidToDelegateToThem
            EnvelopeTest#aMailFromNobodyIsNotTrusted
          Without an envelope, it takes in what anybody wrote.
            EnvelopeTest#anInvitationIsTheOrganizers
          That a mail arrives: mails are composed, not sent.
            MachineTest#nothingReachesTheNetwork
          Anything about `benchmarks`, `examples` and `fuzz`; they are not released.
            BuildTest#whatIsNotReleasedIsNotDeployed
          """);

  @ParameterizedTest
  @ValueSource(strings = {"What is promised", "Files", "Limits", "What is not promised"})
  void testsShowEachSentence(String section) {
    assertThat(shown(section).keySet()).containsExactlyElementsOf(sentences(section));
  }

  @Test
  void theTestsAreThere() {
    for (String section : SHOWN.keySet()) {
      shown(section)
          .forEach(
              (sentence, tests) -> {
                assertThat(tests).as(sentence).isNotEmpty();
                assertThat(tests)
                    .as(sentence)
                    .allMatch(it -> it.equals(ADVICE) || NamedTests.isThere(it));
              });
    }
  }

  /** Else the other could not fail. */
  @Test
  void aTestThatIsNotThereIsSeen() {
    assertThat(NamedTests.isThere("SecuritySentencesTest#aTestThatIsNotThereIsSeen")).isTrue();
    assertThat(
            Stream.of(
                "SecuritySentencesTest#sentences",
                "SecuritySentencesTest#aTestThatIsNotThere",
                "SecurityFilesTest#testsShowEachSentence"))
        .noneMatch(NamedTests::isThere);
  }

  private static Map<String, List<String>> shown(String section) {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    String sentence = "";
    List<String> tests = new ArrayList<>();
    for (String line : SHOWN.get(section).split("\n", -1)) {
      if (line.startsWith("  ")) {
        tests.add(line.strip());
        continue;
      }
      if (!tests.isEmpty()) {
        shown.put(sentence, List.copyOf(tests));
        tests.clear();
        sentence = "";
      }
      sentence = (sentence + " " + line).strip();
    }
    assertThat(sentence).as("a sentence without tests").isEmpty();
    return shown;
  }

  /**
   * The prose of a section: without its table, and the lists that {@link SecurityDocTest} reads.
   */
  private static List<String> sentences(String section) {
    String page = Repository.text(Repository.ROOT.resolve("SECURITY.md"));
    String rest = page.substring(page.indexOf("## " + section + "\n") + section.length() + 4);
    String text = rest.substring(0, rest.indexOf("\n## "));
    List<String> sentences = new ArrayList<>();
    boolean isFixed = false;
    for (String part : text.split("\n(?=- |\n)", -1)) {
      String line = part.replaceAll("\\s+", " ").strip();
      if (line.isEmpty() || line.startsWith("|") || (isFixed && line.startsWith("- "))) {
        continue;
      }
      isFixed = line.startsWith("These are fixed");
      sentences.addAll(
          Arrays.asList(line.replaceFirst("^- ", "").split("(?<=[.]) (?=[A-Z`])", -1)));
    }
    return sentences;
  }
}
