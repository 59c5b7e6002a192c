package org.convene.fuzz;

import java.io.Serial;

/** Says which law an input broke. */
final class Broken extends AssertionError {

  @Serial private static final long serialVersionUID = 1;

  private Broken(String message) {
    super(message);
  }

  private Broken(String message, Throwable cause) {
    super(message, cause);
  }

  static void unless(boolean holds, String law, Object found) {
    if (!holds) {
      throw new Broken(law + ", found " + found);
    }
  }

  static Broken by(Throwable cause, String law) {
    return new Broken(law + ", found " + cause, cause);
  }
}
