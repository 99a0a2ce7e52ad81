package io.vitrine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.EditCommand;
import org.junit.jupiter.api.Test;

class EditHandlersTest {
    @Test
    void hasOneForEveryEdit() {
        assertThat(new EditHandlers().all().keySet())
                .isEqualTo(java.util.Set.of(EditCommand.class.getPermittedSubclasses()));
    }
}
