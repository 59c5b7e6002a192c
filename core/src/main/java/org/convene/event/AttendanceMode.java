package org.convene.event;

/**
 * The way in which people attend (schema.org eventAttendanceMode), as stated by the source, never
 * inferred from the places.
 */
public enum AttendanceMode {
  /** People attend at a place. */
  ONSITE,
  /** People attend by connection only. */
  ONLINE,
  /** People attend at a place or by connection. */
  HYBRID
}
