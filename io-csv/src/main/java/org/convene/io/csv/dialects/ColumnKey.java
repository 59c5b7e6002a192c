package org.convene.io.csv.dialects;

import java.util.regex.Pattern;
import org.convene.text.Folding;

/** What is the same of names of columns that differ in case, blanks, accents and punctuation. */
public final class ColumnKey {

  /** The colon stands before the language of a translation. */
  private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}:]");

  private ColumnKey() {}

  /** Letters, digits and colons, folded. */
  public static String of(String name) {
    return REST.matcher(Folding.text(name)).replaceAll("");
  }
}
