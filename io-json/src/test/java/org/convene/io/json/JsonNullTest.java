package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.contract.NullContract;
import org.junit.jupiter.api.Test;

class JsonNullTest {

  @Test
  void everyPublicMethodRefusesNullByTheParametersName() {
    NullContract contract =
        NullContract.standard()
            .with(JsonFormat.class, new JsonFormat())
            .with(JsonFormat.Builder.class, JsonFormat.builder())
            .with(SchemaOrgFormat.Builder.class, SchemaOrgFormat.builder());
    assertThat(contract.holes(JsonFormat.class)).isEmpty();
  }
}
