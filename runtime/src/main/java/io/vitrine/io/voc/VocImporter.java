package io.vitrine.io.voc;

import io.vitrine.io.ImportSource;
import io.vitrine.io.Importer;
import io.vitrine.io.IoProblems;
import io.vitrine.io.Numbers;
import io.vitrine.io.Picture;
import io.vitrine.io.PixelSize;
import io.vitrine.io.Sink;
import io.vitrine.model.Names;
import io.vitrine.model.Sample;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads PASCAL VOC. Of all files only the names are held, to take them in order. */
public final class VocImporter implements Importer {
    private static final String XML = ".xml";

    private static final Description DESCRIPTION =
            new Description("voc", "PASCAL VOC", """
                A folder with Annotations/*.xml (or *.xml in itself), one file a picture, in the order of their names. \
                Pictures are the files named by <filename>, in --media, else JPEGImages/, else beside the XML; <path> is \
                not used. Boxes become detections with pose, truncated, difficult and occluded as attributes. \
                ImageSets/Main/train.txt, val.txt and test.txt become tags.\
                """, List.of(), "./vitrine import voc BCCD" + " --name bccd");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public void read(ImportSource source, Sink sink) throws IOException {
        Path annotations = annotations(source.path());
        List<String> files = xmlFiles(annotations);
        if (files.isEmpty()) {
            throw IoProblems.notThisFormat(
                            source.path(), "has no *.xml, neither in Annotations/ nor in itself", DESCRIPTION.reads())
                    .asException();
        }
        var splits = VocSplits.read(source.path());
        var folders = pictureFolders(source, annotations);
        var xml = new VocXml();
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            try {
                VocAnnotation annotation = xml.read(annotations.resolve(file));
                String name = file.substring(0, file.length() - XML.length());
                sample(source, sink, folders, file, annotation, splits.of(name));
            } catch (VocXml.BadXml e) {
                sink.skip(shown(file) + ":" + e.line(), e.getMessage());
            } catch (IOException e) {
                sink.skip(shown(file), "cannot be read: " + Names.shown(String.valueOf(e.getMessage())));
            }
            sink.progress(i + 1L, files.size());
        }
    }

    private static Path annotations(Path path) {
        if (!Files.isDirectory(path)) {
            throw IoProblems.notThisFormat(path, "is a file", DESCRIPTION.reads())
                    .asException();
        }
        Path annotations = path.resolve("Annotations");
        return Files.isDirectory(annotations) ? annotations : path;
    }

    private static List<String> xmlFiles(Path folder) throws IOException {
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + XML)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        names.sort(null);
        return names;
    }

    private static List<Path> pictureFolders(ImportSource source, Path annotations) {
        var folders = new ArrayList<Path>();
        if (source.media() != null) {
            folders.add(source.media());
        }
        folders.add(source.path().resolve("JPEGImages"));
        folders.add(annotations);
        return folders;
    }

    private static void sample(
            ImportSource source,
            Sink sink,
            List<Path> folders,
            String file,
            VocAnnotation annotation,
            List<String> tags) {
        String place = shown(file);
        String filename = annotation.filename();
        Optional<Picture> found = filename == null || filename.isEmpty()
                ? Optional.empty()
                : source.pictures().find(filename, folders);
        if (found.isEmpty()) {
            sink.skip(
                    place,
                    filename == null || filename.isEmpty()
                            ? "has no <filename>; expected the name of the picture there"
                            : "has \"%s\" as its <filename>, which cannot be a file's name"
                                    .formatted(Names.shown(filename)));
            return;
        }
        if (!isSizeFine(annotation.size(), place, sink)) {
            return;
        }
        Picture picture = found.get();
        PixelSize size = written(annotation.size()).or(picture::size).orElse(null);
        picture.oddity().ifPresent(oddity -> sink.note(place, oddity));
        var labels = new VocLabels(place, size, sink).of(annotation.objects());
        sink.add(Sample.of(picture.file().toString())
                .withTags(tags.toArray(String[]::new))
                .withMetadata(picture.metadata(size, channels(annotation.size())))
                .with(source.field(), labels));
    }

    /**
     * Whether the parts of {@code <size>} that are there are numbers; what is not there or 0 is asked of the picture.
     */
    private static boolean isSizeFine(Map<String, String> size, String place, Sink sink) {
        for (String part : List.of("width", "height")) {
            String text = size.get(part);
            if (text != null && !text.isEmpty() && Numbers.parse(text).isEmpty()) {
                sink.skip(
                        place,
                        "has \"%s\" as its <%s>; expected a number of pixels".formatted(Names.shown(text), part));
                return false;
            }
        }
        return true;
    }

    private static Optional<PixelSize> written(Map<String, String> size) {
        long width = whole(size.get("width"));
        long height = whole(size.get("height"));
        return width > 0 && height > 0 ? Optional.of(new PixelSize(width, height)) : Optional.empty();
    }

    private static @Nullable Long channels(Map<String, String> size) {
        long depth = whole(size.get("depth"));
        return depth >= 1 && depth <= 4 ? depth : null;
    }

    private static long whole(@Nullable String text) {
        OptionalDouble number = text == null ? OptionalDouble.empty() : Numbers.parse(text);
        return number.isPresent() ? Math.round(number.getAsDouble()) : 0;
    }

    private static String shown(String file) {
        return Names.shown(file);
    }
}
