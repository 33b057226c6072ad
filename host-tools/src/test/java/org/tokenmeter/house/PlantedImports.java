package org.tokenmeter.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Classes that import each other as a test wants them to, compiled on the spot.
 *
 * <p>An import is written {@code org.tokenmeter.sts -> org.tokenmeter.host}: a class of the first
 * package has a field of a type of the second one.
 */
final class PlantedImports {
    private PlantedImports() {
    }

    /** Compiles into an empty folder and reads back what lies in the root package. */
    static JavaClasses compiled(Path folder, List<String> imports) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < imports.size(); i++) {
            String[] packages = imports.get(i).split(" -> ");
            String imported = "Imported" + i;
            sources.add(source(packages[0], "Importer" + i,
                    "    " + packages[1] + "." + imported + " field;\n"));
            sources.add(source(packages[1], imported, ""));
        }
        compile(folder, sources);
        return new ClassFileImporter().importPath(folder.resolve("org/tokenmeter"));
    }

    private static void compile(Path folder, List<JavaFileObject> sources) {
        List<String> options = List.of("-proc:none", "-d", folder.toString());
        boolean compiles = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, sources)
                .call();
        if (!compiles) {
            throw new IllegalArgumentException("does not compile");
        }
    }

    private static JavaFileObject source(String room, String name, String body) {
        URI uri = URI.create("string:///" + room.replace('.', '/') + "/" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package " + room + ";\npublic class " + name + " {\n" + body + "}\n";
            }
        };
    }
}
