package org.convene.io.xml;

import java.util.Arrays;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document, as JAXB is to see it: only what its classes know, in an order that it
 * would not check. What is not known is reported and kept; markup of others, where it may stand, is
 * shown to JAXB as an element with text.
 */
final class EventSource extends StreamReaderDelegate {

  /** What JAXB is shown in place of markup. */
  private enum Shown {
    AS_IT_IS,
    START,
    TEXT,
    END
  }

  private final Limits limits;
  private final int outerDepth;
  private final XmlContext context;
  private int event = XMLStreamReader.START_ELEMENT;
  private Shown shown = Shown.AS_IT_IS;
  private String markup = "";
  private Frame[] frames = new Frame[16];
  private int depth;
  private int values;
  private int visible;
  private int[] attributes = new int[4];

  /** An element that is open. */
  private static final class Frame {
    private Structure structure = Structure.EVENT;
    private Object step = "";
    private int mark;
    private int children;
    private int last;
    private int text;
  }

  /**
   * Takes the element that a reader is at.
   *
   * @param outerDepth how many elements are around it
   */
  EventSource(
      XMLStreamReader in, Structure structure, Limits limits, int outerDepth, XmlContext context)
      throws XMLStreamException {
    super(in);
    this.limits = limits;
    this.outerDepth = outerDepth;
    this.context = context;
    Refused.check(in, outerDepth + 1, limits);
    enter(structure, "", -1);
  }

