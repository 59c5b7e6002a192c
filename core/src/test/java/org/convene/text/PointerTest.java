package org.convene.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class PointerTest {

  @Test
  void aNameIsEscapedAsInTheRfc() {
    // RFC 6901 section 5
    assertThat(Pointer.at("", "a/b")).isEqualTo("/a~1b");
    assertThat(Pointer.at("", "m~n")).isEqualTo("/m~0n");
    assertThat(Pointer.at("", "~1")).isEqualTo("/~01");
    assertThat(Pointer.at(Pointer.at("", "foo"), 0)).isEqualTo("/foo/0");
  }

  @Property
  void aTokenIsReadBack(
      @ForAll @CharRange(from = '/', to = '1') @CharRange(from = '~', to = '~') String name) {
    String token = Pointer.token(name);
    assertThat(token).doesNotContain("/");
    assertThat(Pointer.name(token)).isEqualTo(name);
  }
}
