package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The first sentence of Javadoc stands alone in a tooltip: it does not lean on its surroundings.
 */
final class FirstSentencesTest {

  /** A pronoun for what stands elsewhere, or a verb without an object that is named. */
  private static final Pattern LEANS =
      Pattern.compile(
          "(It|They|He|She|These|Those|Is|Are|Has|May|Can|Must|By|Here|There|So|As|Else|The same"
              + "|Where|When|Who|Which) .*|\\w+ (it|them|so|one)\\.",
          Pattern.DOTALL);

  @Test
  void everyFirstSentenceOfTheApiStandsAlone() throws IOException {
    List<String> sentences = new ArrayList<>();
    List<String> leaning = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(exported()));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Sentences(docs, sentences, leaning).scan(unit, null);
      }
    }
    assertThat(sentences).hasSizeGreaterThan(500);
    assertThat(leaning).isEmpty();
  }

  private static List<Path> exported() {
    Set<String> packages =
        PublicApi.packages().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return Repository.mainSources().stream()
        .filter(
            file ->
                packages.contains(
                    file.toString()
                        .replaceFirst(".*/src/main/java/(.*)/[^/]*", "$1")
                        .replace('/', '.')))
        .toList();
  }

  private static final class Sentences extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees docs;
    private final List<String> sentences;
    private final List<String> leaning;

    Sentences(DocTrees docs, List<String> sentences, List<String> leaning) {
      this.docs = docs;
      this.sentences = sentences;
      this.leaning = leaning;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      check(type.getModifiers(), type.getSimpleName());
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      check(method.getModifiers(), method.getName());
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
      check(field.getModifiers(), field.getName());
      return null;
    }

    private void check(ModifiersTree modifiers, CharSequence name) {
      DocCommentTree doc = docs.getDocCommentTree(getCurrentPath());
      if (doc == null || modifiers.getFlags().contains(Modifier.PRIVATE)) {
        return;
      }
      String sentence =
          doc.getFirstSentence().stream().map(DocTree::toString).collect(Collectors.joining());
      sentences.add(sentence);
      if (LEANS.matcher(sentence).matches()) {
        String file = getCurrentPath().getCompilationUnit().getSourceFile().getName();
        leaning.add(Path.of(file).getFileName() + " " + name + ": " + sentence);
      }
    }
  }
}