  private Frame enter(Structure structure, Object step, int parent) throws XMLStreamException {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, depth * 2);
    }
    Frame frame = frames[depth];
    if (frame == null) {
      frame = new Frame();
      frames[depth] = frame;
    }
    depth++;
    frame.structure = structure;
    frame.step = step;
    frame.children = 0;
    frame.last = -1;
    frame.text = 0;
    Location at = super.getLocation();
    frame.mark =
        context.marks.add(parent, super.getLocalName(), at.getLineNumber(), at.getColumnNumber());
    look(structure);
    return frame;
  }

  private Frame top() {
    return frames[depth - 1];
  }

  @Override
  public int next() throws XMLStreamException {
    event = advance();
    return event;
  }

  private int advance() throws XMLStreamException {
    if (shown == Shown.START) {
      shown = Shown.TEXT;
      return CHARACTERS;
    }
    if (shown == Shown.TEXT) {
      shown = Shown.END;
      return END_ELEMENT;
    }
    shown = Shown.AS_IT_IS;
    while (depth > 0) {
      int next = super.next();
      if (next == START_ELEMENT) {
        if (start()) {
          return START_ELEMENT;
        }
      } else if (next == END_ELEMENT) {
        depth--;
        return END_ELEMENT;
      } else if (next == CHARACTERS || next == CDATA || next == SPACE) {
        if (text()) {
          return CHARACTERS;
        }
      } else if (next == ENTITY_REFERENCE) {
        throw Refused.entity(getParent());
      }
    }
    return END_DOCUMENT; // what comes after the element is not JAXB's
  }

  /** Goes into an element, if JAXB is to see it. */
  private boolean start() throws XMLStreamException {
    Frame parent = top();
    Refused.check(getParent(), outerDepth + depth + 1, limits);
    int most = parent.structure.isList ? limits.listSize() : limits.members();
    if (++parent.children > most) {
      throw parent.structure.isList
          ? Refused.over(getParent(), "limit.list-size", most, "elements")
          : Refused.over(getParent(), "limit.members", most, "elements");
    }
    if (++values > limits.values()) {
      throw Refused.over(getParent(), "limit.values", limits.values(), "elements in one event");
    }
    String name = super.getLocalName();
    String namespace = MarkupProperty.text(super.getNamespaceURI());
    Structure.Slot slot =
        namespace.equals(XmlNames.NAMESPACE) ? parent.structure.child(name) : null;
    if (slot == null || isNil()) {
      return foreign(parent, name, namespace);
    }
    Object step = parent.structure.isList ? (Object) (parent.children - 1) : name;
    enter(slot.structure(), step, parent.mark);
    checkOrder(parent, slot, name);
    return true;
  }

  private void checkOrder(Frame parent, Structure.Slot slot, String name) {
    if (slot.order() < parent.last || (slot.order() == parent.last && !slot.repeats())) {
      String message =
          slot.order() == parent.last
              ? Expected.foundInstead("one <" + name + ">", "another")
              : Expected.foundInstead(
                  '<' + name + "> earlier, in the order of the schema", "it here");
      report(Violation.error(path(depth), "xml.order", message));
    }
    parent.last = Math.max(parent.last, slot.order());
  }

  /** Takes down what is not known; true where it may stand here, and JAXB is to see it. */
  private boolean foreign(Frame parent, String name, String namespace) throws XMLStreamException {
    String path = path(depth);
    boolean mayStand = parent.structure.isOpenTo(namespace);
    if (!mayStand) {
      if (context.unknown.size() == limits.members()) {
        throw Refused.over(getParent(), "limit.members", limits.members(), "unknown ones");
      }
      report(Violation.warning(path, "xml.unknown-element", notRead()));
    } else {
      checkOrder(parent, parent.structure.markup(), name);
      Location at = super.getLocation();
      context.marks.add(parent.mark, name, at.getLineNumber(), at.getColumnNumber());
    }
    markup = new Markup(getParent(), outerDepth + depth, limits).read();
    if (!mayStand) {
      parent.children--; // no index of the model
      context.unknown.add(MarkupProperty.property(depth == 1 ? null : path, markup));
      return false;
    }
    shown = Shown.START;
    return true;
  }

  private String notRead() {
    String found = Complaints.element(getParent());
    return isNil()
        ? Expected.foundInstead("a value", found + " with xsi:nil, which says that there is none")
        : Expected.foundInstead("an element known to the format", found);
  }

  /** Whether an element says that it has no value: it is kept as markup, whatever is in it. */
  private boolean isNil() {
    String nil = getParent().getAttributeValue(XmlNames.SCHEMA_INSTANCE, "nil");
    return nil != null && (nil.strip().equals("true") || nil.strip().equals("1"));
  }

  private boolean text() throws XMLStreamException {
    Frame frame = top();
    if (frame.structure.isText) {
      frame.text += super.getTextLength();
      if (frame.text > limits.valueLength()) {
        throw Refused.over(getParent(), "limit.value-length", limits.valueLength(), "characters");
      }
      return true;
    }
    if (!isBlank(super.getTextCharacters(), super.getTextStart(), super.getTextLength())) {
      String message = Expected.found("elements only", super.getText().strip());
      report(Violation.error(path(depth), "xml.text", message));
    }
    return false;
  }

  private static boolean isBlank(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (text[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Finds the attributes that are known, and reports the others. */
  private void look(Structure structure) {
    visible = 0;
    for (int i = 0; i < super.getAttributeCount(); i++) {
      String namespace = MarkupProperty.text(super.getAttributeNamespace(i));
      String local = super.getAttributeLocalName(i);
      String name = Structure.attribute(namespace, local);
      if (structure.knows(name)) {
        if (visible == attributes.length) {
          attributes = Arrays.copyOf(attributes, visible * 2);
        }
        attributes[visible++] = i;
      } else if (!Structure.isHint(namespace, local)) {
        context.unknownAttribute(
            path(depth), name, super.getAttributeValue(i), super.getLocation());
      }
    }
  }

  private String path(int until) {
    StringBuilder path = new StringBuilder();
    for (int i = 1; i < until; i++) {
      path.append('/').append(frames[i].step);
    }
    return path.toString();
  }

  private void report(Violation violation) {
    Location at = super.getLocation();
    context.report(at.getLineNumber(), at.getColumnNumber(), violation);
  }

  private boolean isShown() {
    return shown == Shown.AS_IT_IS;
  }

  @Override
  public int getEventType() {
    return event;
  }

  @Override
  public String getLocalName() {
    return isShown() ? super.getLocalName() : XmlNames.FOREIGN;
  }

  @Override
  public @Nullable String getNamespaceURI() {
    return isShown() ? super.getNamespaceURI() : XmlNames.PRIVATE;
  }

  @Override
  public @Nullable String getPrefix() {
    return isShown() ? super.getPrefix() : "";
  }

  @Override
  public int getNamespaceCount() {
    return 0; // no value that JAXB reads is a name with a prefix
  }

  @Override
  public int getAttributeCount() {
    return isShown() ? visible : 0;
  }

  @Override
  public String getAttributeLocalName(int index) {
    return super.getAttributeLocalName(attributes[index]);
  }

  @Override
  public @Nullable String getAttributeNamespace(int index) {
    return super.getAttributeNamespace(attributes[index]);
  }

  @Override
  public @Nullable String getAttributePrefix(int index) {
    return super.getAttributePrefix(attributes[index]);
  }

  @Override
  public String getAttributeType(int index) {
    return super.getAttributeType(attributes[index]);
  }

  @Override
  public String getAttributeValue(int index) {
    return super.getAttributeValue(attributes[index]);
  }

  @Override
  public char[] getTextCharacters() {
    return isShown() ? super.getTextCharacters() : markup.toCharArray();
  }

  @Override
  public int getTextStart() {
    return isShown() ? super.getTextStart() : 0;
  }

  @Override
  public int getTextLength() {
    return isShown() ? super.getTextLength() : markup.length();
  }

  @Override
  public String getText() {
    return isShown() ? super.getText() : markup;
  }
}
