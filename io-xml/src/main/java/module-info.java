/** Events as XML. */
module org.convene.io.xml {
  requires transitive jakarta.xml.bind;
  requires transitive java.xml;
  requires transitive org.convene.core;
  requires com.ctc.wstx;
  requires org.codehaus.stax2;
  requires org.glassfish.jaxb.runtime;
  requires static org.jspecify;

  exports org.convene.io.xml;

  // The classes that one <event> is bound to.
  opens org.convene.io.xml to
      jakarta.xml.bind,
      org.glassfish.jaxb.core,
      org.glassfish.jaxb.runtime;

  provides org.convene.io.EventFormat with
      org.convene.io.xml.XmlFormat;
}
