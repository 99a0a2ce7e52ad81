package io.vitrine.shell;

import groovy.lang.Binding;
import io.vitrine.Dataset;
import io.vitrine.groovy.VitrineScript;
import io.vitrine.model.FieldType;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what may stand at the cursor: commands, variables, properties and methods of what stands before the dot, and
 * inside of closures and texts the fields, classes and tags of the dataset. Evaluates nothing but variables and properties of
 * Vitrine's own objects.
 */
final class Completions implements Completer {
    private static final Pattern LABEL_TEXT = Pattern.compile("\\blabel\\s*(?:==|!=|in\\s*\\[[^\\]]*)\\s*(['\"])$");
    private static final Pattern TAG_TEXT =
            Pattern.compile("\\b(?:matchTags|tags|untagSamples|tagSamples)\\b[^)]*?[(\\s,\\[](['\"])$");
    private static final Pattern FIELD_TEXT = Pattern.compile("\\bfilterLabels\\s*\\(?\\s*(['\"])$");
    private static final Pattern PATH_TEXT = Pattern.compile(
            "\\b(?:countValues|count|distinct|bounds|mean|sum|extent|histogramValues|values|exists|sortBy|F)\\s*\\(?\\s*(['\"])([\\w.]*)$");
    private static final Pattern CLOSURE_OF_LABELS =
            Pattern.compile("\\bfilterLabels\\s*\\(\\s*['\"](\\w+)['\"][^{}]*\\{[^{}]*$");
    private static final Pattern CLOSURE = Pattern.compile("\\b(?:match|sortBy)\\s*(?:\\([^{}]*\\)?)?\\s*\\{[^{}]*$");
    private static final Pattern PATH_IN_CLOSURE = Pattern.compile("((?:[A-Za-z_]\\w*\\.)*)$");

    private final Binding binding;
    private final Values values = new Values();

    Completions(Binding binding) {
        this.binding = binding;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        try {
            propose(((LineParser.Typed) line).before(), line.word(), candidates);
        } catch (VitrineException e) {
            // What cannot be asked now proposes nothing; the line itself will say why.
        }
    }

    private void propose(String before, String word, List<Candidate> candidates) {
        if (before.isBlank() && word.startsWith(":")) {
            Commands.all().forEach((name, does) -> add(candidates, name.split(" ")[0], does));
        } else if (inText(before)) {
            texts(before, candidates);
        } else if (closure(before).isPresent()) {
            fields(before, closure(before).orElseThrow(), candidates);
        } else {
            names(before, word, candidates);
        }
    }

    /** Whether the cursor is inside of a text that has not ended. */
    private static boolean inText(String before) {
        char quote = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '\\' && quote != 0) {
                i++;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote != 0;
    }

    private void texts(String before, List<Candidate> candidates) {
        Dataset dataset = dataset();
        if (dataset == null) {
            return;
        }
        Schema schema = dataset.getSchema();
        Matcher path = PATH_TEXT.matcher(before);
        if (LABEL_TEXT.matcher(before).find()) {
            Matcher field = CLOSURE_OF_LABELS.matcher(before);
            List<String> fields = field.find() ? List.of(field.group(1)) : labelFields(schema);
            fields.forEach(name -> values.of(dataset, labelPath(schema, name))
                    .forEach((value, count) -> add(candidates, value, "%,d".formatted(count))));
        } else if (FIELD_TEXT.matcher(before).find()) {
            labelFields(schema).forEach(name -> add(candidates, name, type(schema, name)));
        } else if (path.find()) {
            String start = path.group(2);
            schema.paths().stream()
                    .filter(name -> name.startsWith(start))
                    .forEach(name -> add(candidates, name.substring(start.length()), type(schema, name)));
        } else if (TAG_TEXT.matcher(before).find()) {
            values.of(dataset, "tags").forEach((tag, count) -> add(candidates, tag, "%,d".formatted(count)));
        }
    }

    private static List<String> labelFields(Schema schema) {
        return schema.names().stream()
                .filter(name -> schema.labels(name)
                        .filter(kind -> kind.attributes().containsKey("label"))
                        .isPresent())
                .toList();
    }

    private static String labelPath(Schema schema, String field) {
        LabelKind kind = schema.labels(field).orElseThrow();
        return kind.list().map(list -> field + "." + list).orElse(field) + ".label";
    }

    /** What a closure at the cursor is over: the name of a field of labels, or empty text for samples. */
    private static Optional<String> closure(String before) {
        Matcher labels = CLOSURE_OF_LABELS.matcher(before);
        if (labels.find()) {
            return Optional.of(labels.group(1));
        }
        return CLOSURE.matcher(before).find() ? Optional.of("") : Optional.empty();
    }

    private void fields(String before, String labels, List<Candidate> candidates) {
        Dataset dataset = dataset();
        if (dataset == null) {
            return;
        }
        Schema schema = dataset.getSchema();
        Matcher path = PATH_IN_CLOSURE.matcher(before);
        String start = path.find() ? path.group(1) : "";
        Map<String, String> all = new LinkedHashMap<>();
        if (labels.isEmpty()) {
            schema.paths().forEach(name -> all.put(name, type(schema, name)));
        } else {
            schema.attributes(labels).forEach((name, type) -> all.put(name, type.toString()));
        }
        String type = start.isEmpty() ? null : all.get(start.substring(0, start.length() - 1));
        boolean parts = all.keySet().stream().anyMatch(name -> name.startsWith(start));
        if (type != null && (!parts || type.startsWith("list"))) {
            // What can be asked of the value of a field is what F(..) can be asked.
            Members.of(Expr.class).forEach((name, shows) -> add(candidates, name, shows));
        }
        all.forEach((name, its) -> {
            if (name.startsWith(start) && name.indexOf('.', start.length()) < 0) {
                add(candidates, name.substring(start.length()), its);
            }
        });
    }

    private void names(String before, String word, List<Candidate> candidates) {
        if (before.stripTrailing().endsWith(".")) {
            Chain chain = Chain.endingAt(before);
            Class<?> type = chain == null ? null : chain.type(first(chain.first()));
            if (type != null) {
                Members.of(type).forEach((name, shows) -> add(candidates, name, shows));
            }
            return;
        }
        Map<?, ?> variables = binding.getVariables();
        variables.forEach((name, value) -> add(
                candidates,
                String.valueOf(name),
                value == null ? "null" : value.getClass().getSimpleName()));
        if (!word.isEmpty()) { // there are many, and whoever asks for all wants to see the variables
            Words.all().forEach((name, shows) -> add(candidates, name, shows));
        }
    }

    private @Nullable Class<?> first(Chain.Link link) {
        if (link.called()) {
            return Members.returned(VitrineScript.class, link.name());
        }
        Object variable = binding.getVariables().get(link.name());
        return variable == null ? null : variable.getClass();
    }

    private @Nullable Dataset dataset() {
        return binding.getVariables().get("dataset") instanceof Dataset dataset ? dataset : null;
    }

    private static String type(Schema schema, String path) {
        return schema.type(io.vitrine.model.FieldPath.of(path))
                .map(FieldType::toString)
                .orElse("");
    }

    /** JLine sets brackets around what is shown beside a name; parameters need no second ones. */
    private static void add(List<Candidate> candidates, String value, String shows) {
        String beside = shows.startsWith("(") ? shows.substring(1, shows.length() - 1) : shows;
        candidates.add(new Candidate(value, value, null, beside.isEmpty() ? null : beside, null, null, false));
    }
}
