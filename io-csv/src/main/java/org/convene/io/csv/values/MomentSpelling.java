package org.convene.io.csv.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.convene.dates.Moment;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;
import org.convene.event.Kinds;
import org.convene.io.csv.cells.Spelling;
import org.jspecify.annotations.Nullable;

/** A start or an end in a cell of the native table. */
public final class MomentSpelling implements Spelling<Moment> {

  public static final MomentSpelling MOMENT = new MomentSpelling();

  private MomentSpelling() {}

  @Override
  public String write(Moment moment) {
    return moment.time() == null
        ? WordSpellings.day(moment.date())
        : Kinds.DATE_TIME.write(moment.date().atTime(moment.time()));
  }

  @Override
  public Moment read(String text) {
    return read(text, (path, remark) -> {});
  }

  @Override
  public Moment read(String text, Remarks remarks) {
    try {
      return Moment.of(WordSpellings.TIME.read(text, remarks));
    } catch (UnreadableTextException e) {
      Moment moment = refusable(WordSpellings.iso(text));
      if (moment == null) {
        throw e;
      }
      return moment;
    }
  }

  /** A time that no event can have, which is for the rules to say. */
  private static @Nullable Moment refusable(String text) {
    LocalDateTime time = Kinds.DATE_TIME.read(text);
    LocalDate date = time == null ? Kinds.DATE.read(text) : null;
    return time == null ? date == null ? null : Moment.of(date) : Moment.of(time);
  }
}
