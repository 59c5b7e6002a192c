package org.convene.io.ical.itip;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.convene.io.ical.lines.LineRules;
import org.convene.text.Expected;

/**
 * What a caller lets others see beyond {@link MessageTable}.
 *
 * @param reminder whether a message may ring
 * @param properties by names that the table does not have
 * @param comment why the message is sent; empty for nothing
 */
public record Extras(boolean reminder, Set<String> properties, String comment) {

  /** Nothing else. */
  public static final Extras NONE = new Extras(false, Set.of(), "");

  /** These, and a reminder. */
  public Extras ringing() {
    return new Extras(true, properties, comment);
  }

  /** These, with a comment. */
  public Extras saying(String why) {
    return new Extras(reminder, properties, why);
  }

  /** These, and properties of some names; what no message may have is refused. */
  public Extras and(String... names) {
    Set<String> all = new TreeSet<>(properties);
    for (String name : names) {
      String upper = name.toUpperCase(Locale.ROOT);
      if (!LineRules.isName(upper) || MessageTable.isNever(upper)) {
        throw new IllegalArgumentException(
            Expected.found("a property that a message can have, such as X-ROOM-CODE", name));
      }
      all.add(upper);
    }
    return new Extras(reminder, Set.copyOf(all), comment);
  }
}
