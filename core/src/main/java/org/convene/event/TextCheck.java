package org.convene.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the texts of an event; {@link TextWalk} hands over each of them. */
interface TextCheck {

  /** What a string is. */
  enum Kind {
    TEXT,
    LANGUAGE,
    URI
  }

  /** What is wrong with a string, or null. */
  @Nullable String complaint(Kind kind, String value);

  /** What is wrong with a text and its translations together. */
  default List<String> complaints(Text text) {
    return List.of();
  }
}
