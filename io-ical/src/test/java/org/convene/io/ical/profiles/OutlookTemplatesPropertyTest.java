package org.convene.io.ical.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.recurrence.RecurrenceRule;

/** The rules on forms refuse what fits no template of MS-OXCICAL 2.1.3.2.2, written as patterns. */
class OutlookTemplatesPropertyTest {

  private static final Set<String> FORMS =
      Set.of(
          "client.frequency",
          "client.several-month-days",
          "client.several-nth-weekdays",
          "client.rule-form",
          "client.yearly-without-month",
          "client.count",
          "client.times-of-day");

  private static final String COMMON =
      "( (INTERVAL=\\d+|BYHOUR=\\d+|BYMINUTE=\\d+|COUNT=\\d{1,3}|WKST=\\w\\w))*";
  private static final String DAYS = "(MO|TU|WE|TH|FR|SA|SU)";
  private static final String LIST = DAYS + "(," + DAYS + ")*";
  private static final String NTH = "(-1|[1-4])";

  /** The parts in the order of their names, and behind them those that all templates have. */
  private static final List<Pattern> TEMPLATES =
      Stream.of(
              "DAILY",
              "WEEKLY( BYDAY=" + LIST + ")?",
              "MONTHLY( BYMONTHDAY=(-1|\\d+))?",
              "MONTHLY BYDAY=" + NTH + DAYS,
              "MONTHLY BYDAY=" + LIST + " BYSETPOS=" + NTH,
              "YEARLY( BYMONTH=\\d+( BYMONTHDAY=(-1|\\d+))?)?",
              "YEARLY BYDAY=" + NTH + DAYS + " BYMONTH=\\d+",
              "YEARLY BYDAY=" + LIST + " BYMONTH=\\d+ BYSETPOS=" + NTH)
          .map(it -> Pattern.compile("FREQ=" + it + COMMON))
          .toList();

  @Provide
  Arbitrary<String> rules() {
    Arbitrary<String> frequency =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just("HOURLY")),
            Tuple.of(9, Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY")));
    Arbitrary<List<String>> parts =
        Arbitraries.of(
                "BYDAY=TU",
                "BYDAY=TU,TH",
                "BYDAY=1TU",
                "BYDAY=-1TU",
                "BYDAY=5TU",
                "BYDAY=1TU,3TU",
                "BYMONTHDAY=3",
                "BYMONTHDAY=-1",
                "BYMONTHDAY=-2",
                "BYMONTHDAY=3,15",
                "BYMONTH=3",
                "BYMONTH=3,9",
                "BYSETPOS=1",
                "BYSETPOS=-1",
                "BYSETPOS=5",
                "BYSETPOS=1,3",
                "BYYEARDAY=62",
                "BYWEEKNO=10",
                "BYHOUR=9",
                "BYHOUR=9,15",
                "BYMINUTE=0",
                "BYSECOND=0",
                "INTERVAL=2",
                "COUNT=7",
                "COUNT=1000",
                "WKST=SU")
            .list()
            .ofMaxSize(4);
    return Combinators.combine(frequency, parts)
        .as(
            (freq, chosen) -> {
              Map<String, String> once = new TreeMap<>();
              chosen.forEach(it -> once.put(it.split("=", -1)[0], it));
              List<String> all = new ArrayList<>(List.of("FREQ=" + freq));
              all.addAll(once.values());
              return String.join(";", all);
            });
  }

  @Property
  void whatFitsNoTemplateIsToldAndNothingElse(@ForAll("rules") String text) {
    RecurrenceRule rule = RecurrenceRule.parse(text);
    ClientView series =
        new ClientView(
            Schedule.starting(LocalDateTime.of(2026, 3, 3, 9, 0), ZoneId.of("Europe/Paris")),
            Recurrence.of(rule),
            Meeting.none(),
            Optional.empty(),
            Optional.empty(),
            0);
    List<String> told = new ArrayList<>();
    ClientRule.of(Set.of(Client.OUTLOOK)).stream()
        .filter(it -> FORMS.contains(it.code()))
        .forEach(it -> it.look(series, (path, message) -> told.add(it.code())));
    Statistics.label("fits").collect(fits(text));
    assertThat(told.isEmpty()).as("%s: %s", text, told).isEqualTo(fits(text));
    assertThat(told).doesNotHaveDuplicates();
  }

  private static boolean fits(String text) {
    List<String> own = new ArrayList<>();
    List<String> common = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      boolean isCommon = part.matches("(INTERVAL|BYHOUR|BYMINUTE|COUNT|WKST)=.*");
      (isCommon ? common : own).add(part);
    }
    own.addAll(common);
    String line = String.join(" ", own);
    return TEMPLATES.stream().anyMatch(it -> it.matcher(line).matches());
  }
}
