package org.convene.io.json;

import org.convene.io.Limits;
import org.convene.text.Expected;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The limits that Jackson's parser checks, with our codes: Jackson tells its own apart by the words
 * of their messages alone.
 */
final class JsonLimits extends StreamReadConstraints {

  private static final long serialVersionUID = 1;

  /** A limit that a document exceeds. */
  static final class Exceeded extends StreamConstraintsException {

    private static final long serialVersionUID = 1;

    final String code;

    private Exceeded(String code, long most, String what) {
      super(Expected.atMost(most, what));
      this.code = code;
    }
  }

  /** Jackson counts the octets of a name; {@link NodeReader} its characters, exactly. */
  private static final int OCTETS = 4;

  private JsonLimits(Limits limits) {
    super(
        limits.depth(),
        limits.documentBytes() == Long.MAX_VALUE ? -1 : limits.documentBytes(),
        -1,
        limits.numberLength(),
        limits.valueLength(),
        (int) Math.min(Integer.MAX_VALUE, (long) limits.nameLength() * OCTETS));
  }

  /** Returns a factory of parsers that keep to the limits, and of generators. */
  static JsonFactory factory(Limits limits, String separator) {
    return JsonFactory.builder()
        .streamReadConstraints(new JsonLimits(limits))
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .rootValueSeparator(separator)
        .build();
  }

  private static void check(long size, long most, String code, String unit) {
    if (size > most) {
      throw new Exceeded(code, most, unit);
    }
  }

  @Override
  public void validateNestingDepth(int depth) {
    check(depth, _maxNestingDepth, "limit.depth", "levels");
  }

  @Override
  public void validateDocumentLength(long length) {
    if (hasMaxDocumentLength()) {
      check(length, _maxDocLen, "limit.document-bytes", "bytes");
    }
  }

  @Override
  public void validateFPLength(int length) {
    check(length, _maxNumLen, "limit.number-length", "characters of a number");
  }

  @Override
  public void validateIntegerLength(int length) {
    check(length, _maxNumLen, "limit.number-length", "characters of a number");
  }

  @Override
  public void validateStringLength(int length) {
    check(length, _maxStringLen, "limit.value-length", "characters");
  }

  @Override
  public void validateStringLengthLong(long length) {
    check(length, _maxStringLen, "limit.value-length", "characters");
  }

  @Override
  public void validateNameLength(int length) {
    check(length, _maxNameLen, "limit.name-length", "characters of a name");
  }
}
