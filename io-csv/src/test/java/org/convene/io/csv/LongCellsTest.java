package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cells of half a million characters, for each of which a reader that goes back would need hours:
 * 60,000 blanks once took 45 s, 30,000 brackets 35 s. LinearPatternsTest counts.
 */
class LongCellsTest {

  private static final int LENGTH = 500_000;

  private static List<ReadResult> read(String table) {
    return Tables.results(new CsvFormat(), table);
  }

  @ParameterizedTest
  @CsvSource({
    "'18 May', ' ', '2026'",
    "'18 May 2026', ' ', 'x'",
    "'18 May 2026', ' ,', 'x'",
    "'', '-', '2026'",
    "'1', '-1', ''",
    "'Fri Sep 18 2026 14:00:00', ' GMT+0200 (', 'x'",
    "'10', ':10', ''",
    "'a', ' a', ''",
    "'2026-05-18', 'T', ''",
    "'[', '[a=', ''",
    "'', '\\', ';'",
    "'', '''', '='"
  })
  void aCellIsReadOnce(String begin, String pump, String end) {
    String cell = begin + pump.repeat(LENGTH / pump.length()) + end;
    for (String column :
        List.of("start", "end", "date", "time", "time_zone", "places", "languages")) {
      assertThat(read("uid,title," + column + "\n1,a,\"" + cell + "\"\n2,b,\n"))
          .as(column)
          .hasSize(2);
    }
  }

  /** Lines of a cell are places of their own, which were once put together one by one. */
  @Test
  void aCellOfManyPlacesIsReadOnce() {
    assertThat(read("uid,title,location\n1,a,\"" + "b\n".repeat(190_000) + "\"\n")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"(", "(a)", "'a '", "1", ":", "2026"})
  void aHeaderIsReadOnce(String pump) {
    String name = pump.repeat(LENGTH / pump.length());
    assertThat(read("uid,title,x" + name + ",start " + name + "\n1,a,b,\n")).hasSize(1);
  }

  @Test
  void manyViolationsInManyColumnsAreReadOnce() {
    String names =
        IntStream.range(0, 1_000).mapToObj(i -> ",fee" + i).collect(Collectors.joining());
    String row = "1,title,\"" + "a\u0001;".repeat(2_000) + "\"\n";
    List<ReadResult> results = read("uid,title,categories" + names + "\n" + row.repeat(20));
    assertThat(results).hasSize(20);
    assertThat(results.get(19).problems())
        .hasSizeGreaterThan(900)
        .filteredOn(it -> it.violation().code().equals("text.not-portable"))
        .allMatch(it -> it.location().column() == 3);
  }
}
