package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ctc.wstx.stax.WstxOutputFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Describer;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.TypicalEvents;
import org.convene.io.Problem;
import org.convene.io.RejectedEventException;
import org.jspecify.annotations.Nullable;

/** Events inside somebody else's JAXB classes. */
class EventXmlAdapterTest {

  /** A class of somebody else. */
  @XmlRootElement(name = "booking", namespace = "urn:example:rooms")
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Booking {
    @XmlElement(namespace = "urn:example:rooms")
    @Nullable String room;

    @XmlElement(namespace = "urn:convene:event:1")
    @XmlJavaTypeAdapter(EventXmlAdapter.class)
    @Nullable Event event;

    @XmlElementWrapper(name = "later", namespace = "urn:example:rooms")
    @XmlElement(name = "talk", namespace = "urn:example:rooms")
    @XmlJavaTypeAdapter(EventXmlAdapter.class)
    @Nullable List<Event> later;
  }

  /** Another, which takes any element. */
  @XmlRootElement(name = "envelope", namespace = "urn:example:rooms")
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Envelope {
    @XmlAnyElement
    @XmlJavaTypeAdapter(EventXmlAdapter.class)
    @Nullable List<Event> content;
  }

  private static final JAXBContext CONTEXT = context();

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(Booking.class, Envelope.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With StAX, since what JAXB itself writes has blanks for tabs in attributes. */
  private static String write(Object booking) throws JAXBException {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter writer = new WstxOutputFactory().createXMLStreamWriter(out);
      CONTEXT.createMarshaller().marshal(booking, writer);
      writer.close();
    } catch (XMLStreamException e) {
      throw new JAXBException(e);
    }
    return out.toString();
  }

  private static <T> T read(Class<T> type, String document) throws JAXBException {
    Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
    unmarshaller.setEventHandler(event -> false);
    return type.cast(unmarshaller.unmarshal(new StringReader(document)));
  }

  private static Booking read(String document) throws JAXBException {
    return read(Booking.class, document);
  }

  private static String booking(String content) {
    return "<b:booking xmlns:b=\"urn:example:rooms\" xmlns=\"urn:convene:event:1\">"
        + content
        + "</b:booking>";
  }

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Property(tries = 300)
  void anEventIsReadBackEqual(@ForAll("events") Event event) throws JAXBException {
    Booking booking = new Booking();
    booking.room = "R12";
    booking.event = event;
    Booking back = read(write(booking));
    assertThat(back.event).isNotNull();
    assertThat(Describer.describe(back.event)).isEqualTo(Describer.describe(event));
    assertThat(back.event).isEqualTo(event);
    assertThat(back.room).isEqualTo("R12");
  }

  @Example
  void eventsAreInListsAndAmongOthersToo() throws JAXBException {
    Booking booking = new Booking();
    booking.later = List.of(TypicalEvents.typicalEvent(1), TypicalEvents.typicalEvent(2));
    Booking back = read(write(booking));
    assertThat(back.later).isEqualTo(booking.later);
    assertThat(back.event).isNull();
    Envelope envelope = new Envelope();
    envelope.content = List.of(TypicalEvents.typicalEvent(3), TypicalEvents.typicalEvent(4));
    String document = write(envelope);
    assertThat(document).contains("urn:convene:event:1");
    assertThat(read(Envelope.class, document).content).isEqualTo(envelope.content);
  }

  @Example
  void markupOfOthersIsKept() throws JAXBException {
    String extensions =
        "<extensions><r:seats xmlns:r=\"urn:example:rooms\" r:kind=\"chair\">1 &lt; 2</r:seats>"
            + "</extensions>";
    Booking booking = read(booking("<event><uid>a</uid>" + extensions + "</event>"));
    assertThat(booking.event).isNotNull();
    assertThat(booking.event.extensions().properties()).hasSize(1);
    assertThat(read(write(booking)).event).isEqualTo(booking.event);
  }

  @Example
  void aBadEventSaysWhatIsWrong() {
    String bad = booking("<event><uid>a</uid><status>maybe</status></event>");
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(JAXBException.class)
        .rootCause()
        .isInstanceOf(RejectedEventException.class)
        .hasMessageContaining("/status: expected one of tentative, confirmed");
    String deep = "<extensions>" + "<component name=\"X-A\">".repeat(80);
    String tooDeep =
        booking("<event><uid>a</uid>" + deep + "</component>".repeat(80) + "</extensions></event>");
    assertThatThrownBy(() -> read(tooDeep)).rootCause().hasMessageContaining("(limit.depth)");
  }

  @Example
  void warningsAreGivenToWhoAsksForThem() throws JAXBException {
    List<Problem> warnings = new ArrayList<>();
    Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
    unmarshaller.setAdapter(EventXmlAdapter.class, new EventXmlAdapter(warnings::add));
    String document = booking("<event><uid>a</uid><title>T</title><seats>120</seats></event>");
    Booking booking = (Booking) unmarshaller.unmarshal(new StringReader(document));
    assertThat(booking.event).isNotNull();
    assertThat(booking.event.extensions().properties().toString()).contains("120");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).violation().code()).isEqualTo("xml.unknown-element");
  }

  @Example
  void anythingButAnElementIsNoEvent() throws Exception {
    EventXmlAdapter adapter = new EventXmlAdapter();
    assertThat(adapter.unmarshal(null)).isNull();
    assertThat(adapter.marshal(null)).isNull();
    assertThatThrownBy(() -> adapter.unmarshal("<event/>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a DOM element");
  }
}
