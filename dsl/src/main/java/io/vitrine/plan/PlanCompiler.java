package io.vitrine.plan;

import io.vitrine.command.AppCommand;
import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand;
import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what was asked into what may happen: every name is looked up and every view checked before anything changes. */
public final class PlanCompiler {
    private final Map<String, Schema> schemas = new LinkedHashMap<>();
    private final Catalog catalog;
    private @Nullable String dataset;
    private final boolean session;

    private PlanCompiler(@Nullable Shown shown, Catalog catalog) {
        this.catalog = catalog;
        this.session = shown != null;
        this.dataset = shown == null ? null : shown.dataset();
        catalog.names().forEach(name -> catalog.schema(name).ifPresent(schema -> schemas.put(name, schema)));
    }

    /**
     * Checks a plan against the data and what its session shows.
     *
     * @param shown what the session shows before the plan; null for a plan that is for no session
     * @throws VitrineException with the place of the step, counted from 1
     */
    public static CheckedPlan check(Steps steps, @Nullable Shown shown, Catalog catalog) {
        var compiler = new PlanCompiler(shown, catalog);
        List<Command> commands = steps.steps();
        for (int i = 0; i < commands.size(); i++) {
            try {
                compiler.check(commands.get(i));
                checkAlone(commands.get(i), commands.size());
            } catch (VitrineException e) {
                throw PlanProblems.placed(e.getProblem(), i + 1, commands.size())
                        .asException();
            }
        }
        return new CheckedPlan(Passes.run(commands));
    }

    /** What a step back shows is known only when it is taken, so nothing in the same plan can be checked against it. */
    private static void checkAlone(Command command, int steps) {
        if (steps > 1 && (command instanceof StateCommand.Back || command instanceof StateCommand.Forward)) {
            throw PlanProblems.notAlone(command).asException();
        }
    }

    private void check(Command command) {
        if (command instanceof StateCommand change) {
            state(change);
        } else if (command instanceof EditCommand edit) {
            edit(edit);
        } else if (command instanceof AppCommand && !session) {
            throw PlanProblems.needsSession(command).asException();
        }
    }

    private void state(StateCommand command) {
        if (!session) {
            throw PlanProblems.needsSession(command).asException();
        }
        if (command instanceof StateCommand.SetDataset set) {
            if (set.name() != null) {
                known(set.name());
            }
            dataset = set.name();
        } else if (command instanceof StateCommand.SetView set) {
            if (set.view() != null) {
                checkView(command, set.view());
            }
        } else if (command instanceof StateCommand.SelectSamples select) {
            if (select.which() instanceof SampleCriteria.AllOf all) {
                checkView(command, all.view());
            } else if (!(select.which() instanceof SampleCriteria.ByIds ids)
                    || !ids.ids().isEmpty()) {
                current(command);
            }
        } else if (command instanceof StateCommand.ChangeSelected change
                && !change.add().isEmpty()) {
            current(command);
        }
    }

    private void edit(EditCommand command) {
        Optional<EditAbout> about = EditAbout.of(command);
        if (about.isPresent()) {
            about(command, about.get());
        } else if (command instanceof EditCommand.CreateDataset create) {
            free(create.dataset());
            schemas.put(create.dataset(), Schema.empty(create.dataset()));
        } else if (command instanceof EditCommand.RenameDataset rename) {
            Schema schema = known(rename.dataset());
            if (!rename.newName().equals(rename.dataset())) {
                free(rename.newName());
            }
            schemas.remove(rename.dataset());
            schemas.put(rename.newName(), schema.named(rename.newName()));
            if (rename.dataset().equals(dataset)) {
                dataset = rename.newName();
            }
        } else if (command instanceof EditCommand.AddMediaRoot add) {
            known(add.dataset());
        } else if (command instanceof EditCommand.DeleteDataset delete) {
            known(delete.dataset());
            schemas.remove(delete.dataset());
            if (delete.dataset().equals(dataset)) {
                dataset = null;
            }
        }
    }

    private void about(EditCommand command, EditAbout about) {
        if (about.dataset() != null) {
            about.view().check(known(about.dataset()));
            return;
        }
        if (!session) {
            throw PlanProblems.needsSession(command).asException();
        }
        current(command);
    }

    private void checkView(Command command, View view) {
        view.check(current(command));
    }

    private Schema current(Command command) {
        if (dataset == null) {
            throw PlanProblems.noDataset(command).asException();
        }
        return known(dataset);
    }

    private Schema known(String name) {
        return Optional.ofNullable(schemas.get(name))
                .orElseThrow(() ->
                        PlanProblems.unknownDataset(name, schemas.keySet()).asException());
    }

    private void free(String name) {
        if (schemas.containsKey(name)) {
            throw PlanProblems.nameTaken(name).asException();
        }
    }
}
