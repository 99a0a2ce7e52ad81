package io.vitrine;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.AppCommand;
import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import io.vitrine.command.StateCommand;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One vocabulary: a command has one name in plans, on sessions and in JSON; a plan drops the {@code set} of a property. */
class VocabularyTest {
    /** Edits of datasets themselves, which belong to {@code Dataset} and {@code Datasets}, not to a session. */
    private static final Set<String> ABOUT_DATASETS =
            Set.of("createDataset", "addMediaRoot", "renameDataset", "deleteDataset");

    /** Sets a value in the data, and is no property of a session. */
    private static final String SETS_A_VALUE = "setValue";

    private static TreeSet<String> commands() {
        return Stream.of(StateCommand.class, EditCommand.class, AppCommand.class)
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .map(type -> decapitalised(type.getSimpleName()))
                .filter(name -> !ABOUT_DATASETS.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> methods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Test
    void sessionHasEveryCommandByItsName() {
        assertThat(methods(Session.class)).containsAll(commands());
    }

    @Test
    void planHasEveryCommandWithoutTheSetOfAProperty() {
        var expected = commands().stream()
                .map(name ->
                        name.startsWith("set") && !name.equals(SETS_A_VALUE) ? decapitalised(name.substring(3)) : name)
                .collect(toCollection(TreeSet::new));
        assertThat(methods(PlanBuilder.class)).containsAll(expected);
    }

    @Test
    void jsonHasTheNameOfTheRecord() {
        Command command = new EditCommand.TagSelectedSamples("x");
        assertThat(command.word()).isEqualTo("tagSelectedSamples");
        assertThat(Plan.fromJson("{\"version\":1,\"steps\":[{\"type\":\"tagSelectedSamples\",\"tag\":\"x\"}]}"))
                .isEqualTo(Vitrine.plan().tagSelectedSamples("x").compile());
    }
}
