package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that lives on keeps nothing of an application that was stopped. */
final class ClassLoaderTest {

  private static final int LOADERS = 4;
  private static final int COLLECTIONS = 40;

  /** All but the last, which a frame may still hold; soft references are not cleared yet. */
  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv", "icalendar"})
  void aThreadLetsGoOfTheLibrary(String format) throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < LOADERS; i++) {
        loaders.add(used(pool, format));
      }
      pool.submit(() -> {}).get();
      for (int i = 0; i < COLLECTIONS && left(loaders) > 1; i++) {
        System.gc();
        Thread.sleep(25);
      }
      assertThat(left(loaders)).isLessThanOrEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  private static long left(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(it -> it.get() != null).count();
  }

  private static WeakReference<ClassLoader> used(ExecutorService pool, String format)
      throws Exception {
    List<URL> path = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(each).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      pool.submit(
              () -> {
                Thread.currentThread().setContextClassLoader(loader);
                try {
                  Class<?> copy = loader.loadClass(ClassLoaderTest.class.getName());
                  assertThat(copy).isNotSameAs(ClassLoaderTest.class);
                  Method use = copy.getDeclaredMethod("use", String.class);
                  use.setAccessible(true);
                  use.invoke(null, format);
                } finally {
                  Thread.currentThread().setContextClassLoader(null);
                }
                return null;
              })
          .get();
      return new WeakReference<>(loader);
    }
  }

  /** Writes and reads an event; called in a copy of this class. */
  @SuppressWarnings("unused")
  static void use(String name) throws IOException {
    EventFormat format = EventFormats.installed().byName(name);
    Event event =
        Event.builder()
            .uid(Uid.of("a@example.org"))
            .title("Talk")
            .schedule(
                Schedule.zoned(
                    LocalDateTime.of(2026, 5, 18, 8, 30),
                    Duration.ofHours(1),
                    ZoneId.of("Europe/Paris")))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.writer(out)) {
      writer.write(event);
    }
    try (EventReader reader = format.reader(new ByteArrayInputStream(out.toByteArray()))) {
      if (!reader.read().orElseThrow().orElseThrow().equals(event)) {
        throw new IllegalStateException(name);
      }
    }
  }
}
