package org.convene.io.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about. Categories are {@code keywords}, topics {@code about}, audiences {@code
 * audience}; the vocabularies that schema.org has no property for are {@code about} too, as terms
 * of a set that names the field.
 */
final class LdTerms {

  /** Names a field of the classification, as the JSON Schema does. */
  static final String SET = "urn:convene:event:1#";

  private static final String GENERAL = "general";

  /** What a type of schema.org is called; other words are no part of an address. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** The fields that have a property of their own. */
  private static final Set<String> OWN =
      Set.of("eventType", "categories", "topics", "targetAudiences");

  private LdTerms() {}

  /** The type of an event that is more than {@code Event}. */
  static void readType(Node event, LdIn in) {
    List<String> special =
        LdIn.types(event).stream().filter(it -> !it.equals("Event") && !it.isBlank()).toList();
    if (!special.isEmpty()) {
      in.terms.eventType(type(special.get(0)));
    }
    if (special.size() > 1) {
      in.member(event, "@type", it -> in.unread("one type beside Event", it));
    }
  }

  private static Term type(String name) {
    String words = CAPITAL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    String label = words.isEmpty() ? name : name.charAt(0) + words.substring(1);
    Term term = Term.of(label);
    return NAME.matcher(name).matches()
        ? term.withUri(URI.create("https://schema.org/" + name))
        : term;
  }

  /** The type to write: one of schema.org's where the event was read as such. */
  static String type(Classification classification) {
    return classification
        .eventType()
        .filter(LdTerms::isType)
        .map(it -> LdContext.local(it.uri().orElseThrow().toString()))
        .orElse("Event");
  }

  private static boolean isType(Term term) {
    String iri = term.uri().map(URI::toString).orElse("");
    String name = LdContext.local(iri);
    return !name.equals(iri) && LdTypes.isEvent(name) && term.equals(type(name));
  }

  static void readKeywords(Node keywords, LdIn in) {
    if (keywords.is(Node.Kind.STRING)) {
      in.terms.categories(
          COMMA
              .splitAsStream(keywords.text)
              .map(String::strip)
              .filter(it -> !it.isEmpty())
              .map(Term::of)
              .toList());
    } else {
      in.terms.categories(in.list(keywords, it -> term(it, "name", in)));
    }
  }

  static void writeKeywords(List<Term> categories, LdOut out) {
    if (!categories.isEmpty()) { // always a list: a string alone is split at its commas
      out.put("keywords", LdOut.array(categories.stream().map(it -> term(it, "", out)).toList()));
    }
  }

  static void readAudience(Node audience, LdIn in) {
    in.terms.targetAudiences(in.list(audience, it -> audience(it, in)));
  }

  private static @Nullable Term audience(Node node, LdIn in) {
    boolean isTyped = node.is(Node.Kind.OBJECT) && node.get("audienceType") != null;
    return term(node, isTyped ? "audienceType" : "name", in);
  }

  static void writeAudience(List<Term> audiences, LdOut out) {
    out.each(
        "audience",
        audiences,
        it -> with(out.of("Audience").put("audienceType", label(it)), it).node);
  }

  private static @Nullable Term term(Node node, String label, LdIn in) {
    if (!node.is(Node.Kind.OBJECT) || node.get("@value") != null) {
      return labelled(node, in);
    }
    in.rest(node, label, "termCode", "url", "inDefinedTermSet");
    Optional<Term> term = in.part(node, label, it -> labelled(it, in));
    if (term.isEmpty()) {
      return in.unread("a term with the member " + label, node);
    }
    Optional<String> code = in.part(node, "termCode", in::text);
    Optional<URI> uri = in.part(node, "url", in::uri);
    if (uri.isEmpty() && node.get("@id") != null) {
      uri = Optional.ofNullable(in.uri(node));
    }
    return new Term(term.get().label(), term.get().language(), code, uri);
  }

  /** A label; only a language beside it is its own. */
  private static @Nullable Term labelled(Node node, LdIn in) {
    String label = in.text(node);
    Node tag = node.is(Node.Kind.OBJECT) ? node.get("@language") : null;
    return label == null
        ? null
        : new Term(
            label, Optional.ofNullable(tag).map(it -> it.text), Optional.empty(), Optional.empty());
  }

  private static Node label(Term term) {
    if (term.language().isEmpty()) {
      return LdOut.string(term.label());
    }
    Node node = new Node(Node.Kind.OBJECT, "", -1, -1);
    NodeReader.add(node, "@value", LdOut.string(term.label()));
    NodeReader.add(node, "@language", LdOut.string(term.language().get()));
    return node;
  }

  private static Node term(Term term, String field, LdOut out) {
    if (field.isEmpty() && term.code().isEmpty() && term.uri().isEmpty()) {
      return label(term);
    }
    LdOut node = with(out.of("DefinedTerm").put("name", label(term)), term);
    return field.isEmpty() ? node.node : node.put("inDefinedTermSet", SET + field).node;
  }

  private static LdOut with(LdOut out, Term term) {
    return out.put("termCode", term.code()).put("url", term.uri());
  }

