package io.dataproducts.gateway.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SandboxArchitectureTests {

    private static final JavaClasses SANDBOX = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dataproducts.gateway.sandbox");

    @Test
    void hasPackagesThatDoNotDependOnEachOtherInCircles() {
        slices().matching("io.dataproducts.gateway.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SANDBOX);
    }

    @Test
    void keepsItsRulesAndItsSearchFreeOfSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("..sandbox.graph..", "..sandbox.search..", "..sandbox.write..", "..sandbox.seed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(SANDBOX);
    }

    @Test
    void hasNoComponentThatAScanOfTheGatewayWouldFind() {
        noClasses()
                .should()
                .beMetaAnnotatedWith("org.springframework.stereotype.Component")
                .check(SANDBOX);
    }

    @Test
    void usesNoOtherJsonLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(SANDBOX);
    }
}
