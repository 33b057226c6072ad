package org.tokenmeter.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java file as the compiler's own parser reads it. */
final class JavaSource {
    private static final Set<String> FLOATING_CLASSES = Set.of("Double", "Float");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final TextFile file;
    private final List<Method> methods = new ArrayList<>();
    private final List<NamedType> types = new ArrayList<>();
    private final List<Long> floatingPointLines = new ArrayList<>();

    /** A method with a body; its length goes from the first modifier to the last brace. */
    record Method(String name, long line, long length) {
    }

    /** A class, interface, enum or record. */
    record NamedType(String name, long line, boolean isPublic, boolean isDocumented) {
    }

    JavaSource(String path, String text) {
        file = new TextFile(path, text);
        JavacTask task = (JavacTask) COMPILER.getTask(
                null, FILES, null, List.of("-proc:none"), null, List.of(object(file)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Scan(Trees.instance(task), unit).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TextFile file() {
        return file;
    }

    String path() {
        return file.path();
    }

    List<Method> methods() {
        return methods;
    }

    List<NamedType> types() {
        return types;
    }

    /** Where a {@code double} or {@code float} stands. */
    List<Long> floatingPointLines() {
        return floatingPointLines;
    }

    private static JavaFileObject object(TextFile file) {
        URI uri = URI.create("string:///" + file.path());
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
    }

    private final class Scan extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final SourcePositions positions;
        private final CompilationUnitTree unit;

        Scan(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
            positions = trees.getSourcePositions();
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            boolean isDocumented = trees.getDocComment(getCurrentPath()) != null;
            types.add(new NamedType(
                    type.getSimpleName().toString(), line(type), isPublic, isDocumented));
            return super.visitClass(type, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getBody() != null) {
                long length = lineAt(positions.getEndPosition(unit, method)) - line(method) + 1;
                methods.add(new Method(method.getName().toString(), line(method), length));
            }
            return super.visitMethod(method, none);
        }

        @Override
        public Void visitPrimitiveType(PrimitiveTypeTree type, Void none) {
            TypeKind kind = type.getPrimitiveTypeKind();
            noteFloatingPoint(kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT, type);
            return super.visitPrimitiveType(type, none);
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void none) {
            noteFloatingPoint(FLOATING_CLASSES.contains(name.getName().toString()), name);
            return super.visitIdentifier(name, none);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            Object value = literal.getValue();
            noteFloatingPoint(value instanceof Double || value instanceof Float, literal);
            return super.visitLiteral(literal, none);
        }

        private void noteFloatingPoint(boolean found, Tree tree) {
            if (found) {
                floatingPointLines.add(line(tree));
            }
        }

        private long line(Tree tree) {
            return lineAt(positions.getStartPosition(unit, tree));
        }

        private long lineAt(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
