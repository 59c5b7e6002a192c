package org.convene.io.xml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.util.Map;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;
import org.jspecify.annotations.Nullable;

/** What JAXB knows of the binding classes: made when first asked for, since that takes a while. */
final class Binding {

  private @Nullable JAXBContext context;

  private synchronized JAXBContext context() {
    JAXBContext made = context;
    if (made == null) {
      try {
        // By class, so that another implementation on the class path changes nothing.
        made =
            new JAXBContextFactory()
                .createContext(new Class<?>[] {XmlEvent.class, XmlHead.class}, Map.of());
      } catch (JAXBException e) {
        throw new IllegalStateException(e);
      }
      context = made;
    }
    return made;
  }

  Unmarshaller unmarshaller() {
    try {
      return context().createUnmarshaller();
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A marshaller that writes elements into a document that somebody else begins and ends. */
  Marshaller marshaller() {
    try {
      Marshaller marshaller = context().createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      return marshaller;
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }
}
