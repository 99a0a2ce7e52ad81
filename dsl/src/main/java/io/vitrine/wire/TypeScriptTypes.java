package io.vitrine.wire;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the App's types from the records: the text of its {@code protocol/generated.ts}. */
public final class TypeScriptTypes {
    private static final String HEAD = """
            // What travels between the server and its clients, one type per Java record.
            // Written by io.vitrine.wire.TypeScriptTypes; change the records and run the tests of dsl with -Dvitrine.update.
            """;

    private TypeScriptTypes() {}

    /** The messages of a link, what routes of the App answer, and all that is in them. */
    public static String generated() {
        return of(List.of(ClientMessage.class, ServerMessage.class, PathCounts.class));
    }

    /** {@code roots} and all that is in them, in the order in which they are met. */
    static String of(List<Class<?>> roots) {
        var names = new TypeNames();
        var text = new StringBuilder(HEAD);
        roots.forEach(root -> Forms.of(root).typeScript(names));
        for (List<Class<?>> fresh = names.fresh(); !fresh.isEmpty(); fresh = names.fresh()) {
            fresh.forEach(type -> text.append('\n').append(declaration(type, names)));
        }
        return text.toString();
    }

    private static String declaration(Class<?> type, TypeNames names) {
        Form form = Forms.of(type);
        String head = "export type " + names.of(type) + " =";
        if (form instanceof EnumForm constants) {
            return head
                    + union(constants.names().stream()
                            .map(name -> '"' + name + '"')
                            .toList());
        }
        if (form instanceof FamilyForm family) {
            return head + union(family.members().stream().map(names::of).toList());
        }
        if (form instanceof UntaggedForm family) {
            return head + union(family.members().stream().map(names::of).toList());
        }
        if (form instanceof RecordForm fields) {
            return record(fields, names);
        }
        return record((RecordForm) Forms.of(MaskForm.Packed.class), names);
    }

    private static String union(List<String> cases) {
        String line = " " + String.join(" | ", cases) + ";\n";
        return line.length() <= 80 ? line : cases.stream().collect(Collectors.joining("\n  | ", "\n  | ", ";\n"));
    }

    private static String record(RecordForm form, TypeNames names) {
        String name = names.of(form.type());
        if (form.tag() == null && form.parts().isEmpty()) {
            return "export type " + name + " = Record<string, never>;\n";
        }
        var text = new StringBuilder("export interface " + name + " {\n");
        if (form.tag() != null) {
            text.append("  readonly type: \"").append(form.tag()).append("\";\n");
        }
        for (RecordParts.Part part : form.parts()) {
            text.append("  readonly ")
                    .append(part.name())
                    .append(form.isSparse() ? "?: " : ": ")
                    .append(type(part, names))
                    .append(";\n");
        }
        return text.append("}\n").toString();
    }

    private static String type(RecordParts.Part part, TypeNames names) {
        // Anything holds null as it is.
        boolean orNull = part.nullable() && part.form() != ValueForm.INSTANCE;
        return part.form().typeScript(names) + (orNull ? " | null" : "");
    }
}
