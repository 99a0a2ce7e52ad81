package io.vitrine.groovy;

import java.util.ArrayList;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.transform.ASTTransformation;
import org.codehaus.groovy.transform.GroovyASTTransformation;

/**
 * Compiles closures to expressions where a method of Vitrine wants one. Groovy finds it on the class path and calls it for
 * every file; it changes a call only if the receiver's type is Vitrine's, or, where the type is not known, if the file imports
 * Vitrine or its script base is Vitrine's.
 */
@GroovyASTTransformation(phase = CompilePhase.SEMANTIC_ANALYSIS)
public final class ClosureTransform implements ASTTransformation {
    private static final String OURS = "io.vitrine";

    @Override
    public void visit(ASTNode[] nodes, SourceUnit source) {
        ModuleNode module = source.getAST();
        if (module == null) {
            return;
        }
        boolean imports = importsVitrine(module);
        for (ClassNode type : new ArrayList<>(module.getClasses())) {
            var calls = new ExprCallVisitor(source, type, imports);
            calls.visitClass(type);
            if (calls.hasChanged()) {
                new VariableScopeVisitor(source, true).visitClass(outermost(type));
            }
        }
    }

    private static boolean importsVitrine(ModuleNode module) {
        return module.getClasses().stream().anyMatch(ClosureTransform::hasOurBase)
                || module.getImports().stream().anyMatch(node -> isOurs(node.getClassName()))
                || module.getStarImports().stream().anyMatch(node -> isOurs(node.getPackageName()))
                || module.getStaticImports().values().stream().anyMatch(ClosureTransform::isOfOurs)
                || module.getStaticStarImports().values().stream().anyMatch(ClosureTransform::isOfOurs);
    }

    private static boolean isOfOurs(ImportNode node) {
        return isOurs(node.getClassName());
    }

    private static boolean isOurs(String name) {
        return name != null && (name + ".").startsWith(OURS + ".");
    }

    private static boolean hasOurBase(ClassNode type) {
        for (ClassNode at = type.getSuperClass(); at != null; at = at.getSuperClass()) {
            if (at.getName().equals(VitrineScript.class.getName())) {
                return true;
            }
        }
        return false;
    }

    private static ClassNode outermost(ClassNode type) {
        ClassNode outer = type;
        while (outer.getOuterClass() != null) {
            outer = outer.getOuterClass();
        }
        return outer;
    }
}
