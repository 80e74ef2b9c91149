package org.orl.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Javadoc of the language is its reference: what each member of each annotation says of itself, in the sources. */
class ReferenceTest {

    private static final Path SOURCES = Path.of("..", "dsl", "src", "main", "java");

    /** Types of members that are numbers. */
    private static final Set<String> NUMBERS = Set.of("int", "long", "double", "int[]", "double[]");

    /** Says whose number it is; what must be set has none. */
    private static final Pattern SOURCE =
            Pattern.compile("paper|official|protocol|baseline|published|arXiv|\\bours\\b|BYOL|Must be set");

    /** A section of a paper, or "in the paper" without saying where or of which. */
    private static final Pattern UNREAD = Pattern.compile("\\bsections? \\d|\u00a7|in the paper(?! of |'s )");

    private static final List<Member> MEMBERS = new ArrayList<>();

    /** A member of an annotation. */
    private record Member(String name, String type, boolean isWord, String comment) {}

    @BeforeAll
    static void readTheLanguage() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> found = Files.walk(SOURCES)) {
            List<Path> sources =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree file : task.parse()) {
                new Reader(comments).scan(file, null);
            }
        }
    }

    @Test
    void everyMemberIsDescribedInASentence() {
        assertThat(MEMBERS)
                .hasSizeGreaterThan(100)
                .allMatch(member -> member.comment().strip().split("\\s+").length >= 3
                        && member.comment().strip().endsWith("."));
    }

    @Test
    void everyNumberOfAWordSaysWhereItComesFrom() {
        assertThat(MEMBERS)
                .filteredOn(member -> member.isWord() && NUMBERS.contains(member.type()))
                .hasSizeGreaterThan(80)
                .allMatch(member -> SOURCE.matcher(member.comment()).find());
    }

    /** The texts of the papers were not at hand: what is cited is what was read, their code and their tables. */
    @Test
    void nobodyCitesASectionThatWasNotRead() {
        assertThat(MEMBERS)
                .noneMatch(member -> UNREAD.matcher(inOneLine(member)).find());
    }

    private static String inOneLine(Member member) {
        return member.comment().replaceAll("\\s+", " ");
    }

    /** Collects the members of a file's annotations. */
    private static final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees comments;

        Reader(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (type.getKind() == Tree.Kind.ANNOTATION_TYPE) {
                boolean isWord = type.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Describes"));
                for (Tree member : type.getMembers()) {
                    if (member instanceof MethodTree method) {
                        String comment = comments.getDocComment(new TreePath(getCurrentPath(), member));
                        MEMBERS.add(new Member(
                                "@" + type.getSimpleName() + "." + method.getName(),
                                method.getReturnType().toString(),
                                isWord,
                                comment == null ? "" : comment));
                    }
                }
            }
            return super.visitClass(type, null);
        }
    }
}
