package org.convene.io.xml;

import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Checks which children of an element go together, where a shape has the fields of several forms.
 */
final class ChildChecks {

  private static final String MISSING = "xml.missing-element";
  private static final String TRIGGER = "either <offset> or <at> in a trigger";

  private ChildChecks() {}

  static boolean schedule(XmlTimes.Schedule of, XmlContext in) {
    boolean timed = anyOf(of.start, of.timeZone, of.end, of.endTimeZone, of.duration);
    boolean days = anyOf(of.first, of.last);
    int forms = (timed ? 1 : 0) + (days ? 1 : 0) + (of.undated != null ? 1 : 0);
    if (forms != 1) {
      String found = forms == 0 ? "none" : "more than one";
      return fail(
          in,
          "xml.value",
          Expected.foundInstead("either <start>, or <first> and <last>, or <undated>", found));
    }
    if (days && of.first == null) {
      return fail(in, MISSING, Expected.foundNone("<first> in a schedule"));
    }
    if (timed && of.start == null) {
      return fail(in, MISSING, Expected.foundNone("<start> in a schedule"));
    }
    return end(of.end, of.endTimeZone, of.duration, in);
  }

  static boolean extraDate(XmlTimes.ExtraDate of, XmlContext in) {
    return end(of.end, of.endTimeZone, of.duration, in);
  }

  /**
   * Reports two ends, or a zone of none; the rest is read all the same, for what is wrong there.
   */
  private static boolean end(
      @Nullable String end,
      @Nullable String endTimeZone,
      @Nullable String duration,
      XmlContext in) {
    if (end == null && endTimeZone != null) {
      fail(in, "xml.value", Expected.foundInstead("<endTimeZone> only after <end>", "no <end>"));
    }
    if (end != null && duration != null) {
      fail(in, "xml.value", Expected.foundInstead("either <end> or <duration>", "both"));
    }
    return true;
  }

  static boolean trigger(XmlDetails.Trigger of, XmlContext in) {
    boolean isRelative = anyOf(of.offset, of.from);
    if (isRelative && of.at != null) {
      return fail(in, MISSING, Expected.foundInstead(TRIGGER, "both"));
    }
    return of.offset != null || of.at != null || fail(in, MISSING, Expected.foundNone(TRIGGER));
  }

  /** Asks for exactly one of two children. */
  static <X extends XmlDetails.Content> BoundCodec.Check<X> content(String what) {
    return (of, in) -> {
      boolean hasUri = of.uri != null;
      String found = hasUri ? "both" : "none";
      return hasUri != (of.data != null)
          || fail(in, MISSING, Expected.foundInstead("either <uri> or <data> in " + what, found));
    };
  }

  private static boolean anyOf(@Nullable String... children) {
    for (String child : children) {
      if (child != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean fail(XmlContext in, String code, String message) {
    in.<Object>error(code, message);
    return false;
  }
}
