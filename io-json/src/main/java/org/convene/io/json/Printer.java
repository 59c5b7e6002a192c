package org.convene.io.json;

import java.util.BitSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;

/** Indents by two blanks; arrays of strings and numbers stay on one line. */
final class Printer implements PrettyPrinter {

  private static final int DEEP = 12;
  private static final String LINE = "\n" + "  ".repeat(DEEP);

  private int level;

  /** The level of the object that is kept on one line, with all in it; 0 for none. */
  private int inline;

  /** One bit a level: whether something in the array there was put on a line of its own. */
  private final BitSet broken = new BitSet();

  /** What a generator is told that indents. */
  static ObjectWriteContext context() {
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return new Printer();
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    lineInArray(out);
    out.writeRaw('{');
    level++;
    if (inline == 0 && level > 1 && inArray(out) && !broken.get(level - 1)) {
      inline = level;
    }
    broken.clear(level);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    if (inline == level) {
      inline = 0;
      level--;
    } else {
      level--;
      if (entries > 0) {
        line(out);
      }
    }
    out.writeRaw('}');
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    out.writeRaw(inline > 0 ? ", " : ",");
    line(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    lineInArray(out);
    out.writeRaw('[');
    level++;
    broken.clear(level);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int entries) {
    boolean lines = broken.get(level);
    level--;
    if (lines) {
      line(out);
    }
    out.writeRaw(']');
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    out.writeRaw(broken.get(level) ? "," : ", ");
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {}

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    line(out);
  }

  /** Says whether what was just opened is in an array. */
  private static boolean inArray(JsonGenerator out) {
    var parent = out.streamWriteContext().getParent();
    return parent != null && parent.inArray();
  }

  /** Puts what is the first in an array, or follows such, on a line of its own. */
  private void lineInArray(JsonGenerator out) {
    if (inline == 0 && inArray(out)) {
      boolean first = out.streamWriteContext().getParent().getCurrentIndex() == 0;
      if (first || broken.get(level)) {
        broken.set(level);
        line(out);
      }
    }
  }

  private void line(JsonGenerator out) {
    if (inline > 0) {
      return;
    }
    out.writeRaw(LINE, 0, Math.min(1 + 2 * level, LINE.length()));
    for (int i = DEEP; i < level; i++) {
      out.writeRaw("  ");
    }
  }
}
