package org.convene.event;

import java.util.Objects;

/**
 * Another event that this one has to do with (RFC 5545 section 3.8.4.5, RELATED-TO).
 *
 * @param type what the other event is to this one
 * @param uid the other event
 */
public record Relation(Type type, Uid uid) {

  /** What another event is to this one (RFC 5545 section 3.2.15, RFC 9253 section 4). */
  public enum Type {
    /** This one is part of it: a side event of a forum. */
    PARENT,
    /** It is part of this one. */
    CHILD,
    /** Both are part of the same. */
    SIBLING,
    /** It is the first of a series that this one is in. */
    FIRST,
    /** It comes next in the series. */
    NEXT,
    /** It has to come before this one. */
    DEPENDS_ON
  }

  /** Checks that both are there. */
  public Relation {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(uid, "uid");
  }

  /**
   * The event that this one is part of.
   *
   * @param uid the larger event
   * @return the relation
   */
  public static Relation parent(Uid uid) {
    return new Relation(Type.PARENT, uid);
  }
}
