package org.convene.io.csv.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convene.dates.DateOrder;
import org.convene.dates.Reckoning;
import org.convene.io.DocumentException;
import org.convene.io.csv.dialects.ColumnNames;
import org.convene.io.csv.dialects.Dialects;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.convene.io.csv.table.TimeColumns;
import org.junit.jupiter.api.Test;

/** Which cell a violation is about, whose answer must not need a look at each column. */
class HeaderCellTest {

  private static final ColumnNames KNOWN =
      Dialects.ours(
              List.of(),
              new Reckoning(
                  DateOrder.BY_COLUMN,
                  null,
                  OptionalInt.empty(),
                  OptionalInt.empty(),
                  false,
                  false))
          .names();

  private static final List<String> FIELDS =
      List.of(
          "", "/schedule", "/schedule/start", "/schedule/end/x", "/places/0/geo", "/x", "/title/");

  @Property(tries = 100)
  void theCellIsThatOfTheNearestField(@ForAll long seed) throws DocumentException {
    List<String> names = new ArrayList<>(Columns.ALL.stream().map(Column::name).toList());
    names.addAll(List.of("date", "time", "location", "unknown", "fee"));
    Random random = new Random(seed);
    Collections.shuffle(names, random);
    List<String> some = new ArrayList<>(names.subList(0, 1 + random.nextInt(names.size())));
    some.add("status");
    Header header = Header.of(some.toArray(String[]::new), KNOWN, 1_024, 1);
    List<String> fields = new ArrayList<>(FIELDS);
    Columns.ALL.forEach(column -> fields.add(column.path()));
    Columns.ALL.forEach(column -> fields.add(column.path() + "/17/name"));
    for (String field : fields) {
      assertThat(header.cell(field)).as(field).isEqualTo(nearest(header, field));
    }
  }

  /** The column of the longest path that contains the field, or is a part of it. */
  private static int nearest(Header header, String field) {
    String path = TimeColumns.columnOf(field);
    int best = -1;
    int length = 0;
    for (int i = 0; i < header.size(); i++) {
      Column column = header.column(i);
      String own = column == null ? "" : column.path();
      boolean isNear = path.equals(own) || path.startsWith(own + "/") || own.startsWith(path + "/");
      if (own.length() > length && isNear) {
        best = i + 1;
        length = own.length();
      }
    }
    return best;
  }

  @Test
  void aNameThatComesManyTimesIsNumbered() throws DocumentException {
    String[] names = new String[1_024];
    for (int i = 0; i < names.length; i++) {
      names[i] = i == 0 ? "title" : i < 512 ? "fee" + i : "fee";
    }
    Header header = Header.of(names, KNOWN, 1_024, 1);
    assertThat(header.name(512)).isEqualTo("fee");
    assertThat(header.name(513)).isEqualTo("fee (512)");
    assertThat(header.name(1_023)).isEqualTo("fee (1022)");
  }
}
