package org.convene.contract;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of any type of the library: given, or made by its own constructors and factories. */
final class Samples {

  private final Map<Class<?>, Object> known = new HashMap<>();
  private final Set<Class<?>> open = new HashSet<>();

  <T> void put(Class<T> type, T value) {
    known.put(type, value);
  }

  /** A value of the type; null where nobody can make one. */
  @Nullable Object of(Class<?> type) {
    Object given = known.get(type);
    if (given != null || !open.add(type)) {
      return given;
    }
    try {
      Object made = make(type);
      if (made != null) {
        known.put(type, made);
      }
      return made;
    } finally {
      open.remove(type);
    }
  }

  private @Nullable Object make(Class<?> type) {
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses())
          .map(this::of)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    Object built = type.isRecord() ? record(type) : null;
    built = built == null ? factory(type) : built;
    built = built == null ? constructor(type) : built;
    return built == null && type.isInterface() ? stub(type) : built;
  }

  private @Nullable Object record(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return constructed(type.getDeclaredConstructor(types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object constructor(Class<?> type) {
    return Arrays.stream(type.getConstructors())
        .map(this::constructed)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Object constructed(Constructor<?> constructor) {
    try {
      return Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())
          ? null
          : constructor.newInstance(all(constructor.getParameterTypes()));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** What a static method of the type itself gives, the one with the fewest parameters first. */
  private @Nullable Object factory(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getReturnType() == type)
        .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(Method::toString))
        .map(this::called)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Object called(Method factory) {
    try {
      return factory.invoke(null, all(factory.getParameterTypes()));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  @Nullable Object[] all(Class<?>[] types) {
    return Arrays.stream(types).map(this::of).toArray();
  }

  /** An implementation of a user's, which does nothing; what the interface does itself is ours. */
  private static Object stub(Class<?> type) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : nothing(method.getReturnType());
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    return type == String.class
        ? ""
        : type.isPrimitive() && type != void.class
            ? Array.get(Array.newInstance(type, 1), 0)
            : null;
  }
}
