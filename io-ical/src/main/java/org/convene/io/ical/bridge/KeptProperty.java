package org.convene.io.ical.bridge;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.validate.ValidationResult;
import org.convene.event.RawProperty;
import org.convene.text.Expected;

/** A property that iCal4j cannot hold as it is: a name, and a text that it does not look into. */
final class KeptProperty extends Property {

  private static final long serialVersionUID = 1L;

  private final String value;
  private final String line;

  KeptProperty(RawProperty raw, String line) {
    super(raw.name(), new ParameterList());
    this.value = raw.value();
    this.line = line;
  }

  @Override
  public String getValue() {
    return value;
  }

  @Override
  public void setValue(String newValue) {
    throw new UnsupportedOperationException(
        Expected.foundInstead("another property in place of this one", "a value for it"));
  }

  @Override
  public ValidationResult validate() {
    return ValidationResult.EMPTY;
  }

  @Override
  protected PropertyFactory<XProperty> newFactory() {
    throw new UnsupportedOperationException(
        Expected.foundInstead("a property that is known", getName()));
  }

  @Override
  public String toString() {
    return line;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptProperty it && it.line.equals(line);
  }

  @Override
  public int hashCode() {
    return line.hashCode();
  }
}
