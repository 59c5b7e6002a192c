package org.convene.io.json;

import org.convene.io.EventFormat;
import org.convene.io.FormatContract;

class JsonContractTest extends FormatContract {

  @Override
  protected EventFormat format() {
    return new JsonFormat();
  }
}
