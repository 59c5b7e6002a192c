package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.contract.NullContract;
import org.junit.jupiter.api.Test;

class XmlNullTest {

  @Test
  void everyPublicMethodRefusesNullByTheParametersName() {
    NullContract contract =
        NullContract.standard()
            .with(XmlFormat.class, new XmlFormat())
            .with(XmlFormat.Builder.class, XmlFormat.builder());
    assertThat(contract.holes(XmlFormat.class)).isEmpty();
  }
}
