package org.convene.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes texts of the form of a regular expression, but for what it looks at beside them and refers
 * back to: enough to lead a matcher deep into it.
 */
final class RegexSamples {

  /** From these, classes take the characters that they hold. */
  private static final String POOL =
      "aZ09 \t\n-_.,:;/\\'\"()[]{}<>=+*?!|&#@%^$~\u00E9\u00A0\u2019\u0416\u1E9E\u202A\u2066\uD83D";

  private final String regex;
  private final boolean ignoresCase;
  private final Random random;
  private int at;

  private RegexSamples(Pattern pattern, Random random) {
    this.regex = pattern.pattern();
    this.ignoresCase = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
    this.random = random;
  }

  static List<String> of(Pattern pattern, int count) {
    Random random = new Random(pattern.pattern().hashCode());
    List<String> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(new RegexSamples(pattern, random).alternatives());
    }
    return samples;
  }

  private String alternatives() {
    List<String> all = new ArrayList<>();
    StringBuilder sequence = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != ')') {
      if (regex.charAt(at) == '|') {
        at++;
        all.add(sequence.toString());
        sequence.setLength(0);
      } else {
        int begins = at;
        String atom = atom();
        int ends = at;
        int times = times();
        for (int i = 0; i < times; i++) {
          int behind = at;
          at = begins;
          sequence.append(i == 0 ? atom : atom()); // an atom may be another text each time
          at = i == 0 ? behind : Math.max(behind, ends);
        }
      }
    }
    all.add(sequence.toString());
    return all.get(random.nextInt(all.size()));
  }

  private String atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> member(charClass());
      case '\\' -> escape();
      case '.' -> "x";
      case '^', '$' -> "";
      default -> Character.toString(c);
    };
  }

  private String group() {
    boolean isLook = false;
    if (regex.charAt(at) == '?') {
      at++;
      isLook = "=!".indexOf(regex.charAt(at)) >= 0 || regex.startsWith("<=", at);
      isLook |= regex.startsWith("<!", at);
      while (":=!>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      if (regex.charAt(at) == ')') { // flags
        at++;
        return "";
      }
      at++;
    }
    String inner = alternatives();
    at++;
    return isLook ? "" : inner;
  }

  private String charClass() {
    int from = at - 1;
    for (int depth = 1; depth > 0; at++) {
      char c = regex.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    }
    return regex.substring(from, at);
  }

  private String escape() {
    char c = regex.charAt(at++);
    if (c == 'p' || c == 'P') {
      int from = at - 2;
      at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
      return member(regex.substring(from, at));
    }
    if ("dDsSwW".indexOf(c) >= 0) {
      return member("\\" + c);
    }
    return switch (c) {
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> "";
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      default -> c >= '1' && c <= '9' ? "-" : Character.toString(c);
    };
  }

  private String member(String charClass) {
    Pattern one = Pattern.compile(charClass, ignoresCase ? Pattern.CASE_INSENSITIVE : 0);
    List<String> members =
        POOL.chars().mapToObj(Character::toString).filter(it -> one.matcher(it).matches()).toList();
    return members.isEmpty() ? "" : members.get(random.nextInt(members.size()));
  }

  /** How often an atom comes, by what stands behind it. */
  private int times() {
    if (at == regex.length()) {
      return 1;
    }
    int least = 1;
    int most = 1;
    char c = regex.charAt(at);
    if (c == '?' || c == '*' || c == '+') {
      at++;
      least = c == '+' ? 1 : 0;
      most = c == '?' ? 1 : 3;
    } else if (c == '{') {
      int end = regex.indexOf('}', at);
      String[] bounds = regex.substring(at + 1, end).split(",", -1);
      least = Integer.parseInt(bounds[0]);
      most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + 2 : parse(bounds[1], least);
      at = end + 1;
    } else {
      return 1;
    }
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    return least + random.nextInt(most - least + 1);
  }

  private static int parse(String most, int least) {
    return Math.min(Integer.parseInt(most), least + 3);
  }
}
