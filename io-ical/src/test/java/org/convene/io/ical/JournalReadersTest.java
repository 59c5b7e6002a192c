package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.junit.jupiter.api.Test;

/** A strict validator takes a VJOURNAL; in a class of its own, for iCal4j changes the JVM. */
class JournalReadersTest {

  @Test
  void iCal4jFindsNoFault() throws IOException, ParserException {
    Event event = JournalsTest.full().toBuilder().meeting(Meeting.none()).build();
    byte[] document = Samples.written(JournalsTest.JOURNAL, event).getBytes(UTF_8);
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(document));
    List<CalendarComponent> journals = calendar.getComponents("VJOURNAL");
    assertThat(journals).hasSize(1);
    assertThat(journals.get(0).validate().getEntries()).isEmpty();
  }
}
