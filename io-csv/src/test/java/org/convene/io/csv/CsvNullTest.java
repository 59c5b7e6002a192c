package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.contract.NullContract;
import org.junit.jupiter.api.Test;

class CsvNullTest {

  @Test
  void everyPublicMethodRefusesNullByTheParametersName() {
    NullContract contract =
        NullContract.standard()
            .with(CsvFormat.class, new CsvFormat())
            .with(CsvFormat.Builder.class, CsvFormat.builder());
    assertThat(contract.holes(CsvFormat.class)).isEmpty();
  }
}
