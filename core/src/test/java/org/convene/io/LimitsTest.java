package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

  @ParameterizedTest
  @EnumSource(Limit.class)
  void eachLimitHasADefaultAndCanBeSet(Limit limit) throws ReflectiveOperationException {
    assertThat(got(Limits.standard(), limit)).isEqualTo(limit.usual);

    Limits other = set(limit, 7);
    assertThat(got(other, limit)).isEqualTo(7);
    assertThat(other).isNotEqualTo(Limits.standard());
    assertThat(other.toBuilder().build()).isEqualTo(other).hasSameHashCodeAs(other);
    for (Limit rest : Limit.values()) {
      assertThat(got(other, rest)).isEqualTo(rest == limit ? 7 : rest.usual);
    }
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void noLimitIsBelowOne(Limit limit) {
    assertThatThrownBy(() -> set(limit, 0))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected " + limit.method() + " of 1 or more, found 0");
  }

  @Test
  void everyMethodThatReturnsANumberIsALimit() {
    assertThat(Stream.of(Limits.class.getDeclaredMethods()))
        .filteredOn(method -> method.getParameterCount() == 0)
        .filteredOn(method -> !method.getName().equals("hashCode"))
        .filteredOn(method -> method.getReturnType().isPrimitive())
        .extracting(Method::getName)
        .containsExactlyInAnyOrder(
            Stream.of(Limit.values()).map(Limit::method).toArray(String[]::new));
  }

  @Test
  void twoWithTheSameLimitsAreEqual() {
    assertThat(Limits.standard().toBuilder().build()).isEqualTo(Limits.standard());
    assertThat(Limits.trusted()).isNotEqualTo(Limits.standard());
    assertThat(Limits.standard().toString())
        .startsWith("Limits[documentBytes=67108864, events=100000, ")
        .endsWith(", problems=1000, candidates=500000]");
  }

  @Test
  void aBuilderThatGoesOnChangesNothingBuiltBefore() {
    LimitsBuilder builder = Limits.standard().toBuilder();
    Limits before = builder.depth(3).build();
    builder.depth(4);
    assertThat(before.depth()).isEqualTo(3);
  }

  private static long got(Limits limits, Limit limit) throws ReflectiveOperationException {
    Number number = (Number) Limits.class.getMethod(limit.method()).invoke(limits);
    return number.longValue();
  }

  private static Limits set(Limit limit, int value) throws ReflectiveOperationException {
    LimitsBuilder builder = Limits.standard().toBuilder();
    Method setter = setter(limit);
    Object number = setter.getParameterTypes()[0] == int.class ? (Object) value : (long) value;
    setter.invoke(builder, number);
    return builder.build();
  }

  private static Method setter(Limit limit) throws NoSuchMethodException {
    return Stream.of(LimitsBuilder.class.getMethods())
        .filter(method -> method.getName().equals(limit.method()))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(limit.method()));
  }
}
