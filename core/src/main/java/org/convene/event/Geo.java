package org.convene.event;

/**
 * A position on the globe, WGS 84 (RFC 5545 section 3.8.1.6, GEO).
 *
 * <p>Immutable.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Geo(double latitude, double longitude) {

  /**
   * Returns a position.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @return the position; whether it is on the globe is checked when the event is built
   */
  public static Geo of(double latitude, double longitude) {
    return new Geo(latitude, longitude);
  }
}
