package org.convene.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.lang.module.ModuleDescriptor.Requires.Modifier.STATIC;
import static java.lang.module.ModuleDescriptor.Requires.Modifier.TRANSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house that no compiler checks. */
class ArchitectureTest {

  private static final ClassLoader LOADER = ArchitectureTest.class.getClassLoader();

  private static final String[] CORE = {
    "org.convene.arguments",
    "org.convene.text",
    "org.convene.vocabulary",
    "org.convene.description",
    "org.convene.recurrence",
    "org.convene.series",
    "org.convene.event",
    "org.convene.dates",
    "org.convene.io"
  };

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(CORE);

  @Test
  void enoughIsFoundToJudge() {
    assertThat(LIBRARY.size()).isGreaterThan(100);
  }

  @Test
  void coreKnowsOnlyJava() {
    classes()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of("java..", "org.jspecify.."), Stream.of(CORE))
                .toArray(String[]::new))
        .check(LIBRARY);
  }

  @Test
  void theModelDoesNotKnowTheFormats() {
    noClasses()
        .that()
        .resideInAPackage("org.convene.event")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.convene.io..")
        .check(LIBRARY);
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    slices().matching("org.convene.io.(*)..").should().notDependOnEachOther().check(LIBRARY);
  }

  @Test
  void iCal4jIsAskedForNoTimeAndNoZone() {
    noClasses()
        .that()
        // which overrides a method that is given the registry, so that it is not asked
        .doNotHaveSimpleName("KnownTzId")
        .should()
        .dependOnClassesThat(
            nameMatching(
                "net\\.fortuna\\.ical4j\\."
                    + "(data\\.CalendarBuilder|util\\.CompatibilityHints|model\\.TimeZoneRegistry.*)"))
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        LIBRARY.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(place -> !place.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }

  /** A module that is static and transitive must be there when a user's module is compiled. */
  @Test
  void noModuleAsksUsersForWhatOnlyItsOwnCompilerNeeds() throws IOException {
    List<String> modules = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (URL file : Collections.list(LOADER.getResources("module-info.class"))) {
      try (InputStream in = file.openStream()) {
        ModuleDescriptor module = ModuleDescriptor.read(in);
        if (module.name().startsWith("org.convene.")) {
          modules.add(module.name());
          module.requires().stream()
              .filter(it -> it.modifiers().containsAll(Set.of(STATIC, TRANSITIVE)))
              .forEach(it -> asked.add(module.name() + " requires " + it));
        }
      }
    }
    assertThat(modules)
        .contains(
            "org.convene.core",
            "org.convene.io.csv",
            "org.convene.io.ical",
            "org.convene.io.json",
            "org.convene.io.xml",
            "org.convene.mail");
    assertThat(asked).isEmpty();
  }

  @Test
  void adaptersShowOneFormat() {
    classes()
        .that(resideInAPackage("org.convene.io.*.."))
        .and()
        .implement("org.convene.io.EventFormat")
        .should()
        .bePublic()
        .allowEmptyShould(true)
        .check(LIBRARY);
  }
}
