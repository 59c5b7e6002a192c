package org.convene.io.xml;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.convene.event.Event;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.RejectedEventException;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads and writes an {@link Event} that is a property of a JAXB class:
 *
 * <pre>
 * &#64;XmlRootElement(name = "booking")
 * &#64;XmlAccessorType(XmlAccessType.FIELD)
 * class Booking {
 *   String room;
 *
 *   &#64;XmlElement(namespace = "urn:convene:event:1")
 *   &#64;XmlJavaTypeAdapter(EventXmlAdapter.class)
 *   Event event;
 * }
 * </pre>
 *
 * <p>The class names the element; what stands in it is of {@code urn:convene:event:1}. JAXB holds
 * the element as DOM meanwhile, so events can be in lists and in {@code @XmlAnyElement} too.
 *
 * <p>An event that is rejected is a {@link RejectedEventException}, which an {@code Unmarshaller}
 * passes to its event handler as a validation event; one without a handler leaves the property
 * empty and says nothing. Problems have a path, but no line. What JAXB itself writes to a stream
 * has blanks for tabs in attributes; written with StAX, each event is read back equal.
 *
 * <p>It holds no more than the consumer of warnings; threads may share it where that lets them.
 * JAXB makes one for each marshaller and unmarshaller, unless it is given one.
 */
@SuppressWarnings("exports") // whoever uses it need not have the annotations for nulls
public final class EventXmlAdapter extends XmlAdapter<Object, Event> {

  /** For all, since JAXB makes an adapter each time that it reads or writes. */
  private static final Binding BINDING = new Binding();

  private static final Parsers PARSERS = new Parsers(Limits.standard(), false);

  private final Consumer<? super Problem> warnings;

  /** Creates an adapter that ignores warnings. */
  public EventXmlAdapter() {
    this(problem -> {});
  }

  /**
   * Creates an adapter with a consumer of warnings, for {@code Unmarshaller.setAdapter}.
   *
   * @param warnings takes the warnings of each event that is accepted
   */
  public EventXmlAdapter(Consumer<? super Problem> warnings) {
    this.warnings = Objects.requireNonNull(warnings, "warnings");
  }

  /**
   * Reads an event.
   *
   * @param element a DOM element, or null
   * @return the event, or null
   * @throws RejectedEventException if it is none
   */
  @Override
  public @Nullable Event unmarshal(@Nullable Object element)
      throws JAXBException, XMLStreamException {
    if (element == null) {
      return null;
    }
    if (!(element instanceof Element it)) {
      throw new IllegalArgumentException(
          Expected.foundInstead("a DOM element", element.getClass().toString()));
    }
    ReadResult result = read(it);
    Event event = result.orElseThrow();
    result.problems().forEach(warnings);
    return event;
  }

  private static ReadResult read(Element element) throws JAXBException, XMLStreamException {
    Binder binder = new Binder(BINDING.unmarshaller(), PARSERS.limits());
    try {
      XMLStreamReader parser = PARSERS.reader(element);
      parser.next();
      return binder.event(parser, 0, binder.begin(-1));
    } catch (Refused e) {
      return rejected(e);
    } catch (JAXBException e) {
      if (e.getLinkedException() instanceof Refused refused) {
        return rejected(refused);
      }
      throw e;
    }
  }

  private static ReadResult rejected(Refused e) {
    return new ReadResult.Rejected(List.of(new Problem(Location.unknown(), e.violation())));
  }

  /**
   * Writes an event.
   *
   * @param event the event, or null
   * @return a DOM element, or null
   */
  @Override
  public @Nullable Object marshal(@Nullable Event event)
      throws JAXBException, XMLStreamException, ParserConfigurationException {
    if (event == null) {
      return null;
    }
    Document document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    EventSink sink = new EventSink(PARSERS.writer(document), "", false, 0);
    BINDING.marshaller().marshal(EventElement.write(event), sink);
    return document.getDocumentElement();
  }
}
