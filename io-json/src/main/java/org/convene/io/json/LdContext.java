package org.convene.io.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a JSON-LD document mean: as much of {@code @context} as people use for
 * schema.org. Nothing is fetched, so a context at an address other than schema.org's says nothing.
 *
 * @param isSchema whether a bare name is one of schema.org
 * @param language of texts that name none; null where nothing says it
 * @param terms names, and prefixes, and the IRI or keyword that each stands for
 */
record LdContext(boolean isSchema, @Nullable String language, Map<String, String> terms) {

  /** What a part without a context means: people leave it out where a page has it once. */
  static final LdContext NONE = new LdContext(true, null, Map.of());

  private static final Pattern SCHEMA_ORG =
      Pattern.compile("(?i)(?:https?:)?(?://)?(?:www\\.)?schema\\.org(?:[/#]|$)");

  private static final Set<String> KEYWORDS = Set.of("id", "type");

  /** Returns this context with what an object says, if it says anything. */
  LdContext in(Node object) {
    Node said = object.member("@context");
    return said == null ? this : with(said);
  }

  private LdContext with(Node said) {
    return switch (said.kind) {
      case STRING -> new LdContext(isSchemaOrg(said.text), language, terms);
      case ARRAY -> all(said);
      case OBJECT -> object(said);
      default -> NONE;
    };
  }

  /** Each adds to those before; one that is unknown takes nothing from schema.org's beside it. */
  private LdContext all(Node contexts) {
    LdContext all = new LdContext(false, language, terms);
    boolean any = false;
    for (Node each : contexts.values) {
      LdContext next = all.with(each);
      any |= next.isSchema;
      all = new LdContext(any, next.language, next.terms);
    }
    return all;
  }

  private LdContext object(Node definitions) {
    Map<String, String> more = new HashMap<>(terms);
    boolean schema = isSchema;
    String tag = language;
    for (int i = 0; i < definitions.names.size(); i++) {
      String name = definitions.names.get(i);
      Node value = definitions.values.get(i);
      if (name.equals("@vocab")) {
        schema = value.is(Node.Kind.STRING) && isSchemaOrg(value.text);
      } else if (name.equals("@language")) {
        tag = value.is(Node.Kind.STRING) ? value.text : null;
      } else {
        Node id = value.is(Node.Kind.OBJECT) ? value.get("@id") : value;
        if (id != null && id.is(Node.Kind.STRING) && !name.startsWith("@")) {
          more.put(name, id.text);
        }
      }
    }
    return new LdContext(schema, tag, Map.copyOf(more));
  }

  /**
   * The name of a member as schema.org has it, or a keyword; an IRI where it is a name of another
   * vocabulary.
   */
  String name(String written) {
    if (written.startsWith("@")) {
      return written;
    }
    String term = terms.get(written);
    if (term != null) {
      return local(expanded(term));
    }
    if (KEYWORDS.contains(written)) {
      return '@' + written;
    }
    return written.indexOf(':') > 0 ? local(expanded(written)) : written;
  }

  /** The name of a type, {@code Event} for each spelling of it; empty where it is of others. */
  String type(String written) {
    String name = name(written);
    return name.indexOf(':') >= 0 || (!isSchema && name.equals(written)) ? "" : name;
  }

  /** What a prefix and a name stand for: {@code schema:name}. */
  private String expanded(String term) {
    int colon = term.indexOf(':');
    if (colon <= 0 || term.startsWith("//", colon + 1)) {
      return term;
    }
    String prefix = term.substring(0, colon);
    String iri = terms.getOrDefault(prefix, prefix.equals("schema") ? "https://schema.org/" : null);
    return iri == null ? term : iri + term.substring(colon + 1);
  }

  /** The name behind schema.org's address, or all of another IRI. */
  static String local(String iri) {
    if (iri.startsWith("schema:")) {
      return iri.substring("schema:".length());
    }
    if (!isSchemaOrg(iri)) {
      return iri;
    }
    int end = iri.indexOf("schema.org") + "schema.org".length();
    return end < iri.length() ? iri.substring(end + 1) : "";
  }

  /** Whether an IRI is schema.org, or begins there, as it is written by people. */
  private static boolean isSchemaOrg(String iri) {
    return SCHEMA_ORG.matcher(iri).lookingAt();
  }
}
