package io.vitrine.samples;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.vitrine.samples.DependencyTable.Row;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules that hold for the packages below {@code base}, whose dependencies {@code table} lists. */
record ArchitectureRules(String base, DependencyTable table) {
    /** Packages by the name that the table gives them, sub-packages included. */
    private static final Map<String, List<String>> TECHNOLOGIES = technologies();

    private static final List<String> ANYWHERE =
            List.of("java", "javax", "com.sun.management", "org.jspecify.annotations", "org.slf4j");

    private static final Set<String> DRAWS_TEXT =
            Set.of("drawString", "drawChars", "drawBytes", "drawGlyphVector", "setFont", "getFont", "getFontMetrics");

    private static Map<String, List<String>> technologies() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("DuckDB", List.of("org.duckdb"));
        all.put("JLine", List.of("org.jline"));
        all.put("Groovy", List.of("groovy", "org.apache.groovy", "org.codehaus.groovy"));
        all.put("Guava", List.of("com.google.common"));
        all.put("ImageIO", List.of("javax.imageio", "com.twelvemonkeys"));
        all.put("JDBC", List.of("java.sql", "javax.sql"));
        all.put("Jackson", List.of("com.fasterxml.jackson"));
        all.put("Vert.x", List.of("io.vertx", "io.netty"));
        all.put("XML", List.of("javax.xml", "org.w3c.dom", "org.xml.sax"));
        all.put("java.awt", List.of("java.awt"));
        all.put("java.net.http", List.of("java.net.http"));
        all.put("picocli", List.of("picocli"));
        return all;
    }

    /** What the table names and no class is in, and packages that have classes and no row; both are empty when all is well. */
    Set<String> strays(JavaClasses classes) {
        var packages = classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(this::isOurs)
                .collect(Collectors.toCollection(TreeSet::new));
        var strays = new TreeSet<String>();
        for (String found : packages) {
            if (rowOf(found).isEmpty()) {
                strays.add("package \"%s\" has no row".formatted(found));
            }
        }
        var inhabited =
                packages.stream().flatMap(found -> rowOf(found).stream()).toList();
        for (Row row : table.rows()) {
            if (!inhabited.contains(row)) {
                strays.add("row \"%s\" has no classes".formatted(row.name()));
            }
            for (var use : row.technologies()) {
                if (!TECHNOLOGIES.containsKey(use.technology())) {
                    strays.add(
                            "row \"%s\" names the unknown technology \"%s\"".formatted(row.name(), use.technology()));
                }
            }
        }
        return strays;
    }

    /** Each class uses the packages and the technologies that its row names, and no other. */
    ArchRule followTheTable() {
        return classes().that(areOurs()).should(new ArchCondition<>("use what their row of the table names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    objection(dependency)
                            .ifPresent(text -> events.add(violated(type, text + ": " + dependency.getDescription())));
                }
            }
        });
    }

    private Optional<String> objection(Dependency dependency) {
        var origin = dependency.getOriginClass();
        var target = dependency.getTargetClass().getBaseComponentType();
        var row = rowOf(origin.getPackageName()).orElse(null);
        if (row == null || target.isPrimitive()) {
            return Optional.empty();
        }
        if (isOurs(target.getPackageName())) {
            return rowOf(target.getPackageName())
                    .map(Row::name)
                    .filter(name -> !name.equals(row.name()) && !row.uses().contains(name))
                    .map(name -> "\"%s\" may not use \"%s\"".formatted(row.name(), name));
        }
        var technology = technologyOf(target.getPackageName());
        if (technology.isEmpty()) {
            return isIn(target.getPackageName(), ANYWHERE)
                    ? Optional.empty()
                    : Optional.of("\"%s\" belongs to no known technology".formatted(target.getPackageName()));
        }
        var topLevel = origin.getName().replaceFirst("\\$.*", "");
        return technology
                .filter(used -> row.technologies().stream().noneMatch(use -> use.covers(used, topLevel)))
                .map(used -> "\"%s\" may not use %s here".formatted(row.name(), used));
    }

    private static Optional<String> technologyOf(String packageName) {
        return TECHNOLOGIES.entrySet().stream()
                .filter(entry -> isIn(packageName, entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isIn(String packageName, Collection<String> parents) {
        return parents.stream().anyMatch(parent -> (packageName + ".").startsWith(parent + "."));
    }

    /** Packages depend on each other in one direction only. */
    ArchRule haveNoCycles() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return isOurs(type.getPackageName())
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages below " + base;
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    /** What a program shares between all its parts does not change; {@code exempt} is the one class that may. */
    ArchRule haveNoMutableStatics(String exempt) {
        return noFields()
                .that(new DescribedPredicate<>("are static, ours and outside " + exempt) {
                    @Override
                    public boolean test(JavaField field) {
                        return field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && isOurs(field.getOwner().getPackageName())
                                && !field.getOwner().getName().equals(exempt);
                    }
                })
                .should(new ArchCondition<>("change") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        var changes = !field.getModifiers().contains(JavaModifier.FINAL)
                                || isIn(field.getRawType().getPackageName(), List.of("java.util.concurrent.atomic"));
                        if (changes) {
                            events.add(new SimpleConditionEvent(field, true, field.getFullName() + " changes"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /** Pictures made here hold shapes only: a bare JDK has no fonts. */
    ArchRule drawNoText() {
        return noClasses()
                .that(areOurs())
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("text is drawn") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        MethodCallTarget target = call.getTarget();
                        return target.getOwner().isAssignableTo("java.awt.Graphics")
                                && DRAWS_TEXT.contains(target.getName());
                    }
                })
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.awt\\.(Font|FontMetrics|font\\..*)");
    }

    private Optional<Row> rowOf(String packageName) {
        return table.rowFor(base, packageName);
    }

    private boolean isOurs(String packageName) {
        return isIn(packageName, List.of(base));
    }

    private DescribedPredicate<JavaClass> areOurs() {
        return new DescribedPredicate<>("are below " + base) {
            @Override
            public boolean test(JavaClass type) {
                return isOurs(type.getPackageName());
            }
        };
    }
}
