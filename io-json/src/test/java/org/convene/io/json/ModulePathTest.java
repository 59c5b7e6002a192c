package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.modulepath.Mappers;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Mappers in another JVM, where this module and those of Jackson are on the module path. */
class ModulePathTest {

  @Test
  void findsTheModuleThereOrFails() throws Exception {
    assertThat(run(Mappers.class))
        .containsExactly(
            "module org.convene.core",
            "{\"uid\":\"a\",\"title\":\"T\"}",
            "expected a mapper that knows events, found one without ConveneJacksonModule: add it"
                + " (org.convene.io.json, Jackson 3), or write the event with a format such as"
                + " JsonFormat");
  }

  private static List<String> run(Class<?> main) throws Exception {
    String modules =
        Stream.of(
                JsonFormat.class,
                Event.class,
                JsonFactory.class,
                JsonMapper.class,
                JsonProperty.class)
            .map(ModulePathTest::home)
            .collect(Collectors.joining(File.pathSeparator));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                modules,
                "--add-modules",
                "org.convene.io.json",
                "--class-path",
                home(main),
                main.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    java.waitFor();
    return printed.lines().toList();
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
