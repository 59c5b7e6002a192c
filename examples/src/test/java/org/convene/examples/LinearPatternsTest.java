package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No regular expression of the library takes more than 100 looks at a character, whatever the text,
 * nor more of the stack where the text is longer. The texts are made for each: pieces of what it
 * matches, repeated, at each place of what it matches, with an end that does not match.
 */
final class LinearPatternsTest {

  private static final int LENGTH = 1_000;
  private static final int LOOKS = 100;

  /** Most classes lack one of these. */
  private static final String END = "\u0001\n<! ";

  private static final int LONG = 20_000;
  private static final int SMALL_STACK = 512 << 10;

  /** The methods of String whose first argument is a regular expression. */
  private static final Set<String> OF_STRING =
      Set.of("matches", "split", "replaceAll", "replaceFirst");

  /** The methods that look for a match from each place on. */
  private static final Set<String> SEARCHES =
      Set.of("find", "replaceAll", "replaceFirst", "results", "split", "splitAsStream");

  /** An expression and how it is used. */
  private record Use(Pattern pattern, boolean searches) {}

  private static final Set<String> SOURCES =
      Repository.mainSources().stream()
          .map(Path::toString)
          .map(file -> file.substring(file.indexOf("/java/") + "/java/".length()))
          .map(file -> file.replace('/', '.').replace(".java", ""))
          .collect(Collectors.toSet());

  private static final Map<String, List<JavaClass>> CLASSES =
      Library.CLASSES.stream()
          .filter(type -> SOURCES.contains(Library.outermost(type)))
          .collect(Collectors.groupingBy(Library::outermost, TreeMap::new, Collectors.toList()));

