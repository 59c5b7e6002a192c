package org.convene.event;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.convene.description.Kind;
import org.convene.description.Kind.Form;
import org.convene.description.Kind.Remark;
import org.convene.description.Kind.Role;
import org.convene.description.Kind.Spoken;
import org.convene.description.Kind.Word;
import org.convene.description.Shape;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.text.Expected;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.LanguageTags;
import org.convene.vocabulary.ReviewRegion;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values that the fields of an event hold: how each is read and written in words, and
 * what a message expects, the same in every format.
 *
 * <p>Each kind is immutable; threads may share it.
 */
public final class Kinds {

  /** A text without a language. */
  public static final Word<String> STRING =
      Word.<String>of("a string", text -> text, text -> text).in(Role.TEXT);

  /** A BCP 47 tag of the language of a text. */
  public static final Word<String> LANGUAGE = STRING.in(Role.LANGUAGE);

  /** The identity of an event. */
  public static final Word<Uid> UID = Word.of("a uid", Uid::of, Uid::value).in(Role.TEXT);

  /** A URI. */
  public static final Word<URI> LINK =
      Word.of("a URI such as https://example.org/page", Kinds::uri, URI::toString).in(Role.URI);

  /** A calendar address (RFC 5545 section 3.3.3). */
  public static final Word<CalendarAddress> ADDRESS =
      Word.of(
              "an e-mail address or a URI such as mailto:a@example.org",
              CalendarAddress::of,
              CalendarAddress::toString)
          .in(Role.URI);

  /** An instant in whole seconds; a fraction is dropped with a remark. */
  public static final Word<Instant> INSTANT =
      Word.of("an instant such as 2022-05-18T12:30:00Z", TimeWords::instant, Instant::toString)
          .remarking(TimeWords::remark);

  /** A date (ISO 8601). */
  public static final Word<LocalDate> DATE =
      Word.of("a date such as 2022-05-18", LocalDate::parse, LocalDate::toString);

  /** A local date and time (ISO 8601). */
  public static final Word<LocalDateTime> DATE_TIME =
      Word.of(
          "a local date-time such as 2022-05-18T08:30", Kinds::dateTime, LocalDateTime::toString);

  /** A time zone: an IANA id or an offset; another name of a zone is read with a remark. */
  public static final Word<ZoneId> ZONE =
      Word.of(
              "a time zone such as Europe/Paris, UTC or +02:00",
              TimeWords::zone,
              zone -> zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId())
          .remarking(TimeWords::remark);

  /** A date, a local time, or a time in a zone, as {@link EventTime#parse} reads it. */
  public static final Word<EventTime> EVENT_TIME =
      Word.of(
              "a date or date-time such as 2022-05-18, 2022-05-18T08:30 or"
                  + " 2022-05-18T08:30[Europe/Paris]",
              TimeWords::time,
              EventTime::toString)
          .remarking(TimeWords::remark);

  /** A duration (RFC 5545 section 3.3.6). */
  public static final Word<NominalDuration> DURATION =
      Word.of("a duration such as PT1H30M", NominalDuration::parse, NominalDuration::toString);

  /**
   * A recurrence rule (RFC 5545 section 3.3.10); an UNTIL in another form of ISO 8601 is read with
   * a remark.
   */
  public static final Word<RecurrenceRule> RULE =
      Word.of(
              "a recurrence rule such as FREQ=WEEKLY;COUNT=10",
              RuleWords::rule,
              RecurrenceRule::toString)
          .remarking(RuleWords::remark);

  /** Bytes. */
  public static final Word<byte[]> BYTES =
      Word.<byte[]>of(
              "bytes in Base64",
              text -> Base64.getDecoder().decode(text),
              bytes -> Base64.getEncoder().encodeToString(bytes))
          .in(Form.BYTES);

  /** Yes or no. */
  public static final Word<Boolean> BOOLEAN =
      Word.of("true or false", Kinds::truth, value -> Boolean.toString(value)).in(Form.TRUTH);

  /** A whole number. */
  public static final Word<Integer> INTEGER =
      Word.of("a whole number such as 3", Kinds::integer, value -> Integer.toString(value))
          .in(Form.NUMBER);

  /** A finite number. */
  public static final Word<Double> DOUBLE =
      Word.of("a number such as 46.2044", Kinds::number, value -> Double.toString(value))
          .in(Form.NUMBER);

  /** A region of the review of the Global Compact. */
  public static final Word<ReviewRegion> REVIEW_REGION =
      Word.term("a review region such as \"Africa\"", ReviewRegion::parse, ReviewRegion::title);

  /** A guiding principle of the Global Compact. */
  public static final Word<GuidingPrinciple> PRINCIPLE =
      Word.term(
          "a guiding principle such as \"Human rights\"",
          GuidingPrinciple::parse,
          GuidingPrinciple::title);

  /** An objective of the Global Compact for Migration. */
  public static final Word<GcmObjective> OBJECTIVE =
      Word.term(
              "an objective from 1 to 23",
              GcmObjective::parse,
              objective -> Integer.toString(objective.number()))
          .in(Form.ORDINAL)
          .remarking(Kinds::otherTitle);

  /** A Sustainable Development Goal. */
  public static final Word<SustainableDevelopmentGoal> GOAL =
      Word.term(
              "a goal from 1 to 17",
              SustainableDevelopmentGoal::parse,
              goal -> Integer.toString(goal.number()))
          .in(Form.ORDINAL);

  /** A target of the Sustainable Development Goals. */
  public static final Word<SdgTarget> TARGET =
      Word.term("a target, a string such as \"10.7\"", SdgTarget::parse, SdgTarget::code);

