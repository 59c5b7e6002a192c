package org.convene.event;

import java.util.Objects;

/**
 * A relation to another event (RFC 5545 section 3.8.4.5, RELATED-TO).
 *
 * <p>Immutable.
 *
 * @param type what the other event is to this one
 * @param uid the other event
 */
public record Relation(Type type, Uid uid) {

  /** The type of a relation, {@code RELTYPE} (RFC 5545 section 3.2.15, RFC 9253 section 4). */
  public enum Type {
    /** This event is part of the other one: a side event of a forum. */
    PARENT,
    /** The other event is part of this one. */
    CHILD,
    /** Both events are part of the same event. */
    SIBLING,
    /** The other event is the first of a series that this one is in. */
    FIRST,
    /** The other event comes next in the series. */
    NEXT,
    /** The other event has to come before this one. */
    DEPENDS_ON
  }

  /** Refuses null. */
  public Relation {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(uid, "uid");
  }

  /**
   * Returns a relation to the event that this one is part of.
   *
   * @param uid the larger event
   * @return the relation
   */
  public static Relation parent(Uid uid) {
    return new Relation(Type.PARENT, uid);
  }
}
