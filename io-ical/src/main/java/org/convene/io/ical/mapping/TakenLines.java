package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.EncodedValue;
import org.convene.io.ical.lines.NameSet;
import org.jspecify.annotations.Nullable;

/** The lines of a component, and which of them are in a field by now. */
final class TakenLines {

  /** What happened to a line. */
  private enum Fate {
    LEFT,
    TAKEN,
    /** The line is in a field and is an extension too. */
    BOTH
  }

  /** A line whose value was decoded when it was taken, and the field that it was taken for. */
  private record Decoded(EncodedValue value, String path) {}

  private final List<ContentLine> lines;
  private final NameSet names;
  private final FieldProblems problems;
  private final Fate[] fates;

  /** How many chains of lines there are; a name is always in the same one. */
  private static final int CHAINS = 32;

  /**
   * The first line of each chain, and the line behind each of a chain, counted from 1: a row finds
   * its lines without a look at all others. That gains nothing on a dozen lines; on the hundreds
   * that real calendars have too, looking for the kept ones was 4 % of reading the corpus.
   */
  private final int[] first = new int[CHAINS];

  private final int[] behind;

  /** The line that {@link #index} found last. */
  private int asked;

  private @Nullable Map<Integer, Decoded> decoded;

  TakenLines(List<ContentLine> lines, NameSet names, FieldProblems problems) {
    this.lines = lines;
    this.names = names;
    this.problems = problems;
    this.fates = new Fate[lines.size()];
    Arrays.fill(fates, Fate.LEFT);
    this.behind = new int[fates.length];
    for (int i = fates.length - 1; i >= 0; i--) {
      int chain = chain(property(i).name());
      behind[i] = first[chain];
      first[chain] = i + 1;
    }
  }

  private static int chain(String name) {
    return (name.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - 5);
  }

  /** The index of the first line of a name, taken or not, from one on; -1 where there is none. */
  private int next(String name, int from) {
    boolean goesOn = from > 0 && property(from - 1).name().equals(name);
    int i = (goesOn ? behind[from - 1] : first[chain(name)]) - 1;
    while (i >= 0 && (i < from || !property(i).name().equals(name))) {
      i = behind[i] - 1;
    }
    return i;
  }

  int size() {
    return fates.length;
  }

  /** The index of the first line of a name that is left; -1 where there is none. */
  int find(String name, int from) {
    int i = names.mayHave(name) ? next(name, from) : -1;
    while (i >= 0 && fates[i] != Fate.LEFT) {
      i = next(name, i + 1);
    }
    return i;
  }

  /** The first line of a name, taken or not; null where there is none. */
  @Nullable ContentLine any(String name) {
    int i = names.mayHave(name) ? next(name, 0) : -1;
    return i < 0 ? null : lines.get(i);
  }

  /**
   * Takes the first line of a name, decoded.
   *
   * @param known the parameters that the row reads; a line with another is an extension too
   */
  @Nullable ContentLine one(String name, Set<String> known) {
    int i = find(name, 0);
    return i < 0 ? null : take(i, known);
  }

  /** Takes the lines of a name, decoded. */
  List<ContentLine> all(String name, Set<String> known) {
    int i = find(name, 0);
    if (i < 0) {
      return List.of();
    }
    List<ContentLine> all = new ArrayList<>(2);
    for (; i >= 0; i = find(name, i + 1)) {
      all.add(take(i, known));
    }
    return all;
  }

  /**
   * Takes the first line of a name with a value, even if it was taken; null where there is none.
   */
  @Nullable ContentLine one(String name, String value) {
    if (!names.mayHave(name)) {
      return null;
    }
    for (int i = next(name, 0); i >= 0; i = next(name, i + 1)) {
      if (property(i).value().equals(value)) {
        fates[i] = Fate.TAKEN;
        return lines.get(i);
      }
    }
    return null;
  }

  /** Takes the first line of a name, with all its parameters. */
  @Nullable ContentLine first(String name) {
    int i = find(name, 0);
    if (i >= 0) {
      fates[i] = Fate.TAKEN;
    }
    return i < 0 ? null : lines.get(i);
  }

  /** Takes the lines of a name, with all their parameters. */
  List<ContentLine> every(String name) {
    List<ContentLine> all = new ArrayList<>(0);
    for (int i = find(name, 0); i >= 0; i = find(name, i + 1)) {
      fates[i] = Fate.TAKEN;
      all.add(lines.get(i));
    }
    return all;
  }

