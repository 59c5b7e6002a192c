package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.description.Shape;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.io.HeadModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each binding class has the fields of its shape in their order, and the schema has them too. */
class BindingModelTest {

  /** What a class has beyond its shape: fields of the event that are read by hand. */
  private static final Map<Class<?>, List<String>> MORE =
      Map.of(
          XmlEvent.class, List.of("recurrence", "extensions"),
          XmlTimes.Recurrence.class, List.of("overrides"));

  /** Shapes with the fields of several forms, which the schema puts in another order than JSON. */
  private static final Set<Shape<?, ?>> OF_SEVERAL_FORMS =
      Set.of(EventModel.SCHEDULE, EventModel.EXTRA_DATE, EventModel.TRIGGER);

  static Stream<Arguments> bindings() {
    return Stream.of(
        Arguments.of(XmlHead.class, HeadModel.SHAPE, "head"),
        Arguments.of(XmlEvent.class, EventModel.EVENT, "event"),
        Arguments.of(XmlTimes.Schedule.class, EventModel.SCHEDULE, "schedule"),
        Arguments.of(XmlTimes.RecurrenceId.class, EventModel.RECURRENCE_ID, "recurrenceId"),
        Arguments.of(XmlTimes.Recurrence.class, EventModel.SERIES, "recurrence"),
        Arguments.of(XmlTimes.ExtraDate.class, EventModel.EXTRA_DATE, "extraDate"),
        Arguments.of(XmlPlaces.Venue.class, EventModel.VENUE, "venue"),
        Arguments.of(XmlPlaces.OnlineVenue.class, EventModel.ONLINE_VENUE, "onlineVenue"),
        Arguments.of(XmlPlaces.Address.class, EventModel.ADDRESS, "address"),
        Arguments.of(XmlPlaces.Geo.class, EventModel.GEO, "geo"),
        Arguments.of(XmlPeople.Organization.class, EventModel.ORGANIZATION, "organization"),
        Arguments.of(XmlPeople.Contact.class, EventModel.CONTACT, "contact"),
        Arguments.of(XmlPeople.User.class, EventModel.CALENDAR_USER, "calendarUser"),
        Arguments.of(XmlPeople.Attendee.class, EventModel.ATTENDEE, "attendee"),
        Arguments.of(XmlPeople.Meeting.class, EventModel.MEETING, "meeting"),
        Arguments.of(XmlTerms.Classification.class, EventModel.CLASSIFICATION, "classification"),
        Arguments.of(XmlTerms.Term.class, Kinds.TERM.parts(), "term"),
        Arguments.of(XmlDetails.Link.class, EventModel.LINK, "link"),
        Arguments.of(XmlDetails.Attachment.class, EventModel.ATTACHMENT, "attachment"),
        Arguments.of(XmlDetails.Image.class, EventModel.IMAGE, "image"),
        Arguments.of(XmlDetails.Registration.class, EventModel.REGISTRATION, "registration"),
        Arguments.of(XmlDetails.Reminder.class, EventModel.REMINDER, "reminder"),
        Arguments.of(XmlDetails.Trigger.class, EventModel.TRIGGER, "trigger"),
        Arguments.of(XmlDetails.Relation.class, EventModel.RELATION, "relation"));
  }

  @ParameterizedTest
  @MethodSource("bindings")
  void hasTheFieldsOfItsShapeInTheOrderOfTheSchema(
      Class<?> bound, Shape<?, ?> shape, String schemaType) throws Exception {
    List<String> fields = new ArrayList<>();
    shape.fields().forEach(field -> fields.add(field.name()));
    fields.addAll(MORE.getOrDefault(bound, List.of()));
    if (OF_SEVERAL_FORMS.contains(shape)) {
      assertThat(variables(bound)).containsExactlyInAnyOrderElementsOf(fields);
    } else {
      assertThat(variables(bound)).isEqualTo(fields);
    }
    assertThat(elements(bound)).isEqualTo(SchemaElements.childrenOf(schemaType));
  }

  /** All that carry a value, in the order in which JAXB writes them. */
  private static List<String> variables(Class<?> bound) throws NoSuchFieldException {
    List<String> all = new ArrayList<>();
    if (bound.getSuperclass() != Object.class) {
      all.addAll(variables(bound.getSuperclass()));
    }
    XmlType type = bound.getAnnotation(XmlType.class);
    if (type == null) {
      Stream.of(bound.getDeclaredFields())
          .filter(field -> !field.isSynthetic())
          .map(Field::getName)
          .forEach(all::add);
    } else {
      all.addAll(List.of(type.propOrder()));
    }
    return all;
  }

  /** The children that JAXB reads and writes; text and attributes are none. */
  private static List<String> elements(Class<?> bound) throws NoSuchFieldException {
    List<String> all = new ArrayList<>();
    if (bound.getSuperclass() != Object.class) {
      all.addAll(elements(bound.getSuperclass()));
    }
    XmlType type = bound.getAnnotation(XmlType.class);
    for (String name : type == null ? new String[0] : type.propOrder()) {
      XmlElementWrapper wrapper =
          bound.getDeclaredField(name).getAnnotation(XmlElementWrapper.class);
      all.add(wrapper == null ? name : wrapper.name());
    }
    return all;
  }
}
