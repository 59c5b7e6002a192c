package org.convene.io.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Indents by two blanks; arrays of strings and numbers stay on one line. */
final class Printer implements PrettyPrinter {

  private int level;

  /** One bit a level: whether something in the array there was put on a line of its own. */
  private final java.util.BitSet broken = new java.util.BitSet();

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    lineInArray(out);
    out.writeRaw('{');
    level++;
    broken.clear(level);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    level--;
    if (entries > 0) {
      line(out);
    }
    out.writeRaw('}');
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    out.writeRaw(',');
    line(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
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

  private void lineInArray(JsonGenerator out) {
    if (out.streamWriteContext() != null
        && out.streamWriteContext().getParent() != null
        && out.streamWriteContext().getParent().inArray()) {
      broken.set(level);
      line(out);
    }
  }

  private void line(JsonGenerator out) {
    out.writeRaw('\n');
    for (int i = 0; i < level; i++) {
      out.writeRaw("  ");
    }
  }
}
