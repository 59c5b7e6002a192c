package org.convene.examples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The public types of the exported packages, and their public and protected members. */
final class PublicApi {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.convene");

  private PublicApi() {}

  /** The signatures, by the name of the module. */
  static SortedMap<String, SortedSet<String>> all() {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    for (ModuleDescriptor module : modules()) {
      SortedSet<String> lines = new TreeSet<>();
      types(module).forEach(type -> signatures(type, lines));
      all.put(module.name(), lines);
    }
    return all;
  }

  /** The names of the public types of a module that stand in no other type. */
  static List<String> types(String module) {
    return modules().stream()
        .filter(it -> it.name().equals(module))
        .flatMap(PublicApi::types)
        .filter(type -> type.getEnclosingClass() == null)
        .map(Class::getName)
        .toList();
  }

  /** All public types, nested ones too. */
  static List<Class<?>> types() {
    return modules().stream().<Class<?>>flatMap(PublicApi::types).toList();
  }

  /** The packages that a module exports to all, by its name. */
  static SortedMap<String, List<String>> packages() {
    SortedMap<String, List<String>> packages = new TreeMap<>();
    modules().forEach(module -> packages.put(module.name(), exported(module)));
    return packages;
  }

  private static List<ModuleDescriptor> modules() {
    ClassLoader loader = PublicApi.class.getClassLoader();
    try {
      TreeMap<String, ModuleDescriptor> found = new TreeMap<>();
      for (URL file : Collections.list(loader.getResources("module-info.class"))) {
        try (InputStream in = file.openStream()) {
          ModuleDescriptor module = ModuleDescriptor.read(in);
          if (module.name().startsWith("org.convene.") && !module.exports().isEmpty()) {
            found.put(module.name(), module);
          }
        }
      }
      return List.copyOf(found.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Class<?>> types(ModuleDescriptor module) {
    List<String> exported = exported(module);
    return CLASSES.stream()
        .filter(type -> exported.contains(type.getPackageName()))
        .filter(PublicApi::isPublic)
        .map(JavaClass::reflect);
  }

  private static List<String> exported(ModuleDescriptor module) {
    return module.exports().stream()
        .filter(it -> !it.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .toList();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicApi::isPublic).orElse(true);
  }

  private static void signatures(Class<?> type, Set<String> lines) {
    lines.add(header(type));
    Stream.<Executable>concat(
            Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
        .filter(member -> !member.isSynthetic())
        .filter(PublicApi::isShown)
        .forEach(member -> lines.add(member.toGenericString()));
    Stream.of(type.getDeclaredFields())
        .filter(field -> !field.isSynthetic())
        .filter(PublicApi::isShown)
        .map(Field::toGenericString)
        .forEach(lines::add);
  }

  /** The same on every JDK: the later ones tell of themselves that a type is sealed. */
  private static String header(Class<?> type) {
    String header = type.toGenericString().replaceFirst("\\b(non-)?sealed ", "");
    return type.isSealed() ? header.replaceFirst("\\b(?=interface |class )", "sealed ") : header;
  }

  static boolean isShown(Member member) {
    return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
  }
}