  static void readAbout(Node about, LdIn in) {
    List<Term> topics = new ArrayList<>();
    Map<String, List<Node>> sets = new LinkedHashMap<>();
    in.each(
        about,
        node -> {
          String field = field(node);
          if (field.isEmpty()) {
            Term topic = term(node, "name", in);
            if (topic != null) {
              topics.add(topic);
            }
          } else {
            sets.computeIfAbsent(field, name -> new ArrayList<>()).add(node);
          }
        });
    in.terms.topics(topics);
    for (Field<Classification, ClassificationBuilder, ?> field :
        EventModel.CLASSIFICATION.fields()) {
      List<Node> nodes = sets.remove(field.name());
      if (nodes != null) {
        read(field, nodes, in);
      }
    }
    sets.values().forEach(nodes -> nodes.forEach(it -> in.unread("a set of this version", it)));
  }

  private static String field(Node node) {
    Node set = node.is(Node.Kind.OBJECT) ? node.get("inDefinedTermSet") : null;
    return set != null && set.text.startsWith(SET) ? set.text.substring(SET.length()) : "";
  }

  private static <T> void read(
      Field<Classification, ClassificationBuilder, T> field, List<Node> nodes, LdIn in) {
    T value = value(field.kind(), nodes, in);
    if (value != null) {
      field.set(in.terms, value);
    }
  }

  @SuppressWarnings("unchecked") // the value of a kind has its type, which Java cannot say
  private static <T> @Nullable T value(Kind<T> kind, List<Node> nodes, LdIn in) {
    if (kind instanceof Kind.Many<?> many) {
      return (T) all(many.element(), nodes, in, new ArrayList<>());
    }
    if (kind instanceof Kind.Several<?> several) {
      return (T) all(several.element(), nodes, in, new LinkedHashSet<>());
    }
    if (kind.equals(Kinds.OBJECTIVES)) {
      List<GcmObjective> numbered =
          nodes.stream()
              .filter(it -> !isGeneral(it))
              .<GcmObjective>mapMulti(
                  (it, to) -> {
                    GcmObjective one = word(Kinds.OBJECTIVE, it, in);
                    if (one != null) {
                      to.accept(one);
                    }
                  })
              .toList();
      return (T)
          new GcmObjectives(
              nodes.stream().anyMatch(LdTerms::isGeneral), new java.util.HashSet<>(numbered));
    }
    return one(kind, nodes.get(0), in);
  }

  private static boolean isGeneral(Node node) {
    Node code = node.get("termCode");
    return code != null && code.text.equals(GENERAL);
  }

  private static <E, C extends Collection<Object>> C all(
      Kind<E> kind, List<Node> nodes, LdIn in, C values) {
    for (Node node : nodes) {
      E value = one(kind, node, in);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private static <T> @Nullable T one(Kind<T> kind, Node node, LdIn in) {
    if (kind.equals(Kinds.TERM)) {
      return (T) term(node, "name", in);
    }
    return kind instanceof Kind.Spoken<?> spoken
        ? (T) word(spoken.word(), node, in)
        : word((Kind.Word<T>) kind, node, in);
  }

  private static <T> @Nullable T word(Kind.Word<T> kind, Node node, LdIn in) {
    in.rest(node, "name", "termCode", "inDefinedTermSet");
    return in.part(node, "termCode", it -> in.word(kind, it)).orElse(null);
  }

  static void writeAbout(Classification of, LdOut out) {
    List<Node> about = new ArrayList<>();
    of.topics().forEach(it -> about.add(term(it, "", out)));
    for (Field<Classification, ClassificationBuilder, ?> field :
        EventModel.CLASSIFICATION.fields()) {
      boolean isWritten = field.name().equals("eventType") && !type(of).equals("Event");
      boolean isOwn = OWN.contains(field.name()) && !field.name().equals("eventType");
      if (!isWritten && !isOwn) {
        write(field, of, about, out);
      }
    }
    out.put("about", about.isEmpty() ? null : LdOut.list(about));
  }

  private static <T> void write(
      Field<Classification, ClassificationBuilder, T> field,
      Classification of,
      List<Node> about,
      LdOut out) {
    T value = field.get(of);
    if (value == null) {
      return;
    }
    if (value instanceof GcmObjectives objectives) {
      if (objectives.general()) {
        about.add(word(GENERAL, GcmObjectives.GENERAL_LABEL, field.name(), out));
      }
      objectives
          .numbered()
          .forEach(
              it -> about.add(word(Integer.toString(it.number()), it.title(), field.name(), out)));
      return;
    }
    if (value instanceof Collection<?> values) {
      Kind<?> element =
          field.kind() instanceof Kind.Many<?> many
              ? many.element()
              : ((Kind.Several<?>) field.kind()).element();
      values.forEach(it -> about.add(written(element, it, field.name(), out)));
    } else {
      about.add(written(field.kind(), value, field.name(), out));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Node written(Kind<T> kind, Object value, String field, LdOut out) {
    if (value instanceof Term term) {
      return term(term, field, out);
    }
    Kind.Word<T> word = kind instanceof Kind.Spoken<T> spoken ? spoken.word() : (Kind.Word<T>) kind;
    String text = word.write((T) value);
    return word(text, LdTypes.title(value).orElse(text), field, out);
  }

  private static Node word(String code, String name, String field, LdOut out) {
    return out.of("DefinedTerm")
        .put("name", name)
        .put("termCode", code)
        .put("inDefinedTermSet", SET + field)
        .node;
  }
}