  /** An indicator of the Sustainable Development Goals. */
  public static final Word<SdgIndicator> INDICATOR =
      Word.term(
          "an indicator, a string such as \"10.7.1\"", SdgIndicator::parse, SdgIndicator::code);

  /** A language of an event: a BCP 47 tag, or a name of a language that is read as its tag. */
  public static final Spoken<String> LANGUAGE_NAME =
      labelled(
          "a language such as \"en\"",
          text -> LanguageTags.parse(text).orElse(text),
          Function.identity(),
          Function.identity(),
          Function.identity());

  /** A publication status. */
  public static final Spoken<PublicationStatus> PUBLICATION =
      labelled(
          "a publication status",
          PublicationStatus::parse,
          Kinds::lower,
          PublicationStatus::label,
          PublicationStatus::new);

  /** A geographic scope. */
  public static final Spoken<GeographicScope> SCOPE =
      labelled(
          "a geographic scope",
          GeographicScope::parse,
          GeographicScope::label,
          GeographicScope::label,
          GeographicScope::new);

  /** A term of an open vocabulary. */
  public static final Spoken<Term> TERM =
      new Spoken<>(
          Word.of("a term", Term::of, Term::label),
          Shape.of("a term", Kinds::term),
          Word.of("a term", Term::of, Term::label));

  /** A country or area. */
  public static final Spoken<Country> COUNTRY =
      new Spoken<>(
          Word.of("a country", Country::parse, Kinds::country),
          Shape.of("a country", Kinds::country),
          Word.of("a country", Country::parse, Country::name));

  /** A text with its language and translations. */
  public static final Kind.Own<Text> TEXT = new Kind.Own<>("text");

  /** The schedule of an event. */
  public static final Kind.Own<Schedule> SCHEDULE = new Kind.Own<>("schedule");

  /** The instance of a series that an override replaces. */
  public static final Kind.Own<RecurrenceId> RECURRENCE_ID = new Kind.Own<>("recurrence id");

  /** Objectives of the Global Compact, or all of them in general. */
  public static final Kind.Own<GcmObjectives> OBJECTIVES = new Kind.Own<>("objectives");

  /** The trigger of a reminder. */
  public static final Kind.Own<Reminder.Trigger> TRIGGER = new Kind.Own<>("trigger");

  /** Parameters of a property that the model has no field for. */
  public static final Kind.Own<List<RawParameter>> PARAMETERS = new Kind.Own<>("parameters");

  /** Properties and components that the model has no field for. */
  public static final Kind.Own<Extensions> EXTENSIONS = new Kind.Own<>("extensions");

  private Kinds() {}

  /**
   * Returns the kind of an enum's constants, written in lower case with hyphens: {@code
   * out-of-office}.
   *
   * @param type the enum
   * @return a closed vocabulary
   * @param <E> the enum
   */
  public static <E extends Enum<E>> Word<E> choice(Class<E> type) {
    Objects.requireNonNull(type, "type");
    Map<String, E> byName = new HashMap<>();
    StringBuilder all = new StringBuilder("one of ");
    for (E constant : type.getEnumConstants()) {
      all.append(byName.isEmpty() ? "" : ", ").append(name(constant));
      byName.put(name(constant), constant);
    }
    return Word.<E>of(all.toString(), byName::get, Kinds::name).in(Kind.Vocabulary.CLOSED);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> Spoken<T> labelled(
      String what,
      Function<String, T> reading,
      Function<T, String> writing,
      Function<T, String> label,
      Function<String, T> maker) {
    Shape<T, Shape.Parts> parts =
        Shape.of(
            what,
            fields -> {
              var row = fields.required("label", STRING, label);
              return v -> maker.apply(v.get(row));
            });
    return new Spoken<>(Word.of(what, reading, writing), parts, Word.of(what, maker, label));
  }

  private static Function<Shape.Parts, Term> term(Shape.Fields<Term> fields) {
    var label = fields.required("label", STRING, Term::label);
    var language = fields.optional("language", LANGUAGE, Term::language);
    var code = fields.optional("code", STRING, Term::code);
    var uri = fields.optional("uri", LINK, Term::uri);
    return v -> new Term(v.get(label), v.get(language), v.get(code), v.get(uri));
  }

  private static Function<Shape.Parts, Country> country(Shape.Fields<Country> fields) {
    var code = fields.optional("code", STRING, Country::code);
    var name = fields.required("name", STRING, Country::name);
    return v -> new Country(v.get(name), v.get(code));
  }

  private static String country(Country country) {
    return country
        .code()
        .filter(given -> Country.parse(given).equals(country))
        .orElseGet(() -> country.name());
  }

  /** Some lists give the number of one objective and the title of another. */
  private static @Nullable Remark otherTitle(String text, GcmObjective objective) {
    return GcmObjective.titleDisagrees(text)
        ? new Remark(
            "vocabulary.title-disagrees",
            Expected.found("number and title of one objective", text)
                + "; read as objective "
                + objective.number())
        : null;
  }

  private static String lower(PublicationStatus status) {
    String lower = status.label().toLowerCase(Locale.ROOT);
    return PublicationStatus.parse(lower).equals(status) ? lower : status.label();
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** A whole number, in any of its forms: {@code 5}, {@code 5.0}, {@code 5e0}. */
  private static Integer integer(String text) {
    return new BigDecimal(text).intValueExact();
  }

  private static Double number(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  /** What the JDK parses; the usual forms by hand, which is several times quicker. */
  private static LocalDateTime dateTime(String text) {
    boolean usual = text.length() == 16 || text.length() == 19;
    return usual && EventTime.parse(text) instanceof EventTime.Local local
        ? local.dateTime()
        : LocalDateTime.parse(text);
  }
}
