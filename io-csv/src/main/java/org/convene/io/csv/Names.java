package org.convene.io.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of columns, which people write with other case, blanks and accents. */
final class Names {

  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Column> tagged = new HashMap<>();

  /** The names of some columns. */
  Names(List<Column> known) {
    for (Column column : known) {
      columns.put(fold(column.name()), column);
      Hxl.tags(column).forEach(tag -> tagged.putIfAbsent(Hxl.key(tag), column));
    }
  }

  /** The column of a name; null where there is none. */
  @Nullable Column column(String name) {
    Column column = columns.get(fold(name));
    return column != null || name.indexOf(':') < 0 ? column : translation(name.strip());
  }

  /** The column of an HXL hashtag; null where there is none. */
  @Nullable Column tagged(String tag) {
    return tagged.get(Hxl.key(tag));
  }

  private static @Nullable Column translation(String name) {
    int colon = name.indexOf(':');
    String field = name.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return Columns.translation(field + ":" + name.substring(colon + 1).strip());
  }

  /** How many of some cells are names of columns, or hashtags where all are. */
  int known(String[] cells) {
    int known = 0;
    boolean tags = Hxl.isTags(cells);
    for (String cell : cells) {
      known += (tags ? tagged(cell) : column(cell)) == null ? 0 : 1;
    }
    return known;
  }

  /** Letters and digits, lower case, without accents. */
  static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ':') {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }
}
