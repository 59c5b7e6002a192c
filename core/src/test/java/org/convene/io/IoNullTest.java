package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.convene.contract.NullContract;
import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

class IoNullTest {

  @Test
  void everyPublicMethodRefusesNullByTheParametersName() throws IOException {
    EventFormat format = new LineFormat();
    Problem problem = new Problem(Location.ofEvent(1), Violation.error("/a", "b", "c"));
    EventWriter checked =
        CheckedWriter.open(
            format, DocumentHead.empty(), () -> format.writer(new ByteArrayOutputStream()));
    NullContract contract =
        NullContract.standard()
            .with(EventFormat.class, format)
            .with(EventFormats.class, EventFormats.of(format))
            .with(java.nio.file.Path.class, java.nio.file.Path.of("none.txt"))
            .with(EventReader.class, format.reader(new ByteArrayInputStream(new byte[0])))
            .with(EventWriter.class, format.writer(new ByteArrayOutputStream()))
            .with(CheckedWriter.class, (CheckedWriter) checked)
            .with(Limits.class, Limits.standard())
            .with(LimitsBuilder.class, Limits.standard().toBuilder())
            .with(Problem.class, problem)
            .with(ReadResult.class, new ReadResult.Rejected(List.of(problem)));
    assertThat(contract.holes(EventFormat.class)).isEmpty();
  }
}