  @Test
  void expressionsAreMadeOnceOrWrittenInTheCall() throws IOException {
    Map<String, Long> literal =
        literals().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> (long) it.getValue().size()));
    List<String> hidden = new ArrayList<>();
    CLASSES.forEach(
        (name, types) -> {
          List<JavaMethodCall> calls = types.stream().flatMap(it -> calls(it)).toList();
          long ofString =
              calls.stream()
                  .filter(it -> it.getTargetOwner().isEquivalentTo(String.class))
                  .filter(it -> OF_STRING.contains(it.getName()))
                  .count();
          boolean compiles =
              calls.stream()
                  .filter(it -> it.getTargetOwner().isEquivalentTo(Pattern.class))
                  .filter(it -> it.getName().equals("compile") || it.getName().equals("matches"))
                  .map(it -> it.getOrigin())
                  .filter(it -> !it.getName().equals("<clinit>"))
                  .flatMap(it -> it.getCallsOfSelf().stream())
                  .anyMatch(it -> !it.getOrigin().getName().equals("<clinit>"));
          if (compiles || ofString != literal.getOrDefault(simple(name), 0L)) {
            hidden.add(name);
          }
        });
    assertThat(hidden).isEmpty();
  }

  private static Stream<JavaMethodCall> calls(JavaClass type) {
    return type.getMethodCallsFromSelf().stream();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What stands in calls of String's methods, by the names of the files. */
  private static Map<String, List<Use>> literals() throws IOException {
    Map<String, List<Use>> found = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(Repository.mainSources());
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      for (CompilationUnitTree unit : task.parse()) {
        String file = simple(unit.getSourceFile().getName().replace('/', '.').replace(".java", ""));
        new TreeScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitMethodInvocation(
              MethodInvocationTree call, @Nullable Void any) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                && OF_STRING.contains(method.getIdentifier().toString())
                && !call.getArguments().isEmpty()
                && call.getArguments().get(0) instanceof LiteralTree literal
                && literal.getValue() instanceof String regex
                && !isMatcher(method.getExpression())) {
              boolean searches = !method.getIdentifier().contentEquals("matches");
              found
                  .computeIfAbsent(file, key -> new ArrayList<>())
                  .add(new Use(Pattern.compile(regex), searches));
            }
            return super.visitMethodInvocation(call, null);
          }
        }.scan(unit, null);
      }
    }
    return found;
  }

  private static boolean isMatcher(ExpressionTree receiver) {
    return receiver instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree method
        && method.getIdentifier().contentEquals("matcher");
  }

  @TestFactory
  Stream<DynamicTest> eachIsLinear() throws IOException {
    Map<String, List<Use>> literals = literals();
    Map<String, List<Use>> all = new TreeMap<>();
    CLASSES.forEach((name, types) -> types.forEach(type -> fields(type, name, all)));
    assertThat(all).hasSizeGreaterThan(40);
    literals.forEach(
        (name, uses) -> all.computeIfAbsent(name, it -> new ArrayList<>()).addAll(uses));
    return all.entrySet().stream()
        .flatMap(
            it ->
                it.getValue().stream()
                    .map(
                        use ->
                            DynamicTest.dynamicTest(
                                it.getKey() + " " + use.pattern(), () -> attack(use))));
  }

  private static void fields(JavaClass type, String outermost, Map<String, List<Use>> all) {
    for (Field field : type.reflect().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        Set<Pattern> patterns = new LinkedHashSet<>();
        try {
          field.setAccessible(true);
          patterns(field.get(null), patterns);
        } catch (IllegalAccessException e) {
          throw new LinkageError(field.toString(), e);
        }
        boolean searches = searches(type.getField(field.getName()).getAccessesToSelf());
        patterns.forEach(
            it ->
                all.computeIfAbsent(outermost, key -> new ArrayList<>())
                    .add(new Use(it, searches)));
      }
    }
  }

  private static void patterns(@Nullable Object value, Set<Pattern> found) {
    if (value instanceof Pattern pattern) {
      found.add(pattern);
    } else if (value instanceof Collection<?> all) {
      all.forEach(it -> patterns(it, found));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, it) -> {
            patterns(key, found);
            patterns(it, found);
          });
    } else if (value instanceof Record && value.getClass().getName().startsWith("org.convene.")) {
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        if (part.getType() == Pattern.class) {
          try {
            part.getAccessor().setAccessible(true);
            patterns(part.getAccessor().invoke(value), found);
          } catch (ReflectiveOperationException e) {
            throw new LinkageError(part.toString(), e);
          }
        }
      }
    }
  }

  /**
   * Whether what reads a field searches with it; where it only makes matchers, its class counts.
   */
  private static boolean searches(Collection<? extends JavaAccess<?>> accesses) {
    for (JavaAccess<?> access : accesses) {
      JavaCodeUnit origin = access.getOrigin();
      boolean inMethod = origin.getMethodCallsFromSelf().stream().anyMatch(it -> isSearch(it));
      boolean decides = origin.getMethodCallsFromSelf().stream().anyMatch(it -> isMatch(it));
      boolean inClass = calls(access.getOriginOwner()).anyMatch(it -> isSearch(it));
      if (!origin.getName().equals("<clinit>") && (inMethod || (!decides && inClass))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSearch(JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().equals("java.util.regex")
        && SEARCHES.contains(call.getName());
  }

  private static boolean isMatch(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Matcher.class)
        && (call.getName().equals("matches") || call.getName().equals("lookingAt"));
  }

  private static void attack(Use use) throws InterruptedException {
    Set<String> done = new LinkedHashSet<>();
    Set<String> pumps = new LinkedHashSet<>();
    for (String sample : RegexSamples.of(use.pattern(), 8)) {
      for (int at = 0; at <= Math.min(sample.length(), 60); at++) {
        for (int to : new int[] {at + 1, at + 2, at + 3, sample.length()}) {
          if (to > at && to <= sample.length()) {
            String pump = sample.substring(at, to);
            pumps.add(pump);
            if (done.add(sample.substring(0, at) + "\0" + pump)) {
              look(use, sample.substring(0, at), pump, END);
              look(use, sample.substring(0, at), pump, sample.substring(at));
              look(use, sample.substring(0, at), pump, "");
            }
          }
        }
      }
    }
    for (String pump :
        List.of(" ", "\t", "\n", "a", "1", "(", "[", "<", "-", ".", "\"", "a ", "1-")) {
      look(use, "", pump, END);
      pumps.add(pump);
    }
    stack(use, pumps);
  }

  private static void look(Use use, String prefix, String pump, String end) {
    String text = prefix + pump.repeat(LENGTH / pump.length() + 1) + end;
    Counted counted = new Counted(text);
    try {
      run(use, counted);
    } catch (TooManyLooksException e) {
      throw new AssertionError(
          "%s takes more than %d looks a character at \"%s\" + \"%s\" × %d + \"%s\""
              .formatted(use, LOOKS, prefix, pump, LENGTH, end),
          e);
    }
  }

  private static void run(Use use, CharSequence text) {
    use.pattern().matcher(text).matches();
    if (use.searches()) {
      Matcher matcher = use.pattern().matcher(text);
      while (matcher.find()) {
        matcher.end();
      }
    }
  }

  private static void stack(Use use, Set<String> pumps) throws InterruptedException {
    List<Throwable> thrown = new ArrayList<>();
    List<String> texts =
        pumps.stream().map(it -> it.repeat(LONG / it.length())).map(it -> it + END).toList();
    Thread thread = new Thread(null, () -> texts.forEach(it -> run(use, it)), "small", SMALL_STACK);
    thread.setUncaughtExceptionHandler((any, error) -> thrown.add(error));
    thread.start();
    thread.join();
    assertThat(thrown).as(use.toString()).isEmpty();
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {

    private final String text;
    private long left;

    Counted(String text) {
      this.text = text;
      this.left = (long) LOOKS * text.length();
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooManyLooksException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyLooksException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
