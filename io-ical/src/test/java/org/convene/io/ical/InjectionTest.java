package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.Address;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Classification;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.Link;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.PublicationStatus;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.vocabulary.Term;
import org.junit.jupiter.api.Test;

/** No text of an event can begin a line of the document. */
class InjectionTest {

  private static final String EVIL = "x\",;:^\\\nEND:VEVENT\nBEGIN:VEVENT\nATTACH:file:///etc\n";

  @Test
  void noFieldBeginsALine() {
    Text text = Text.of(EVIL, "en").withTranslation("fr", EVIL);
    Term term = Term.of(EVIL).withCode(EVIL);
    URI uri = URI.create("https://example.org/");
    Event event =
        Samples.at(LocalDateTime.of(2026, 5, 18, 8, 30), ZoneOffset.UTC)
            .uid(Uid.of(EVIL.replace('\n', ' ')))
            .description(text)
            .footnotes(List.of(text))
            .place(Venue.named(text).withRoom(EVIL).withAddress(Address.of(EVIL, EVIL, EVIL)))
            .place(OnlineVenue.at(uri).withName(text).withPasscode(EVIL))
            .organizers(List.of(Organization.named(EVIL).withEmail(EVIL)))
            .contacts(
                List.of(new Contact(text, Optional.of(EVIL), Optional.of(EVIL), Optional.empty())))
            .meeting(
                new Meeting(
                    Optional.of(CalendarUser.of("o@example.org").withName(EVIL)),
                    List.of(Attendee.of("a@example.org").named(EVIL))))
            .languages(List.of(EVIL))
            .classification(
                Classification.builder().categories(List.of(term)).topics(List.of(term)).build())
            .publicationStatus(new PublicationStatus(EVIL))
            .links(List.of(Link.to(uri).withLabel(text).withRel(EVIL).withMediaType(EVIL)))
            .color(EVIL)
            .build();
    List<String> lines = Samples.lines(Samples.written(event));
    assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).hasSize(1);
    assertThat(lines).noneMatch(line -> line.startsWith("ATTACH"));
    assertThat(String.join("", lines)).doesNotContain("\r", "\n");
  }

  @Test
  void noRawTextOfAScheduleDoes() {
    Event event =
        Event.builder().uid(Uid.of("1")).title("T").schedule(Schedule.undated(EVIL)).build();
    IcalFormat journal = IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build();
    assertThat(Samples.lines(Samples.written(journal, event)))
        .contains("BEGIN:VJOURNAL")
        .noneMatch(line -> line.startsWith("ATTACH"));
  }
}
