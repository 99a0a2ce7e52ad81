package io.vitrine.shell;

import io.vitrine.groovy.VitrineGroovy;
import io.vitrine.groovy.VitrineScript;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

/** The names that lines and scripts have without asking for them: classes, constants and functions. */
final class Words {
    private Words() {}

    /** With what each shows: what a class is, the type of a constant, the parameters of a function. */
    static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        VitrineGroovy.types().forEach(type -> all.put(type.getSimpleName(), "class"));
        for (Class<?> owner : VitrineGroovy.owners()) {
            if (owner.isEnum()) {
                for (Object constant : owner.getEnumConstants()) {
                    all.put(((Enum<?>) constant).name(), owner.getSimpleName());
                }
            } else {
                functions(owner, true, all);
            }
        }
        functions(VitrineScript.class, false, all);
        return all;
    }

    private static void functions(Class<?> owner, boolean isStatic, Map<String, String> all) {
        for (Method method : owner.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            if (Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers) == isStatic && !method.isSynthetic()) {
                all.merge(method.getName(), Members.parameters(method), Members::longer);
            }
        }
    }
}
