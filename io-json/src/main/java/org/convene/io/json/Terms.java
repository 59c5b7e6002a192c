package org.convene.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.Country;
import org.convene.event.GcmObjective;
import org.convene.event.GcmObjectives;
import org.convene.event.GeographicScope;
import org.convene.event.GuidingPrinciple;
import org.convene.event.LanguageTags;
import org.convene.event.PublicationStatus;
import org.convene.event.ReviewRegion;
import org.convene.event.SdgIndicator;
import org.convene.event.SdgTarget;
import org.convene.event.SustainableDevelopmentGoal;
import org.convene.event.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The vocabularies. */
final class Terms {

  private static final Codec<Term> TERM = term();
  private static final Codec<List<Term>> TERMS = Codec.listOf(TERM);
  private static final Codec<Country> COUNTRY = country();

  static final Codec<PublicationStatus> PUBLICATION =
      labelled(
          "a publication status",
          PublicationStatus::parse,
          status -> {
            String lower = status.label().toLowerCase(Locale.ROOT);
            return PublicationStatus.parse(lower).equals(status) ? lower : status.label();
          },
          PublicationStatus::label,
          PublicationStatus::new);

  /** Languages of an event; a name becomes its tag. */
  static final Codec<List<String>> LANGUAGES =
      Codec.listOf(
          labelled(
              "a language such as \"en\"",
              text -> LanguageTags.parse(text).orElse(text),
              Function.identity(),
              Function.identity(),
              Function.identity()));

  private static final Codec<GeographicScope> SCOPE =
      labelled(
          "a geographic scope",
          GeographicScope::parse,
          GeographicScope::label,
          GeographicScope::label,
          GeographicScope::new);

  private static final Codec<Set<ReviewRegion>> REVIEW_REGIONS =
      setOf(
          spelled("a review region such as \"Africa\"", ReviewRegion::parse, ReviewRegion::title));
  private static final Codec<Set<GuidingPrinciple>> PRINCIPLES =
      setOf(
          spelled(
              "a guiding principle such as \"Human rights\"",
              GuidingPrinciple::parse,
              GuidingPrinciple::title));
  private static final Codec<Set<SustainableDevelopmentGoal>> GOALS =
      setOf(
          numbered(
              "a goal from 1 to 17",
              SustainableDevelopmentGoal::parse,
              SustainableDevelopmentGoal::number));
  private static final Codec<Set<SdgTarget>> TARGETS =
      setOf(spelled("a target, a string such as \"10.7\"", SdgTarget::parse, SdgTarget::code));
  private static final Codec<List<SdgIndicator>> INDICATORS =
      Codec.listOf(
          spelled(
              "an indicator, a string such as \"10.7.1\"",
              SdgIndicator::parse,
              SdgIndicator::code));

  static final Codec<Classification> CLASSIFICATION = classification();

  private Terms() {}

  /** A string where reading it gives the same value back, else an object with the label. */
  private static <T> Codec<T> labelled(
      String what,
      Function<String, T> parse,
      Function<T, String> print,
      Function<T, String> label,
      Function<String, T> make) {
    Shape<T> shape = new Shape<>(what);
    var row = shape.must("label", Scalars.STRING, label);
    Codec<T> object = shape.made(v -> make.apply(v.get(row)));
    return stringOr(what, parse, print, object);
  }

  private static <T> Codec<T> stringOr(
      String what, Function<String, T> parse, Function<T, String> print, Codec<T> object) {
    return new Codec<>() {
      @Override
      public @Nullable T read(Node node, Context in) {
        if (node.is(Node.Kind.STRING)) {
          return parse.apply(node.text);
        }
        return node.is(Node.Kind.OBJECT) ? object.read(node, in) : in.expected(what, node);
      }

      @Override
      public void write(T value, JsonGenerator out) {
        String text = print.apply(value);
        if (parse.apply(text).equals(value)) {
          out.writeString(text);
        } else {
          object.write(value, out);
        }
      }
    };
  }

