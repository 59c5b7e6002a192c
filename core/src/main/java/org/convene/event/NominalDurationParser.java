package org.convene.event;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.convene.text.Excerpt;

/** Reads RFC 5545's {@code dur-value} and its wider relatives, in one pass. */
final class NominalDurationParser {

  private static final String FORMS = "a duration such as P7D, -PT15M or P1DT2H";
  private static final int[] DAY_UNITS = {'W', 'D'};
  private static final int[] TIME_UNITS = {'H', 'M', 'S'};

  private final CharSequence text;
  private int index;
  private int numberAt;

  NominalDurationParser(CharSequence text) {
    this.text = text;
  }

  NominalDuration parse() {
    boolean negative = letter() == '-';
    if (negative || letter() == '+') {
      index++;
    }
    if (letter() != 'P') {
      throw refuse(FORMS, index);
    }
    index++;
    int start = index;
    long days = sum(DAY_UNITS, 7, 1);
    long seconds = 0;
    if (letter() == 'T') {
      index++;
      start = index;
      seconds = sum(TIME_UNITS, 3600, 60, 1);
    }
    if (index == start || index < text.length()) {
      throw refuse(FORMS, index);
    }
    Duration time = Duration.ofSeconds(negative ? -seconds : seconds);
    return new NominalDuration(negative ? -days : days, time);
  }

  /** Numbers with units, each unit at most once and in order, summed. */
  private long sum(int[] units, long... sizes) {
    long sum = 0;
    int next = 0;
    while (isDigit()) {
      long number = number();
      while (next < units.length && units[next] != letter()) {
        next++;
      }
      if (next == units.length) {
        throw refuse(letter() == '.' || letter() == ',' ? "whole seconds" : FORMS, index);
      }
      sum = add(sum, number, sizes[next]);
      index++;
      next++;
    }
    return sum;
  }

  private long number() {
    numberAt = index;
    long number = 0;
    while (isDigit()) {
      number = add(text.charAt(index) - '0', number, 10);
      index++;
    }
    return number;
  }

  private long add(long sum, long number, long size) {
    try {
      return Math.addExact(sum, Math.multiplyExact(number, size));
    } catch (ArithmeticException overflow) {
      throw refuse("at most 9223372036854775807 days or seconds", numberAt);
    }
  }

  private boolean isDigit() {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  /** The character at the index in upper case (ASCII), or NUL at the end. */
  private char letter() {
    if (index >= text.length()) {
      return 0;
    }
    char c = text.charAt(index);
    return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
  }

  private DateTimeParseException refuse(String expected, int at) {
    String found = Excerpt.of(text);
    String message = "expected " + expected + ", found \"" + found + "\" (index " + at + ")";
    return new DateTimeParseException(message, found, at);
  }
}
