package org.convene.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.text.Expected;

/** Reads the tables that ship beside the classes: UTF-8, cells between tabs, {@code #} comments. */
final class VocabularyTable {

  private VocabularyTable() {}

  /**
   * Reads a table.
   *
   * @param name the name of the file
   * @return its rows, each with all its cells
   */
  static List<List<String>> rows(String name) {
    try (InputStream in = VocabularyTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(Expected.foundNone(name + " beside the classes"));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the parts of a cell that holds several.
   *
   * @param cell the cell, its parts separated by {@code |}
   * @return the parts
   */
  static List<String> parts(String cell) {
    return List.of(cell.split("\\|", -1));
  }
}
