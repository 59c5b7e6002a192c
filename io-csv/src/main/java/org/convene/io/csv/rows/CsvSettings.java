package org.convene.io.csv.rows;

import java.time.ZoneId;
import java.util.Optional;
import org.convene.io.Limits;
import org.convene.io.csv.dialects.Dialects;
import org.jspecify.annotations.Nullable;

/**
 * How a document is read and written.
 *
 * @param limits what it may cost
 * @param delimiter what stands between cells; where it is empty, a comma is written, and what is
 *     read finds its own
 * @param guard whether cells are guarded from spreadsheets
 * @param byteOrderMark whether one is written
 * @param hxl whether hashtags are written
 * @param dialects the tables
 * @param zone of times without one; null where they have none
 */
public record CsvSettings(
    Limits limits,
    Optional<Character> delimiter,
    boolean guard,
    boolean byteOrderMark,
    boolean hxl,
    Dialects dialects,
    @Nullable ZoneId zone) {

  /** The same within other limits. */
  public CsvSettings within(Limits newLimits) {
    return new CsvSettings(newLimits, delimiter, guard, byteOrderMark, hxl, dialects, zone);
  }
}
