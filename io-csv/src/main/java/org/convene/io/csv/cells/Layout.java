package org.convene.io.csv.cells;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * How a document is laid out, seen from its beginning: what separates its cells, and how many rows
 * stand above its header.
 *
 * @param delimiter between cells
 * @param skip characters before the first row: the line {@code sep=;} of a spreadsheet
 * @param above rows above the header
 */
public record Layout(char delimiter, int skip, int above) {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** The header is looked for in so many rows. */
  private static final int ROWS = 10;

  private static final String SEPARATOR = "sep=";

  /**
   * Finds the layout.
   *
   * @param told the delimiter; null where it is to be found
   * @param known how many of some cells are names of columns
   */
  public static Layout of(String head, @Nullable Character told, ToIntFunction<String[]> known) {
    int skip = 0;
    Character delimiter = told;
    if (head.regionMatches(true, 0, SEPARATOR, 0, SEPARATOR.length())
        && head.length() > SEPARATOR.length()) {
      char said = head.charAt(SEPARATOR.length());
      boolean separates = canSeparate(said);
      delimiter = delimiter == null && separates ? Character.valueOf(said) : delimiter;
      int end = SEPARATOR.length() + (separates ? 1 : 0);
      while (end < head.length() && (head.charAt(end) == '\r' || head.charAt(end) == '\n')) {
        end++;
      }
      skip = end;
    }
    Layout best = null;
    int most = -1;
    for (char candidate : delimiter == null ? DELIMITERS : new char[] {delimiter}) {
      List<String[]> rows = rows(head.substring(skip), candidate, ROWS);
      for (int above = 0; above < rows.size(); above++) {
        int cells = rows.get(above).length;
        int named = known.applyAsInt(rows.get(above));
        if (named == cells && cells > 1) {
          return new Layout(candidate, skip, above); // nothing else can be better
        }
        int score = named * 100 + Math.min(99, cells);
        if (score > most && (best == null || best.delimiter != candidate || score >= 200)) {
          most = score;
          best = new Layout(candidate, skip, above);
        }
      }
    }
    return best == null ? new Layout(delimiter == null ? ',' : delimiter, skip, 0) : best;
  }

  /** A character that may stand between cells. */
  public static char separator(char c) {
    if (!canSeparate(c)) {
      throw new IllegalArgumentException(
          Expected.found("a character between cells, such as a semicolon", String.valueOf(c)));
    }
    return c;
  }

  private static boolean canSeparate(char c) {
    return c != '"' && c != '\r' && c != '\n' && c != '\0' && !Character.isSurrogate(c);
  }

  /** The first rows of a document that begins so, up to one that is malformed. */
  static List<String[]> rows(String head, char delimiter, int most) {
    List<String[]> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(head), format(delimiter))) {
      for (CSVRecord record : parser) {
        rows.add(record.values());
        if (rows.size() == most) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return rows; // what is malformed is reported when it is read
    }
    return rows;
  }

  /** The format of the rows that are written: blanks at an end would not be kept without quotes. */
  public static CSVFormat written(char delimiter) {
    return format(delimiter).builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();
  }

  /** The format of the rows that are read. */
  public static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}
