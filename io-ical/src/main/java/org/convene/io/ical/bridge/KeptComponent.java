package org.convene.io.ical.bridge;

import net.fortuna.ical4j.model.component.XComponent;

/** A component that iCal4j cannot hold as it is: a name, and a text that it does not look into. */
final class KeptComponent extends XComponent {

  private static final long serialVersionUID = 1L;

  private final String text;

  KeptComponent(String name, String text) {
    super(name);
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptComponent it && it.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
