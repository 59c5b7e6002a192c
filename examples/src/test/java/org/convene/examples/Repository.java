package org.convene.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that are written by hand, for the tests of what the docs say of them. */
public final class Repository {

  public static final Path ROOT = Path.of("..");

  private Repository() {}

  /** The Java sources, with those of the tests and the benchmarks. */
  static List<Path> sources() {
    return files(".java");
  }

  /** The Java sources that are no tests. */
  static List<Path> mainSources() {
    return sources().stream().filter(file -> file.toString().contains("/src/main/")).toList();
  }

  /** The pages of the docs, README.md and its like among them. */
  static List<Path> pages() {
    return files(".md");
  }

  /** The poms of the modules; that of interop is a list of jars. */
  static List<Path> poms() {
    return files("pom.xml").stream().filter(pom -> !pom.endsWith("interop/pom.xml")).toList();
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String end) {
    try (Stream<Path> files = Files.find(ROOT, 20, (path, it) -> isOurs(path))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path file) {
    return !file.toString()
        .matches("(.*/)?(target|\\.git|node_modules|interop/(build|lib|logs))/.*");
  }
}
