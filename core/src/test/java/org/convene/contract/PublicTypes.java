package org.convene.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public types of a package, as they were compiled. */
final class PublicTypes {

  private PublicTypes() {}

  /** The public types, nested ones too, of the package that a class is in. */
  static List<Class<?>> besides(Class<?> type) {
    String folder = type.getPackageName().replace('.', '/');
    try (Stream<Path> files = Files.list(root(type).resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .sorted()
          .<Class<?>>map(name -> load(type, name.substring(0, name.length() - 6)))
          .filter(PublicTypes::isPublic)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(Class<?> type, String name) {
    try {
      String full = type.getPackageName() + "." + name;
      return Class.forName(full, false, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isSynthetic()
        && (outer == null || isPublic(outer));
  }
}
