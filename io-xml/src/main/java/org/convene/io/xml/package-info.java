/** Events as XML: {@link org.convene.io.xml.XmlFormat}. */
@NullMarked
@XmlSchema(namespace = XmlNames.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
