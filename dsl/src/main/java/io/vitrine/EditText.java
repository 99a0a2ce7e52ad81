package io.vitrine;

import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagLabels;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.EditCommand.TagView;
import io.vitrine.command.EditCommand.UntagLabels;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.EditCommand.UntagSelectedSamples;

/** Edits as people read them in a history. */
final class EditText {
    private EditText() {}

    static String of(EditCommand edit) {
        if (edit instanceof TagSelectedSamples tag) {
            return "tag selected samples: " + tag.tag();
        }
        if (edit instanceof UntagSelectedSamples untag) {
            return "untag selected samples: " + untag.tag();
        }
        if (edit instanceof TagView tag) {
            return "tag the view: " + tag.tag();
        }
        if (edit instanceof TagSamples tag) {
            return "tag samples: %s (%s)".formatted(String.join(", ", tag.tags()), tag.of());
        }
        if (edit instanceof UntagSamples untag) {
            return "untag samples: %s (%s)".formatted(String.join(", ", untag.tags()), untag.of());
        }
        if (edit instanceof TagLabels tag) {
            return "tag %s: %s (%s)".formatted(tag.field(), String.join(", ", tag.tags()), tag.of());
        }
        if (edit instanceof UntagLabels untag) {
            return "untag %s: %s (%s)".formatted(untag.field(), String.join(", ", untag.tags()), untag.of());
        }
        return edit instanceof SetValue set ? "%s = %s (%s)".formatted(set.path(), set.value(), set.of()) : edit.word();
    }
}
