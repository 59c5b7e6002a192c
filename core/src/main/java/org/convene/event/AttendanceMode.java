package org.convene.event;

/**
 * How people attend (schema.org eventAttendanceMode); stated by the source, never inferred from the
 * places.
 */
public enum AttendanceMode {
  /** At a place. */
  ONSITE,
  /** By connection. */
  ONLINE,
  /** Either way. */
  HYBRID
}
