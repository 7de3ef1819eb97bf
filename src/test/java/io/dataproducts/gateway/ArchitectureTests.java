package io.dataproducts.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.dataproducts.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }

    @ArchTest
    static final ArchRule ONLY_ATLAN_CALLS_ATLAN = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.atlan..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..reactive.function.client..", "reactor.."));

    @ArchTest
    static final ArchRule SELECTION_AND_NAMING_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..gateway.selection..", "..gateway.naming..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.boot..",
                    "org.springframework.http..",
                    "reactor.."));

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule NO_VALUES_BY_ANNOTATION =
            noClasses().should().dependOnClassesThat().areAssignableTo(Value.class);

    @ArchTest
    static final ArchRule NO_CONSOLE =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule JACKSON_2_STAYS_OUT =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule ONLY_PROPERTIES_AND_THE_STARTERS_READ_THE_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackage("io.dataproducts.gateway.sandbox")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Environment.class);
}