  private static Codec<Term> term() {
    Shape<Term> shape = new Shape<>("a term");
    var label = shape.must("label", Scalars.STRING, Term::label);
    var language = shape.may("language", Scalars.STRING, Term::language);
    var code = shape.may("code", Scalars.STRING, Term::code);
    var uri = shape.may("uri", Scalars.LINK, Term::uri);
    return stringOr(
        "a term",
        Term::of,
        Term::label,
        shape.made(v -> new Term(v.get(label), v.get(language), v.get(code), v.get(uri))));
  }

  private static Codec<Country> country() {
    Shape<Country> shape = new Shape<>("a country");
    var code = shape.may("code", Scalars.STRING, Country::code);
    var name = shape.must("name", Scalars.STRING, Country::name);
    return stringOr(
        "a country",
        Country::parse,
        it -> it.code().filter(given -> Country.parse(given).equals(it)).orElseGet(() -> it.name()),
        shape.made(v -> new Country(v.get(name), v.get(code))));
  }

  /** A vocabulary's value, as a string of any spelling. */
  private static <T> Codec<T> spelled(
      String what, Function<String, Optional<T>> parse, Function<T, String> print) {
    return new Codec<>() {
      @Override
      public @Nullable T read(Node node, Context in) {
        return node.is(Node.Kind.STRING)
            ? parse.apply(node.text).orElseGet(() -> in.unknownWord(what, node))
            : in.expected(what, node);
      }

      @Override
      public void write(T value, JsonGenerator out) {
        out.writeString(print.apply(value));
      }
    };
  }

  /** The same, or its number; only whole ones are numbers, since 8.1 is not 8.10. */
  private static <T> Codec<T> numbered(
      String what, Function<String, Optional<T>> parse, Function<T, Integer> number) {
    return new Codec<>() {
      @Override
      public @Nullable T read(Node node, Context in) {
        return isWord(node)
            ? parse.apply(word(node)).orElseGet(() -> in.unknownWord(what, node))
            : in.expected(what, node);
      }

      @Override
      public void write(T value, JsonGenerator out) {
        out.writeNumber(number.apply(value));
      }
    };
  }

  private static boolean isWord(Node node) {
    return node.is(Node.Kind.STRING) || node.is(Node.Kind.NUMBER);
  }

  private static String word(Node node) {
    Integer number = Scalars.integer(node);
    return number == null ? node.text : number.toString();
  }

  private static <T> Codec<Set<T>> setOf(Codec<T> element) {
    Codec<List<T>> list = Codec.listOf(element);
    return new Codec<>() {
      @Override
      public @Nullable Set<T> read(Node node, Context in) {
        List<T> values = list.read(node, in);
        return values == null ? null : new LinkedHashSet<>(values);
      }

      @Override
      public void write(Set<T> values, JsonGenerator out) {
        list.write(new ArrayList<>(values), out);
      }
    };
  }

  private static Codec<Classification> classification() {
    Shape<Classification> shape = new Shape<>("a classification");
    List<Part> parts = List.of(subject(shape), region(shape), goals(shape));
    return shape.made(
        v -> {
          ClassificationBuilder builder = Classification.builder();
          parts.forEach(part -> part.set(v, builder));
          return builder.build();
        });
  }

  /** Sets what some rows have read. */
  private interface Part {
    void set(Shape.Values read, ClassificationBuilder builder);
  }

  /** What an event is about, and for whom. */
  private static Part subject(Shape<Classification> shape) {
    var type = shape.may("eventType", TERM, Classification::eventType);
    var categories = shape.usual("categories", TERMS, List.of(), Classification::categories);
    var topics = shape.usual("topics", TERMS, List.of(), Classification::topics);
    var audiences =
        shape.usual("targetAudiences", TERMS, List.of(), Classification::targetAudiences);
    return (v, builder) ->
        builder
            .eventType(v.get(type).orElse(null))
            .categories(v.get(categories))
            .topics(v.get(topics))
            .targetAudiences(v.get(audiences));
  }

