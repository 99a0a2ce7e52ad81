package io.vitrine.io.coco;

import io.vitrine.io.ImportSource;
import io.vitrine.io.Importer;
import io.vitrine.io.IoProblems;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which file of a folder is the one, and where its pictures may be. */
final class CocoFiles {
    private static final List<String> PICTURE_FOLDERS = List.of("data", "images", "train2017", "val2017");

    private CocoFiles() {}

    /**
     * The JSON file at {@code path}, or the only one in that folder (else in its {@code annotations/}) that has images.
     */
    static Path json(Path path, Importer.Description format) throws IOException {
        if (!Files.isDirectory(path)) {
            return path;
        }
        List<Path> seen = new ArrayList<>();
        for (Path folder : List.of(path, path.resolve("annotations"))) {
            List<Path> files = Files.isDirectory(folder) ? jsonFiles(folder) : List.of();
            List<Path> candidates = new ArrayList<>();
            for (Path file : files) {
                if (hasImages(file)) {
                    candidates.add(file);
                }
            }
            if (candidates.size() == 1) {
                return candidates.get(0);
            }
            if (candidates.size() > 1) {
                throw several(path, candidates).asException();
            }
            seen.addAll(files);
        }
        String found = seen.isEmpty() ? "has no *.json" : "has no JSON file with \"images\" among " + names(path, seen);
        throw IoProblems.notThisFormat(path, found, format.reads()).asException();
    }

    /** The folders that a picture is looked for in, in this order. */
    static List<Path> pictureFolders(ImportSource source, Path json) {
        var folders = new ArrayList<Path>();
        if (source.media() != null) {
            folders.add(source.media());
        }
        Path beside = json.getParent();
        folders.add(beside);
        Path base = Files.isDirectory(source.path()) ? source.path() : beside;
        PICTURE_FOLDERS.forEach(name -> folders.add(base.resolve(name)));
        return folders;
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    private static boolean hasImages(Path file) throws IOException {
        boolean[] found = new boolean[1];
        var look = new JsonRecords.Visitor() {
            @Override
            public JsonRecords.What key(String name) {
                found[0] |= name.equals("images");
                return found[0] || name.isEmpty() ? JsonRecords.What.STOP : JsonRecords.What.PASS;
            }

            @Override
            public void record(String list, long index, RecordBytes json) {
                // only keys are asked for
            }
        };
        try {
            JsonRecords.read(file, look, bytes -> {});
        } catch (BadJson e) {
            // whatever else is wrong with it, it is not the one unless it has images
        }
        return found[0];
    }

    private static Problem several(Path folder, List<Path> candidates) {
        return Problem.of(
                        "import.which-file",
                        "%d JSON files in \"%s\" have images: %s. Name one of them as the path to import."
                                .formatted(candidates.size(), folder, names(folder, candidates)))
                .at(folder.toString())
                .with("files", candidates.stream().map(Path::toString).toList());
    }

    private static String names(Path folder, List<Path> files) {
        return Names.listed(
                files.stream().map(file -> folder.relativize(file).toString()).toList());
    }
}
