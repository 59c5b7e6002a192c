package org.convene.io.xml;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.api.WriterConfig;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.ctc.wstx.sw.XmlWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.convene.io.Limits;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes the parsers and the writers of XML: by class, so that another one on the class path changes
 * nothing, and when first asked for, since a format is made for each look-up of one.
 */
final class Parsers {

  /** However short values are to be, a namespace must fit. */
  private static final int SHORTEST = 255;

  private final Limits limits;
  private final boolean isOfDocuments;
  private @Nullable WstxInputFactory in;
  private @Nullable WstxOutputFactory out;

  /** Parsers and writers of documents. */
  Parsers(Limits limits) {
    this(limits, true);
  }

  /**
   * Parsers and writers.
   *
   * @param isOfDocuments whether a thread forgets them; of pieces of markup there are too many
   */
  Parsers(Limits limits, boolean isOfDocuments) {
    this.limits = limits;
    this.isOfDocuments = isOfDocuments;
  }

  Limits limits() {
    return limits;
  }

  XMLStreamReader reader(InputStream document) throws XMLStreamException {
    return in().createXMLStreamReader(new Utf16Input(document));
  }

  XMLStreamReader reader(Reader markup) throws XMLStreamException {
    return in().createXMLStreamReader(markup);
  }

  XMLStreamReader reader(Element element) throws XMLStreamException {
    return in().createXMLStreamReader(new DOMSource(element));
  }

  XMLStreamWriter writer(Document document) throws XMLStreamException {
    return out().createXMLStreamWriter(new DOMResult(document));
  }

  XMLStreamWriter writer(OutputStream document) throws XMLStreamException {
    return out().createXMLStreamWriter(document, "UTF-8");
  }

  private synchronized WstxInputFactory in() {
    WstxInputFactory made = in;
    if (made == null) {
      made = input();
      in = made;
    }
    return made;
  }

  private synchronized WstxOutputFactory out() {
    WstxOutputFactory made = out;
    if (made == null) {
      made =
          new WstxOutputFactory() {
            @Override
            protected XMLStreamWriter2 createSW(
                String encoding, WriterConfig config, XmlWriter writer) {
              elsewhere(() -> config.freeMediumCBuffer(new char[0]));
              return super.createSW(encoding, config, writer);
            }
          };
      made.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
      out = made;
    }
    return made;
  }

  /**
   * Does what makes Woodstox keep its buffers in a variable of a thread (the first return of one)
   * in a thread that ends. Else each thread that ever read XML would softly keep the class loader
   * of this library, of an application that was stopped too, until memory is short. It takes a
   * tenth of a millisecond for each document, which is about what a document of one event takes to
   * write, and not measurable where it is read (JDK 17, best of 30 rounds of 300).
   */
  private void elsewhere(Runnable task) {
    if (!isOfDocuments) {
      return;
    }
    Thread thread = new Thread(task, "convene-xml");
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private WstxInputFactory input() {
    WstxInputFactory in =
        new WstxInputFactory() {
          @Override
          public ReaderConfig createPrivateConfig() {
            ReaderConfig config = super.createPrivateConfig();
            elsewhere(() -> config.freeSmallCBuffer(new char[0]));
            return config;
          }
        };
    in.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    in.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    in.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Errors where they are, and not when somebody asks for the text.
    in.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    // JAXB compares names by identity, and else interns each of them itself.
    in.setProperty(XMLInputFactory2.P_INTERN_NAMES, true);
    in.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, true);
    in.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
    // Each element that is read is checked for its depth, with a code of its own.
    in.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
    in.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Math.max(limits.valueLength(), SHORTEST));
    in.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("expected nothing to be fetched");
        });
    return in;
  }
}
