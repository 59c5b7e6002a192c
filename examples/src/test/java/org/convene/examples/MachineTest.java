package org.convene.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library depends on nothing of the machine, and changes nothing of it. */
final class MachineTest {

  private static final JavaClasses LIBRARY =
      Library.CLASSES.that(resideOutsideOfPackage("org.convene.cli.."));

  /** Type, method, and the parameters of the overload that is meant; none is any overload. */
  @ParameterizedTest
  @CsvSource({
    // the time, the zone
    "java.time.[^.]*, now,",
    "java.time.ZoneId, systemDefault,",
    "java.time.Clock, system.*,",
    "java.util.(Locale|TimeZone), getDefault,",
    "java.util.(Date|GregorianCalendar), <init>,",
    "java.lang.System, currentTimeMillis|nanoTime|getProperty|getProperties|getenv,",
    // the locale
    "java.util.(Calendar|Currency), getInstance,",
    "java.text.[^.]*, getInstance|get.*Instance,",
    "java.time.format.DateTimeFormatter, ofLocalized.*,",
    "java.time.format.DateTimeFormatter, ofPattern, java.lang.String",
    "java.time.format.DateTimeFormatterBuilder, toFormatter, ''",
    "java.lang.String, formatted,",
    "java.lang.String, format, 'java.lang.String,java.lang.Object[]'",
    "java.lang.String, to(Lower|Upper)Case, ''",
    // the charset
    "java.nio.charset.Charset, defaultCharset,",
    "java.lang.String, getBytes, ''",
    "java.lang.String, <init>, byte[]",
    "java.io.InputStreamReader, <init>, java.io.InputStream",
    "java.io.OutputStreamWriter, <init>, java.io.OutputStream",
    "java.io.(File(Reader|Writer)|PrintStream|PrintWriter), <init>,",
    "java.util.Scanner, <init>,",
    // chance
    "java.util.UUID, randomUUID,",
    "java.lang.Math, random,",
    "java.(util|security).[A-Za-z.]*Random, .*,",
    // state of the JVM
    ".*, setDefault,",
    "java.lang.System, set.*|clearProperty|load.*|exit,",
    "java.util.logging.[^.]*, set.*,",
    "java.lang.ThreadLocal, .*,",
    // other programs, and classes by their names
    "java.lang.(Runtime|ProcessBuilder), exec|start|<init>,",
    "java.lang.(Class|ClassLoader|Module), forName|loadClass,",
    "java.io.ObjectInputStream, .*,",
  })
  void nothingCalls(String type, String method, String parameters) {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.convene.event.Uid") // random() is asked for by name
        .should()
        .callCodeUnitWhere(isOf(type, method, parameters))
        .because("the same input gives the same bytes everywhere, and nothing else")
        .check(LIBRARY);
  }

  private static DescribedPredicate<JavaCall<?>> isOf(String type, String name, String parameters) {
    return DescribedPredicate.describe(
        "a call of " + type + '.' + name,
        call -> {
          List<String> given =
              call.getTarget().getRawParameterTypes().stream().map(it -> it.getName()).toList();
          return call.getTargetOwner().getName().matches(type)
              && call.getTarget().getName().matches(name)
              && (parameters == null || parameters.equals(readable(given)));
        });
  }

  private static String readable(List<String> types) {
    return String.join(",", types)
        .replace("[Ljava.lang.Object;", "java.lang.Object[]")
        .replace("[B", "byte[]");
  }

  @Test
  void nothingReachesTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat(
            nameMatching(
                "java\\.net\\.(?!IDN$|URI$|URISyntaxException$|URLDecoder$|URLEncoder$).*"
                    + "|java\\.nio\\.channels\\.(?!FileChannel$|FileLock$|OverlappingFileLock|SeekableByteChannel$"
                    + "|ReadableByteChannel$|Channels$).*"
                    + "|javax\\.(net|naming)\\..*|jakarta\\.mail\\.(Transport|Store|Folder)"))
        .check(LIBRARY);
  }

  /** A file is opened only where the caller names it. */
  @Test
  void onlyTheMethodsThatTakeAPathOpenFiles() {
    noClasses()
        .that()
        .haveNameNotMatching(
            "org\\.convene\\.io\\.(EventFormats|FileEventWriter|FileRights|PartFile|WholeFile)")
        .should()
        .dependOnClassesThat(nameMatching("java\\.nio\\.file\\..*|java\\.io\\.(File|Random).*"))
        .check(LIBRARY);
  }

  @Test
  void noStaticFieldCanBeSet() {
    Stream<String> open =
        statics()
            .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
            .map(JavaField::getFullName);
    assertThat(open).isEmpty();
  }

  /** No more than the zones of the JDK are remembered there, whatever is read. */
  private static final Set<String> BOUNDED =
      Set.of(
          "org.convene.recurrence.ZoneChanges.KNOWN", "org.convene.io.ical.zones.VTimeZones.KNOWN");

  /** What is static and holds much is filled once: a cache there would grow with the input. */
  @Test
  void noStaticCollectionGrows() throws ReflectiveOperationException {
    List<JavaField> collections =
        statics()
            .filter(
                field ->
                    field.getRawType().isAssignableTo(Collection.class)
                        || field.getRawType().isAssignableTo(Map.class))
            .filter(field -> !BOUNDED.contains(field.getFullName()))
            .toList();
    assertThat(collections).hasSizeGreaterThan(20);
    List<String> open = new ArrayList<>();
    for (JavaField field : collections) {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      String type = reflected.get(null).getClass().getName();
      if (!type.matches("java\\.util\\.(ImmutableCollections|Collections)\\$(?!Synchronized).*")) {
        open.add(field.getFullName() + ' ' + type);
      }
    }
    assertThat(open).isEmpty();
  }

  private static Stream<JavaField> statics() {
    return LIBRARY.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
  }
}