  /** Where it counts, and in which process. */
  private static Part region(Shape<Classification> shape) {
    var scope = shape.may("geographicScope", SCOPE, Classification::geographicScope);
    var regions = shape.usual("regions", TERMS, List.of(), Classification::regions);
    var countries =
        shape.usual("countries", Codec.listOf(COUNTRY), List.of(), Classification::countries);
    var output = shape.may("workstreamOutput", Scalars.BOOLEAN, Classification::workstreamOutput);
    var streams = shape.usual("workstreams", TERMS, List.of(), Classification::workstreams);
    var process =
        shape.may("regionalReviewProcess", Scalars.BOOLEAN, Classification::regionalReviewProcess);
    var reviews =
        shape.usual("reviewRegions", REVIEW_REGIONS, Set.of(), Classification::reviewRegions);
    return (v, builder) ->
        builder
            .geographicScope(v.get(scope).orElse(null))
            .regions(v.get(regions))
            .countries(v.get(countries))
            .workstreamOutput(v.get(output).orElse(null))
            .workstreams(v.get(streams))
            .regionalReviewProcess(v.get(process).orElse(null))
            .reviewRegions(v.get(reviews));
  }

  /** Which goals of the United Nations it serves. */
  private static Part goals(Shape<Classification> shape) {
    var objectives =
        shape.usual(
            "gcmObjectives",
            new ObjectivesCodec(),
            GcmObjectives.none(),
            Classification::gcmObjectives);
    var principles =
        shape.usual("guidingPrinciples", PRINCIPLES, Set.of(), Classification::guidingPrinciples);
    var goals = shape.usual("sdgGoals", GOALS, Set.of(), Classification::sdgGoals);
    var targets = shape.usual("sdgTargets", TARGETS, Set.of(), Classification::sdgTargets);
    var indicators =
        shape.usual("sdgIndicators", INDICATORS, List.of(), Classification::sdgIndicators);
    return (v, builder) ->
        builder
            .gcmObjectives(v.get(objectives))
            .guidingPrinciples(v.get(principles))
            .sdgGoals(v.get(goals))
            .sdgTargets(v.get(targets))
            .sdgIndicators(v.get(indicators));
  }

  /** "general", one spelling, or an array of numbers, spellings and "general". */
  private static final class ObjectivesCodec implements Codec<GcmObjectives> {
    private static final String WHAT = "\"general\" or objectives such as [2, 5]";
    private static final String ONE = "\"general\" or an objective from 1 to 23";

    @Override
    public @Nullable GcmObjectives read(Node node, Context in) {
      Set<GcmObjective> numbered = new HashSet<>();
      boolean general = false;
      boolean array = node.is(Node.Kind.ARRAY);
      Collection<Node> nodes = array ? node.values : List.of(node);
      int i = 0;
      for (Node each : nodes) {
        int before = array ? in.enter(i++) : -1;
        boolean word = isWord(each);
        Optional<GcmObjective> one = word ? GcmObjective.parse(word(each)) : Optional.empty();
        if (one.isPresent()) {
          numbered.add(one.get());
          compareTitle(one.get(), each, in);
        } else if (word && GcmObjectives.isGeneral(each.text)) {
          general = true;
        } else if (word) {
          in.unknownWord(ONE, each);
        } else {
          in.expected(array ? ONE : WHAT, each);
        }
        if (before >= 0) {
          in.leave(before);
        }
      }
      return new GcmObjectives(general, numbered);
    }

    /** Some lists give the number of one objective and the title of another. */
    private static void compareTitle(GcmObjective objective, Node node, Context in) {
      if (GcmObjective.titleDisagrees(node.text)) {
        String wanted = "expected number and title of one objective, found " + node.found();
        String read = "; it is read as objective " + objective.number();
        in.warn(node, "json.title-disagrees", wanted + read);
      }
    }

    @Override
    public void write(GcmObjectives objectives, JsonGenerator out) {
      if (objectives.general() && objectives.numbered().isEmpty()) {
        out.writeString("general");
        return;
      }
      out.writeStartArray();
      if (objectives.general()) {
        out.writeString("general");
      }
      objectives.numbered().forEach(objective -> out.writeNumber(objective.number()));
      out.writeEndArray();
    }
  }
}
