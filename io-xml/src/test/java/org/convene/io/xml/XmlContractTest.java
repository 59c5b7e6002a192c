package org.convene.io.xml;

import org.convene.io.EventFormat;
import org.convene.io.FormatContract;

class XmlContractTest extends FormatContract {

  @Override
  protected EventFormat format() {
    return Xml.FORMAT;
  }
}
