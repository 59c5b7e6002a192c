package org.convene.examples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The compiled classes of all modules, without tests, for the tests of their dependencies. */
final class Library {

  static final List<String> MODULES =
      List.of("core", "io.json", "io.xml", "io.csv", "io.ical", "mail", "cli");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.convene")
          .that(JavaClass.Predicates.resideOutsideOfPackage("org.convene.examples.."));

  private Library() {}

  /** Whether a class is of this library, and not of Java or a dependency. */
  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("org.convene.");
  }

  /** The module that a class of this library is in. */
  static String module(JavaClass type) {
    String place = type.getPackageName().substring("org.convene.".length()) + ".";
    return MODULES.stream().filter(name -> place.startsWith(name + ".")).findFirst().orElse("core");
  }

  /** The class, or the one that it is nested in. */
  static String outermost(JavaClass type) {
    String name = type.getBaseComponentType().getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
