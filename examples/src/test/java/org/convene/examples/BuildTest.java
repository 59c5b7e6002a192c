package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CONTRIBUTING.md and SECURITY.md say of the build stands in the poms. */
final class BuildTest {

  private static final Pattern VERSION = Pattern.compile("<version>([^$<][^<]*)</version>");
  private static final Pattern MINIMUM =
      Pattern.compile("<coverage\\.minimum>(.*)</coverage\\.minimum>");

  private static final Pattern AUTHOR = Pattern.compile("(?m)^ *\\* @author");

  static List<Path> modules() {
    return Repository.poms().stream()
        .filter(pom -> !pom.equals(Repository.ROOT.resolve("pom.xml")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void onlyTheParentDeclaresVersions(Path pom) {
    String own = Repository.text(pom).replaceFirst("(?s)<parent>.*</parent>", "");
    assertThat(VERSION.matcher(own).results().map(it -> it.group(1))).isEmpty();
  }

  /** A row of the table of checks, and what makes Maven do it; spaces stand for any. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a compiler warning | <arg>-Xlint:all</arg> <arg>-Werror</arg>",
        "an Error Prone warning | -Xplugin:ErrorProne",
        "a null where the package is | -Xep:NullAway:ERROR",
        "code not formatted by google-java-format | <goal>check</goal> </goals> <phase>process-sources</phase>",
        "a broken reference or tag in Javadoc | <doclint>all,-missing</doclint>",
        "a broken reference or tag in Javadoc | <failOnWarnings>true</failOnWarnings>",
        "a public type or member without Javadoc | <jdk>[25,)</jdk> </activation> <properties> <doclint>all</doclint>",
        "jqwik 1.10 or later | <exclude>net.jqwik:*:[1.10,)</exclude>",
        "coverage below `coverage.minimum` | <minimum>${coverage.minimum}</minimum>",
        "JDK 17 or later | <version>[17,)</version>",
        "Maven 3.8 or later | <version>[3.8,)</version>",
        "builds into `target/quick` | <directory>${project.basedir}/target/quick</directory>",
        "`-Dquick` switches off every check | <id>checks</id> <activation> <property> <name>!quick</name>"
      })
  void theParentRefusesWhatTheTableSays(String said, String setting) {
    assertThat(text("CONTRIBUTING.md")).contains(said);
    assertThat(text("pom.xml").replaceAll(">\\s+<", "> <")).contains(setting);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"core", "io-json", "io-xml", "io-csv", "io-ical", "integrations/mail", "cli"})
  void everyModuleHasAMinimumOfCoverage(String module) {
    Matcher minimum = MINIMUM.matcher(text(module + "/pom.xml"));
    assertThat(minimum.find()).isTrue();
    assertThat(Double.parseDouble(minimum.group(1))).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @CsvSource({
    "core, *, *:*:*:*:test",
    "io-json, org.convene:convene-*, org.convene:convene-core",
    "io-xml, org.convene:convene-*, org.convene:convene-core",
    "io-csv, org.convene:convene-*, org.convene:convene-core",
    "io-ical, org.convene:convene-*, org.convene:convene-core"
  })
  void aModuleForbidsDependencies(String module, String all, String but) {
    assertThat(text(module + "/pom.xml"))
        .contains("<forbidden.dependency>" + all + "</forbidden.dependency>")
        .contains("<forbidden.except>" + but + "</forbidden.except>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples", "benchmarks", "fuzz"})
  void whatIsNotReleasedIsNotDeployed(String module) {
    assertThat(text(module + "/pom.xml")).contains("<maven.deploy.skip>true</maven.deploy.skip>");
  }

  @Test
  void noSourceHasALicenceHeaderOrAnAuthor() {
    assertThat(Repository.sources())
        .hasSizeGreaterThan(300)
        .filteredOn(file -> !Repository.text(file).matches("(?s)(package |/\\*\\*\\s|@).*"))
        .isEmpty();
    assertThat(Repository.sources())
        .filteredOn(file -> AUTHOR.matcher(Repository.text(file)).find())
        .isEmpty();
  }

  private static String text(String file) {
    return Repository.text(Repository.ROOT.resolve(file));
  }
}