  private ContentLine take(int i, Set<String> known) {
    return take(i, lines.get(i), known);
  }

  @SuppressWarnings("ReferenceEquality") // the same line was not decoded
  private ContentLine take(int i, ContentLine line, Set<String> known) {
    fates[i] = Fate.TAKEN;
    List<RawParameter> parameters = line.property().parameters();
    for (int p = 0; p < parameters.size(); p++) {
      RawParameter parameter = parameters.get(p);
      if (isMore(line.property().name(), parameter, known)) {
        fates[i] = Fate.BOTH;
        // a row that knows ENCODING reads octets
        EncodedValue value =
            EncodedValue.isSaidBy(parameter) && !known.contains(parameter.name())
                ? EncodedValue.of(line)
                : null;
        if (value != null) {
          decoded = decoded == null ? new TreeMap<>() : decoded;
          decoded.put(i, new Decoded(value, problems.path()));
        }
        if (value != null && value.line() != line) {
          return take(i, value.line(), known);
        }
      }
    }
    return line;
  }

  /** The line as it was taken. */
  private ContentLine taken(int i) {
    Decoded plain = decoded == null ? null : decoded.get(i);
    return plain == null ? lines.get(i) : plain.value().line();
  }

  /** Keeps a line as an extension: it is in no field. */
  void leave(ContentLine line) {
    fates[index(line)] = Fate.LEFT;
  }

  /** Keeps a line as an extension, beside the field, which does not say all of it. */
  void keep(ContentLine line) {
    fates[index(line)] = Fate.BOTH;
  }

  /** Keeps the lines in fields that fulfil a condition. */
  void keepAll(Predicate<RawProperty> condition) {
    for (int i = 0; i < fates.length; i++) {
      fates[i] = fates[i] == Fate.TAKEN && condition.test(property(i)) ? Fate.BOTH : fates[i];
    }
  }

  @SuppressWarnings("ReferenceEquality") // two lines may be equal
  private int index(ContentLine line) {
    String name = line.property().name();
    for (int from : new int[] {asked, 0}) { // asked for in order: many cost no square
      for (int i = next(name, from); i >= 0; i = next(name, i + 1)) {
        if (taken(i) == line) {
          asked = i;
          return i;
        }
      }
    }
    throw new IllegalArgumentException("a line of another component");
  }

  long line(int i) {
    return lines.get(i).line();
  }

  /**
   * Whether a parameter of a line is not in a field, so that the line is an extension too.
   *
   * @param known the parameters that the row reads
   */
  static boolean isMore(String property, RawParameter parameter, Set<String> known) {
    return !known.contains(parameter.name())
        || isOddType(parameter)
        || KeptLines.isDefault(property, parameter);
  }

  /** Whether a VALUE parameter names a type that no standard defines. */
  private static boolean isOddType(RawParameter parameter) {
    List<String> values = parameter.values();
    boolean isOdd = false;
    for (int i = 0; i < values.size() && parameter.name().equals("VALUE"); i++) {
      isOdd |= values.get(i).startsWith("X-");
    }
    return isOdd;
  }

  RawProperty property(int i) {
    return lines.get(i).property();
  }

  /** Whether a line is in a field, and in no extension. */
  boolean isTaken(int i) {
    return fates[i] == Fate.TAKEN;
  }

  void take(int i) {
    fates[i] = Fate.TAKEN;
  }

  /** The lines that are extensions: those in no field as they were. */
  List<RawProperty> rest() {
    List<RawProperty> rest = new ArrayList<>(0);
    for (int i = 0; i < fates.length; i++) {
      if (fates[i] != Fate.TAKEN) {
        ContentLine line = fates[i] == Fate.LEFT ? lines.get(i) : taken(i);
        rest.add(Foreign.unmarked(line.property()));
      }
    }
    return rest;
  }

  /** Says which lines are in a field decoded. */
  void tellDecoded() {
    if (decoded == null) {
      return;
    }
    for (Map.Entry<Integer, Decoded> entry : decoded.entrySet()) {
      if (fates[entry.getKey()] != Fate.LEFT) {
        EncodedValue value = entry.getValue().value();
        problems.add(
            value.line().line(),
            Violation.warning(entry.getValue().path(), EncodedValue.CODE, value.message()));
      }
    }
  }
}
