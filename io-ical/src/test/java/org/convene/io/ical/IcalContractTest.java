package org.convene.io.ical;

import org.convene.io.EventFormat;
import org.convene.io.FormatContract;

class IcalContractTest extends FormatContract {

  @Override
  protected EventFormat format() {
    return IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).clock(Samples.CLOCK).build();
  }
}
