package org.convene.recurrence;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.convene.recurrence.SeriesArbitraries.Series;

/** A generator whose rules seldom match says little. */
class SeriesArbitrariesTest {

  @Provide
  Arbitrary<Series> series() {
    return SeriesArbitraries.series();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void mostRulesHaveInstances(@ForAll("series") Series series) {
    Definition definition = new Definition(series.rule(), series.start());
    int found = definition.find(series.start(), 5, 500).times().size();
    Statistics.collect(found < 2 ? "the start" : found < 5 ? "few" : "many");
    Statistics.coverage(
        coverage -> {
          coverage.check("many").percentage(it -> it > 35);
          coverage.check("few").percentage(it -> it > 3);
        });
  }
}
