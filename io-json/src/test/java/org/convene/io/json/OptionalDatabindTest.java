package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.convene.event.Event;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;

/** Who only streams has no databind, and Java starts all the same. */
class OptionalDatabindTest {

  @Test
  void isResolvedWithoutDatabind() throws URISyntaxException {
    ModuleFinder finder =
        ModuleFinder.of(home(JsonFormat.class), home(Event.class), home(JsonFactory.class));
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(finder, ModuleFinder.of(), Set.of("org.convene.io.json"));
    assertThat(configuration.modules())
        .extracting(module -> module.name())
        .containsExactlyInAnyOrder("org.convene.io.json", "org.convene.core", "tools.jackson.core");
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
