package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.Test;

/**
 * What iCal4j and biweekly make of the well-formed files of the corpus, by the comparison that
 * {@link CorpusTest} makes of ours. They report no loss, so a difference is a silent one. Runs with
 * {@code -Dconvene.peers=true}, since it shows nothing of ours that CorpusTest does not.
 */
class PeersCorpusTest {

  private static final int SECONDS = 10;

  private interface Peer {
    byte[] copy(byte[] document) throws Exception;
  }

  private record Count(String name, int files, int accepted, int unharmed) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-16s %d files, accepted %d (%.1f %%), accepted and unharmed %d (%.1f %%)",
          name,
          files,
          accepted,
          100.0 * accepted / files,
          unharmed,
          100.0 * unharmed / files);
    }
  }

  @Test
  void noPeerCarriesAsManyFilesWithoutSilentLoss() throws Exception {
    assumeTrue(Boolean.getBoolean("convene.peers"), "not asked for by -Dconvene.peers=true");
    List<CorpusFile> files = CorpusFile.all().stream().filter(CorpusFile::wellFormed).toList();
    Count ours = count("Convene", files, PeersCorpusTest::convene);
    List<Count> peers =
        List.of(
            count("iCal4j strict", files, PeersCorpusTest::ical4j),
            relaxed(() -> count("iCal4j relaxed", files, PeersCorpusTest::ical4j)),
            count("biweekly", files, PeersCorpusTest::biweekly));
    System.out.println(ours);
    peers.forEach(System.out::println);
    assertThat(peers)
        .allMatch(peer -> peer.accepted() < ours.accepted())
        .allMatch(peer -> peer.unharmed() < ours.unharmed());
  }

  private static Count count(String name, List<CorpusFile> files, Peer peer) throws Exception {
    int accepted = 0;
    int unharmed = 0;
    ExecutorService aside = Executors.newCachedThreadPool(PeersCorpusTest::daemon);
    for (CorpusFile file : files) {
      byte[] copy = copy(aside, peer, file);
      if (copy.length > 0) {
        accepted++;
        unharmed += LosslessComparer.compare(file.document(), copy).isEmpty() ? 1 : 0;
      }
    }
    aside.shutdownNow();
    return new Count(name, files.size(), accepted, unharmed);
  }

  /** Some hang, so each file is read aside; nothing where the peer fails. */
  private static byte[] copy(ExecutorService aside, Peer peer, CorpusFile file)
      throws InterruptedException {
    Future<byte[]> copy = aside.submit(() -> peer.copy(file.document()));
    try {
      return copy.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      copy.cancel(true);
      return new byte[0];
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private static byte[] convene(byte[] document) throws IOException {
    return Reading.of(document).written();
  }

  private static byte[] ical4j(byte[] document) throws Exception {
    Calendar calendar =
        new CalendarBuilder()
            .build(
                new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CalendarOutputter(false).output(calendar, out);
    return out.toByteArray();
  }

  private static byte[] biweekly(byte[] document) throws IOException {
    List<ICalendar> calendars = Biweekly.parse(new ByteArrayInputStream(document)).all();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!calendars.isEmpty()) {
      Biweekly.write(calendars).go(out);
    }
    return out.toByteArray();
  }

  /** With the hints that make iCal4j lenient; they are the JVM's, so they are taken back. */
  private static Count relaxed(Callable<Count> task) throws Exception {
    List<String> hints =
        List.of(
            CompatibilityHints.KEY_RELAXED_PARSING,
            CompatibilityHints.KEY_RELAXED_UNFOLDING,
            CompatibilityHints.KEY_RELAXED_VALIDATION,
            CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY,
            CompatibilityHints.KEY_NOTES_COMPATIBILITY);
    hints.forEach(hint -> CompatibilityHints.setHintEnabled(hint, true));
    try {
      return task.call();
    } finally {
      hints.forEach(CompatibilityHints::clearHintEnabled);
    }
  }
}
