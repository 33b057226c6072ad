package org.tokenmeter.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tokenmeter.host");

    @Test
    void thePackagesFormALine() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("text").definedBy("..host.text..")
                .layer("keys").definedBy("..host.keys..")
                .layer("token").definedBy("..host.token..")
                .layer("codec").definedBy("..host.codec..")
                .layer("csv").definedBy("..host.csv..")
                .layer("cli").definedBy("..host.cli..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("csv").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("codec").mayOnlyBeAccessedByLayers("csv", "cli")
                .whereLayer("token").mayOnlyBeAccessedByLayers("codec", "cli")
                .whereLayer("keys").mayOnlyBeAccessedByLayers("codec")
                .check(CLASSES);
    }

    @Test
    void onlyKeyDerivationKnowsBouncyCastle() {
        noClasses().that().resideOutsideOfPackage("..host.keys..")
                .should().dependOnClassesThat().resideInAPackage("org.bouncycastle..")
                .check(CLASSES);
    }

    @Test
    void onlyDerivePrintsKeyBits() {
        noClasses().that().doNotHaveSimpleName("DeriveVerb")
                .should().dependOnClassesThat().haveSimpleName("KeyExposure")
                .check(CLASSES);
    }

    @Test
    void nothingGoesThroughADouble() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Double.class, Float.class)
                .check(CLASSES);
    }
}
