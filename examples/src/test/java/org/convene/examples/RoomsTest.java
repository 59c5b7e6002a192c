package org.convene.examples;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each package knows only those below it (docs/decisions/0017-rooms.md). */
final class RoomsTest {

  @Test
  void noPackageNeedsAnotherThatNeedsIt() {
    slices().matching("org.convene.(**)").should().beFreeOfCycles().check(Library.CLASSES);
  }

  /** Each package, and those of its module that it may use. */
  @ParameterizedTest
  @CsvSource({
    "arguments,",
    "text,",
    "vocabulary, arguments text",
    "description, arguments text",
    "recurrence, arguments text vocabulary",
    "event, arguments text vocabulary description recurrence",
    "dates, text vocabulary description recurrence event",
    "series, text recurrence description event io",
    "io, arguments text vocabulary description recurrence event",
    "io.ical.lines,",
    "io.ical.bridge, io.ical.lines",
    "io.ical.zones, io.ical.lines",
    "io.ical.mapping, io.ical.lines io.ical.zones",
    "io.ical.document, io.ical.lines io.ical.zones io.ical.mapping",
    "io.ical.itip, io.ical.lines io.ical.zones io.ical.mapping",
    "io.ical.profiles, io.ical.zones io.ical.itip",
    "mail.links,",
    "mail.card, mail.links",
    "mail.mime,",
    "io.csv.cells,",
    "io.csv.values, io.csv.cells",
    "io.csv.table, io.csv.cells io.csv.values",
    "io.csv.dialects, io.csv.cells io.csv.values io.csv.table",
    "io.csv.rows, io.csv.cells io.csv.values io.csv.table io.csv.dialects"
  })
  void aPackageUsesOnlyThoseBelowIt(String room, String below) {
    Set<String> allowed =
        below == null
            ? Set.of()
            : Set.of(below.split(" ", -1)).stream()
                .map(name -> "org.convene." + name)
                .collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    int classes = 0;
    for (JavaClass type : Library.CLASSES) {
      if (type.getPackageName().equals("org.convene." + room)) {
        classes++;
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (Library.isOurs(target)
              && Library.module(target).equals(Library.module(type))
              && !target.getPackageName().equals(type.getPackageName())) {
            used.add(target.getPackageName());
          }
        }
      }
    }
    assertThat(classes).as("classes in " + room).isPositive();
    assertThat(allowed).as("what " + room + " uses").containsAll(used);
  }

  @Test
  void otherModulesUseOnlyWhatIsExported() throws IOException {
    Set<String> exported = exported();
    Set<String> unseen = new TreeSet<>();
    for (JavaClass type : Library.CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (Library.isOurs(target)
            && !Library.module(target).equals(Library.module(type))
            && !exported.contains(target.getPackageName())) {
          unseen.add(dependency.getDescription());
        }
      }
    }
    assertThat(unseen).isEmpty();
  }

  private static Set<String> exported() throws IOException {
    Set<String> exported = new HashSet<>();
    List<URL> files =
        Collections.list(RoomsTest.class.getClassLoader().getResources("module-info.class"));
    for (URL file : files) {
      try (InputStream in = file.openStream()) {
        ModuleDescriptor module = ModuleDescriptor.read(in);
        if (module.name().startsWith("org.convene.")) {
          module.exports().forEach(each -> exported.add(each.source()));
        }
      }
    }
    assertThat(exported).contains("org.convene.event", "org.convene.io.ical", "org.convene.io.csv");
    return exported;
  }
}
