package org.convene.dates;

/**
 * How the dates and times of one column of a document are read.
 *
 * @param rule what was said of them
 * @param order what the cells of the column say of the order of day and month
 * @param remarks takes what is to be said of a schedule
 */
public record DateReading(Reckoning rule, ColumnOrder order, Remarks remarks) {

  Remarks zoneRemarks() {
    return remarks.within("timeZone");
  }
}
