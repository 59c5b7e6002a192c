package org.convene.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.description.Shape;
import org.convene.event.Event;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Series;
import org.convene.text.Excerpt;
import org.convene.vocabulary.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullContractTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Event.class,
        RecurrenceRule.class,
        Series.class,
        Term.class,
        Excerpt.class,
        Shape.class
      })
  void everyPublicTypeOfThePackageRefusesNullByName(Class<?> inPackage) {
    assertThat(NullContract.standard().holes(inPackage)).isEmpty();
  }
}
