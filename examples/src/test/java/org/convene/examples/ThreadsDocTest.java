package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The Javadoc of each public type says whether threads may share it. */
final class ThreadsDocTest {

  private static final Pattern SAID = Pattern.compile("(?i)\\b(immutable|threads?)\\b");

  @Test
  void everyPublicTypeSaysWhetherThreadsMayShareIt() throws IOException {
    // no thread can change the constants of an enum
    List<Class<?>> types =
        PublicApi.types().stream()
            .filter(type -> type.getEnclosingClass() == null && !type.isEnum())
            .toList();
    assertThat(types).hasSizeGreaterThan(80);
    Map<String, String> docs = docs(types.stream().map(ThreadsDocTest::source).toList());
    assertThat(types)
        .allSatisfy(
            type -> assertThat(docs.get(type.getName())).as(type.getName()).containsPattern(SAID));
  }

  private static Path source(Class<?> type) {
    String end = type.getName().replace('.', '/') + ".java";
    return Repository.mainSources().stream()
        .filter(file -> file.endsWith(end))
        .findFirst()
        .orElseThrow(() -> new AssertionError("expected a source of " + type + ", found none"));
  }

  /** The Javadoc of the types in some files, by their names. */
  private static Map<String, String> docs(List<Path> sources) throws IOException {
    Map<String, String> docs = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          String doc = trees.getDocComment(TreePath.getPath(unit, type));
          String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
          String name = unit.getPackageName() + "." + file.substring(0, file.length() - 5);
          docs.merge(name, doc == null ? "" : doc, String::concat);
        }
      }
    }
    return docs;
  }
}
