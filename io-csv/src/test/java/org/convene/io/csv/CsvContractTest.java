package org.convene.io.csv;

import org.convene.io.EventFormat;
import org.convene.io.FormatContract;

class CsvContractTest extends FormatContract {

  @Override
  protected EventFormat format() {
    return new CsvFormat();
  }
}
