package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No method is longer than CONTRIBUTING.md says; its Javadoc does not count. */
final class MethodLengthTest {

  private static final int MOST = 40;

  /** Flat lists of the fields of an event, one after the other. */
  private static final Set<String> LISTS_OF_FIELDS =
      Set.of("ClassificationShape.java classification", "EventModel.java fields");

  @Test
  void everyMethodIsShort() throws IOException {
    List<Integer> lengths = new ArrayList<>();
    List<String> tooLong = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  null,
                  null,
                  files.getJavaFileObjectsFromPaths(Repository.mainSources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions, lengths, tooLong).scan(unit, null);
      }
    }
    assertThat(lengths).hasSizeGreaterThan(1_000);
    assertThat(tooLong).as("methods of more than %d lines", MOST).isEmpty();
  }

  private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Integer> lengths;
    private final List<String> tooLong;

    Methods(
        CompilationUnitTree unit,
        SourcePositions positions,
        List<Integer> lengths,
        List<String> tooLong) {
      this.unit = unit;
      this.positions = positions;
      this.lengths = lengths;
      this.tooLong = tooLong;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      int length = (int) (last - first + 1);
      lengths.add(length);
      Path file = Path.of(unit.getSourceFile().getName()).getFileName();
      String name = file + " " + method.getName();
      if (length > MOST && !LISTS_OF_FIELDS.contains(name)) {
        tooLong.add(name + ' ' + length);
      }
      return super.visitMethod(method, null);
    }
  }
}
