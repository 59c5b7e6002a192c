package org.convene.io;

/** The contract holds of a format that does nothing. */
class FakeFormatTest extends FormatContract {

  private final FakeFormat format = new FakeFormat();

  @Override
  protected EventFormat format() {
    return format;
  }
}
