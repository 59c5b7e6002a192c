package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WindowsZonesTest {

  @Test
  void everyIdHasAZoneOfThisJdk() {
    List<List<String>> rows = WindowsZones.rows();
    assertThat(rows).hasSize(144).allSatisfy(row -> assertThat(row).hasSizeGreaterThan(1));
    for (List<String> row : rows) {
      ZoneId zone = ZoneNames.parse(row.get(0)).orElseThrow();
      ZoneRules expected = ZoneId.of(row.get(1)).getRules();
      assertThat(zone.getRules()).as(row.get(0)).isEqualTo(expected);
    }
  }

  @Test
  void everyDisplayNameBehindAnOffsetHasTheZoneOfItsRow() {
    int names = 0;
    for (List<String> row : WindowsZones.rows()) {
      for (String name : row.subList(2, row.size())) {
        ZoneRules expected = ZoneId.of(row.get(1)).getRules();
        for (String prefix : List.of("(UTC+00:00) ", "(GMT-05.00) ", "(UTC) ")) {
          assertThat(ZoneNames.parse(prefix + name).map(ZoneId::getRules))
              .as(prefix + name)
              .hasValue(expected);
        }
        names++;
      }
    }
    assertThat(names).isGreaterThan(170);
  }

  @Test
  void noNameIsInTwoRows() {
    Map<String, String> seen = new HashMap<>();
    for (List<String> row : WindowsZones.rows()) {
      for (int i = 0; i < row.size(); i++) {
        if (i != 1) {
          String before = seen.putIfAbsent(ZoneKey.of(row.get(i)), row.get(1));
          assertThat(before).as(row.get(i)).isIn(null, row.get(1));
        }
      }
    }
  }

  @Test
  void idsAreOfTheIanaDatabaseAsItIsSpelled() {
    assertThat(ZoneId.getAvailableZoneIds())
        .containsAll(new TreeSet<>(WindowsZones.rows().stream().map(row -> row.get(1)).toList()));
  }
}
