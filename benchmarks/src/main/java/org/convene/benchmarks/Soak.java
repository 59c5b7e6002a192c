package org.convene.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;

/** Reads and writes a corpus for minutes, in a small heap; {@code benchmarks/soak} runs it. */
public final class Soak {

  private static final int THREADS = 16;

  /** Larger ones would not all fit beside each other. */
  private static final int LARGEST = 100_000;

  /** The streams that wait are for short ones, and those that fail at each byte too. */
  private static final int SHORT = 3_000;

  private static final List<String> ZONES =
      List.of("Asia/Tokyo", "Pacific/Apia", "Australia/Lord_Howe", "America/New_York", "UTC");
  private static final List<String> LOCALES =
      List.of("tr-TR", "ar", "th-TH-u-ca-buddhist", "de", "en-US", "hi-IN-u-nu-deva");

  private final EventFormats formats = EventFormats.installed();
  private final List<SoakDocument> documents = new ArrayList<>();
  private final Map<Path, String> expected = new TreeMap<>();
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong slow = new AtomicLong();
  private final AtomicLong torn = new AtomicLong();
  private final Random chance = new Random(17);

  private Soak() {}

  /**
   * Prints the rows of a table; ends with 1 where something is wrong.
   *
   * @param args the seconds it lasts, and folders with documents
   */
  public static void main(String[] args) throws Exception {
    Soak soak = new Soak();
    for (String folder : List.of(args).subList(1, args.length)) {
      soak.take(Path.of(folder));
    }
    soak.run(TimeUnit.SECONDS.toNanos(Long.parseLong(args[0])));
    soak.faults.stream().limit(50).forEach(System.err::println);
    System.exit(soak.faults.isEmpty() ? 0 : 1);
  }

  private void take(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) <= LARGEST) {
          SoakDocument.of(formats, file).ifPresent(documents::add);
        }
      }
    }
  }

  private void run(long nanos) throws Exception {
    long end = System.nanoTime() + nanos;
    for (SoakDocument document : documents) {
      expected.put(document.file(), digest(document, UnaryOperator.identity()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    Thread changes = new Thread(Soak::change);
    changes.setDaemon(true);
    changes.start();
    round(pool, end); // so that what is made once is there
    long heap = heap();
    int classes = classes();
    int rounds = 1;
    while (System.nanoTime() < end) {
      round(pool, end);
      rounds++;
    }
    pool.shutdown();
    row("documents of at most 100 kB", documents.size() + ", in " + rounds + " rounds");
    row("read, written in each format, read equal", read + " documents");
    row("of these read a byte at a time, with pauses", slow + " documents");
    row("streams that fail, read or written", torn + ", the exception reached the caller");
    row("heap after collection, first round and end", heap + " kB, " + heap() + " kB");
    row("classes loaded, first round and end", classes + ", " + classes());
    row("faults: other bytes or problems, unequal events, other exceptions", "" + faults.size());
  }

  private static void row(String what, String found) {
    System.out.println("| " + what + " | " + found + " |");
  }

  private void round(ExecutorService pool, long end) throws Exception {
    List<SoakDocument> order = new ArrayList<>(documents);
    Collections.shuffle(order, chance);
    List<Future<?>> running = new ArrayList<>();
    for (SoakDocument document : order) {
      int number = chance.nextInt(Integer.MAX_VALUE);
      running.add(
          pool.submit(
              () -> {
                if (System.nanoTime() < end) {
                  one(document, number);
                }
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
  }

  private void one(SoakDocument document, int number) {
    boolean isShort = document.size() <= SHORT;
    boolean isSlow = isShort && number % 4 == 0;
    UnaryOperator<InputStream> streams = isSlow ? SoakStreams::slow : UnaryOperator.identity();
    if (!digest(document, streams).equals(expected.get(document.file()))) {
      faults.add(document.file() + ": read or written otherwise than by one thread");
    }
    read.incrementAndGet();
    slow.addAndGet(isSlow ? 1 : 0);
    if (isShort && document.size() > 0) {
      tear(document, number);
    }
  }

  private String digest(SoakDocument document, UnaryOperator<InputStream> streams) {
    List<String> unequal = new ArrayList<>();
    String digest = "";
    try {
      digest = document.digest(streams, unequal);
    } catch (IOException | RuntimeException | Error e) {
      faults.add(document.file() + ": " + e);
    }
    faults.addAll(unequal);
    return digest;
  }

  /** A stream that fails is told, whatever the byte; only that. */
  private void tear(SoakDocument document, int number) {
    int at = number % document.size();
    expectTorn(document, () -> document.readTorn(at));
    List<EventFormat> all = formats.all();
    EventFormat other = all.get(number % all.size());
    SoakStreams.FailingOutput out = new SoakStreams.FailingOutput(at);
    expectTorn(document, () -> document.writeTo(other, out));
  }

  private interface Attempt {
    /** Whether it was right that nothing was thrown. */
    boolean make() throws IOException;
  }

  private void expectTorn(SoakDocument document, Attempt attempt) {
    try {
      if (!attempt.make()) {
        faults.add(document.file() + ": a stream failed, and nobody was told");
      }
    } catch (IOException | UncheckedIOException e) {
      torn.incrementAndGet();
      if (!SoakStreams.isTorn(e)) {
        faults.add(document.file() + ": a stream failed, and something else was told: " + e);
      }
    } catch (RuntimeException | Error e) {
      faults.add(document.file() + ": a stream failed, and there was " + e);
    }
  }

  /** The zone and the locale of the machine are others all the time. */
  private static void change() {
    try {
      for (int i = 0; ; i++) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i % ZONES.size())));
        Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i % LOCALES.size())));
        TimeUnit.MILLISECONDS.sleep(7);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000;
  }

  private static int classes() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }
}
