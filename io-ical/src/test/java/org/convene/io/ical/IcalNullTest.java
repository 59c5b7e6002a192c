package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.time.Clock;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.model.component.VEvent;
import org.convene.contract.NullContract;
import org.convene.event.CalendarAddress;
import org.junit.jupiter.api.Test;

class IcalNullTest {

  @Test
  void everyPublicMethodRefusesNullByTheParametersName() {
    NullContract contract =
        NullContract.standard()
            .with(IcalFormat.class, new IcalFormat())
            .with(IcalFormat.Builder.class, IcalFormat.builder())
            .with(Clock.class, Clock.systemUTC())
            .with(Reader.class, new StringReader(""))
            .with(ContentHandler.class, new ContentLineParserTest.Recorder())
            .with(ContentLineParser.class, new ContentLineParser())
            .with(VEvent.class, new VEvent())
            .with(
                Scheduling.class,
                Scheduling.of(CalendarAddress.of("a@example.org"), Clock.systemUTC()));
    assertThat(contract.holes(IcalFormat.class)).isEmpty();
  }
}
