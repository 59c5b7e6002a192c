package org.convene.examples.recurrence;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The other libraries for Java that expand rules. */
enum RecurrencePeer {
  ICAL4J("iCal4j 4.4.0") {
    @Override
    void read(PeerQuestion question, long last, List<Long> found) {
      ZonedDateTime seed = question.start().atZone(question.zone());
      ZonedDateTime end = Instant.ofEpochSecond(last).atZone(question.zone());
      new Recur<ZonedDateTime>(question.rule().toString())
          .getDatesAsStream(seed, seed, end, PeerQuestion.MOST + 1)
          .forEach(time -> found.add(time.toEpochSecond()));
    }
  },
  LIB_RECUR("lib-recur 0.17.1") {
    @Override
    void read(PeerQuestion question, long last, List<Long> found)
        throws InvalidRecurrenceRuleException {
      RecurrenceRuleIterator instances =
          new RecurrenceRule(question.rule().toString())
              .iterator(
                  new DateTime(
                      TimeZone.getTimeZone(question.zone()),
                      question.startInstant().toEpochMilli()));
      // they need not be in order: those of an hour behind the last are read too
      long next = Long.MIN_VALUE;
      while (found.size() <= PeerQuestion.MOST && next < last + HOUR && instances.hasNext()) {
        next = Math.floorDiv(instances.peekMillis(), 1_000);
        if (next <= last) {
          found.add(next);
        }
        if (next < last + HOUR) {
          instances.nextMillis();
        }
      }
    }
  };

  private static final int HOUR = 3_600;

  private final String title;

  RecurrencePeer(String title) {
    this.title = title;
  }

  /** Collects the instances up to an epoch second. */
  abstract void read(PeerQuestion question, long last, List<Long> found)
      throws InvalidRecurrenceRuleException;

  /** Returns what the peer says, with its exception if it throws one. */
  PeerAnswer ask(PeerQuestion question, long last) {
    List<Long> found = new ArrayList<>();
    try {
      read(question, last, found);
      return new PeerAnswer(found, "");
    } catch (InvalidRecurrenceRuleException | RuntimeException e) {
      return new PeerAnswer(found, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  String title() {
    return title;
  }
}
