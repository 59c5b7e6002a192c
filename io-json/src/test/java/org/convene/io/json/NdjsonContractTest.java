package org.convene.io.json;

import org.convene.io.EventFormat;
import org.convene.io.FormatContract;

class NdjsonContractTest extends FormatContract {

  @Override
  protected EventFormat format() {
    return new NdjsonFormat();
  }
}
