package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** No file is longer than CONTRIBUTING.md says. */
final class FileLengthTest {

  private static final int MOST = 400;

  /** Flat lists of the fields of an event, with their Javadoc. */
  private static final Set<String> LISTS_OF_FIELDS = Set.of("EventBuilder.java");

  @Test
  void everyFileIsShort() {
    assertThat(Repository.sources()).hasSizeGreaterThan(LISTS_OF_FIELDS.size());
    assertThat(Repository.sources())
        .filteredOn(file -> !LISTS_OF_FIELDS.contains(file.getFileName().toString()))
        .filteredOn(file -> Repository.text(file).lines().count() > MOST)
        .as("files of more than %d lines", MOST)
        .isEmpty();
  }
}
