package org.convene.examples;

/** A class that documents name; nothing but {@link Touches} may load it. */
final class Trap {

  private Trap() {}
}
