package org.convene.event;

/** Counts what a walk over the texts of an event passes, for {@link EventSize}. */
final class Tally {

  /** What begins the name of an extension that some format makes a member or an element of. */
  private static final String OWN = "X-CONVENE-";

  /** Two hundred characters may be a name as long as may be, and thirty levels as deep. */
  private static final int LEVEL = 7;

  private static final int HEAVY = 4096;

  /** Where the walk is, which is kept of what is longest. */
  private final CharSequence path;

  private final boolean keepsPaths;

  private long length;
  private long values;
  private int value;
  private int list;
  private int name;
  private int parameters;
  private int kept;
  private String valueAt = "";
  private String listAt = "";
  private String nameAt = "";

  Tally(CharSequence path, boolean keepsPaths) {
    this.path = path;
    this.keepsPaths = keepsPaths;
  }

  void value(String step, int characters) {
    length += characters;
    values++;
    if (characters > value) {
      value = characters;
      valueAt = at(step);
    }
  }

  /** Counts the entries of a list that are no texts. */
  void entries(String step, int entries) {
    values += entries;
    list(step, entries);
  }

  /** Counts a list, whose entries are counted by themselves. */
  void list(String step, int entries) {
    if (entries > list) {
      list = entries;
      listAt = at(step);
    }
  }

  void name(int characters) {
    length += characters;
    if (characters > name) {
      name = characters;
      nameAt = at("");
    }
  }

  /** Counts something that is kept as it stands in a document, beside its texts. */
  void property(RawProperty property) {
    name(property.name().length());
    parameters = Math.max(parameters, property.parameters().size());
    if (property.name().startsWith(OWN)) {
      int characters = weight(property.value());
      for (RawParameter parameter : property.parameters()) {
        for (String each : parameter.values()) {
          characters += weight(each);
        }
      }
      kept = Math.max(kept, characters);
    }
  }

  /** A format may make a name of it, or levels of its brackets. */
  private static int weight(String value) {
    int weight = value.length();
    for (int i = 0; i < value.length() && weight < HEAVY; i++) {
      char c = value.charAt(i);
      weight += c == '<' || c == '[' || c == '{' ? LEVEL : 0;
    }
    return weight;
  }

  /** Counts content that is in the event; base64 has four characters for three bytes. */
  void bytes(int number) {
    value("", (int) Math.min(Integer.MAX_VALUE, (number + 2L) / 3 * 4));
  }

  /** A place that nobody keeps is not worded, in the walk over each event that is built. */
  private String at(String step) {
    if (!keepsPaths) {
      return "";
    }
    return step.isEmpty() ? path.toString() : path + "/" + step;
  }

  EventSize size() {
    return new EventSize(length, values, value, list, name, parameters, kept);
  }

  EventSize.Places places() {
    return new EventSize.Places(valueAt, listAt, nameAt);
  }
}
