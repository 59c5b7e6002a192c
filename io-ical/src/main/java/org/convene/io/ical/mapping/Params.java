package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.RawParameter;

/** The parameters of one property, in the order they are added; what is absent adds nothing. */
final class Params {

  private final List<RawParameter> list = new ArrayList<>();

  static Params none() {
    return new Params();
  }

  static Params of(String name, String value) {
    return new Params().with(name, value);
  }

  Params with(String name, String value) {
    list.add(new RawParameter(name, List.of(value)));
    return this;
  }

  Params with(String name, Optional<?> value) {
    if (value.isPresent()) {
      with(name, value.get().toString());
    }
    return this;
  }

  Params with(String name, List<?> values) {
    if (!values.isEmpty()) {
      List<String> texts = new ArrayList<>(values.size());
      for (Object value : values) {
        texts.add(value.toString());
      }
      list.add(new RawParameter(name, texts));
    }
    return this;
  }

  Params with(List<RawParameter> parameters) {
    list.addAll(parameters);
    return this;
  }

  Params with(RawParameter parameter) {
    list.add(parameter);
    return this;
  }

  boolean has(String name) {
    return list.stream().anyMatch(it -> it.name().equals(name));
  }

  List<RawParameter> list() {
    return list;
  }
}
