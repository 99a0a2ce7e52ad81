package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the App that compute and draw nothing, by themselves, in the browser that runs them. */
class FunctionsBrowserIT {
    private static final Path RUNTIME =
            Path.of(System.getProperty("vitrine.root", ".."), "runtime").toAbsolutePath();
    private static final List<String> MODULES = List.of(
            "render/justified",
            "panels/grid/scroller",
            "state/selection",
            "protocol/page",
            "protocol/aspects",
            "data/touched",
            "data/fieldGroups",
            "data/countRows",
            "state/tabState",
            "ui/format",
            "panels/snippets",
            "render/classColour",
            "render/rowPainter");

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void bundle() throws Exception {
        String script = bundled();
        chromium = Chromium.start();
        page = chromium.person().newPage();
        page.evaluate(script);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The modules as one script that makes what they export global, bundled as the App is. */
    private static String bundled() throws Exception {
        var entry = new StringBuilder();
        for (String module : MODULES) {
            entry.append("import * as m%d from \"%s\";\nObject.assign(globalThis, m%1$d);\n"
                    .formatted(entry.length(), RUNTIME.resolve("src/main/app").resolve(module)));
        }
        Path file = Files.writeString(folder.resolve("entry.ts"), entry);
        Process esbuild = new ProcessBuilder(
                        esbuild().toString(), file.toString(), "--bundle", "--format=iife", "--log-level=warning")
                .start();
        String script = new String(esbuild.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String said = new String(esbuild.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(esbuild.waitFor()).as(said).isZero();
        return script;
    }

    private static Path esbuild() throws IOException {
        Path tools = RUNTIME.resolve("target/node_modules/@esbuild");
        try (Stream<Path> platforms = Files.list(tools)) {
            return platforms
                    .map(platform -> platform.resolve("bin/esbuild"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no esbuild in " + tools + "; build the runtime first"));
        }
    }

    private static Object js(String body) {
        return page.evaluate("() => {" + body + "}");
    }

    private static double number(String body) {
        return ((Number) js(body)).doubleValue();
    }

    /** Samples of all shapes, also unknown ones, in one layout. */
    private static final String LAYOUT = """
            let seed = 7;
            const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
            const bytes = Uint8Array.from({length: 20000}, () => Math.floor(random() * 256));
            const layout = {bytes, width: 1234.5, target: 156, gap: 4, ...layoutRows(bytes, 1234.5, 156, 4)};
            """;

    @Test
    void laysOutEverySampleOnce() {
        assertThat(js(LAYOUT + """
                const starts = [...layout.rowStart.slice(0, layout.rows + 1)];
                return starts[0] === 0 && starts.at(-1) === 20000 && starts.every((start, i) => i === 0 || start > starts[i - 1]);
                """)).isEqualTo(true);
    }

    @Test
    void fillsTheWidthWithEachRowButTheLast() {
        assertThat(number(LAYOUT + """
                let worst = 0;
                for (let row = 0; row < layout.rows - 1; row++) {
                    worst = Math.max(worst, Math.abs(tileEdges(layout, row).at(-1) - layout.gap - layout.width));
                }
                return worst;
                """)).isLessThan(1);
    }

    @Test
    void addsTheHeightsOfRowsUpToTheTotal() {
        assertThat(number(LAYOUT + """
                let sum = 0;
                for (let row = 0; row < layout.rows; row++) {
                    sum += rowHeight(layout, row) + layout.gap;
                }
                return sum - layoutHeight(layout);
                """)).isCloseTo(0, within(1e-3));
    }

    @Test
    void keepsRowsNearTheWantedHeight() {
        assertThat(number(LAYOUT + """
                let sum = 0;
                for (let row = 0; row < layout.rows; row++) {
                    sum += rowHeight(layout, row);
                }
                return sum / layout.rows;
                """)).isCloseTo(156, within(10.0));
    }

    @Test
    void findsTheRowOfEverySampleAndOfEveryHeight() {
        assertThat(number(LAYOUT + """
                let wrong = 0;
                for (let row = 0; row < layout.rows; row++) {
                    const top = layout.rowTop[row];
                    const bottom = layout.rowTop[row + 1];
                    wrong += rowOf(layout, layout.rowStart[row]) !== row;
                    wrong += rowOf(layout, layout.rowStart[row + 1] - 1) !== row;
                    wrong += rowAtY(layout, top) !== row;
                    wrong += rowAtY(layout, bottom - 0.01) !== row;
                }
                wrong += rowAtY(layout, -5) !== 0;
                wrong += rowAtY(layout, 1e9) !== layout.rows - 1;
                return wrong;
                """)).isZero();
    }

    @Test
    void laysOutNothingAsNoRows() {
        assertThat(js("const {rows} = layoutRows(new Uint8Array(0), 800, 156, 4); return rows;"))
                .isEqualTo(0);
    }

    @Test
    void usesTheArraysOfAnOlderLayoutForTheSameResult() {
        assertThat(js(LAYOUT + """
                const before = {...layout, rowTop: layout.rowTop.slice(), rowStart: layout.rowStart.slice()};
                const again = layoutRows(bytes, 1234.5, 156, 4, layout);
                return again.rows === before.rows && again.rowTop === layout.rowTop
                    && again.rowTop.slice(0, again.rows + 1).every((top, i) => top === before.rowTop[i]);
                """)).isEqualTo(true);
    }

    /** A scroller over more content than an element can be high. */
    private static final String TALL = """
            const scroller = new Scroller();
            scroller.resize(250_000_000, 900);
            """;

    @Test
    void movesByAsMuchAsTheWheel() {
        assertThat(number(TALL + """
                for (let i = 1; i <= 24; i++) { scroller.scrolled(i * 100); }
                return scroller.pos;
                """)).isEqualTo(2_400);
        assertThat(number(TALL + """
                scroller.moveTo(100_000_000);
                const top = scroller.scrollTop;
                scroller.placed(top);
                for (let i = 1; i <= 24; i++) { scroller.scrolled(top + i * 100); }
                return scroller.pos;
                """)).isEqualTo(100_002_400);
    }

    @Test
    void showsTheLastPixelAtTheEndAndTheFirstAtHome() {
        assertThat(number(TALL + "scroller.scrolled(scroller.height - 900); return scroller.end - scroller.pos;"))
                .isZero();
        assertThat(number(TALL + "scroller.moveTo(1e12); return scroller.height - 900 - scroller.scrollTop;"))
                .isZero();
        assertThat(number(TALL + "scroller.scrolled(5e6); scroller.scrolled(0); return scroller.pos;"))
                .isZero();
    }

    @Test
    void jumpsToTheSharePointedAtWithTheThumb() {
        assertThat(number(TALL + "scroller.scrolled(scroller.height / 2 - 450); return scroller.pos / scroller.end;"))
                .isCloseTo(0.5, within(0.001));
    }

    @Test
    void takesItsOwnWritesForNoScrolling() {
        assertThat(js(TALL + """
                scroller.moveTo(42_000_000);
                const top = scroller.scrollTop;
                scroller.placed(top);
                return [scroller.scrolled(top), scroller.pos, scroller.drifted];
                """)).isEqualTo(List.of(false, 42_000_000, false));
    }

    @Test
    void keepsToTheEndWhenTheContentShrinks() {
        assertThat(number(TALL + "scroller.moveTo(200_000_000); scroller.resize(10_000, 900); return scroller.pos;"))
                .isEqualTo(9_100);
    }

    /** A selection with one sample as the server says. */
    private static final String SELECTION = """
            const shown = new ShownSelection();
            shown.server.replace({type: "ids", ids: [{id: "a", type: "default"}]});
            const state = () => ["a", "b", "c"].map((id) => shown.typeOf(id) ?? "-").join(" ") + " " + shown.size(3);
            """;

    @Test
    void showsWhatIsAskedForUntilItIsSettled() {
        assertThat(js(SELECTION + """
                const out = [state()];
                shown.ask("1", [toggled("b", null, "alt")]);
                shown.ask("2", [toggled("a", "default", "default")]);
                out.push(state());
                shown.settle("1");
                out.push(state());
                shown.server.apply({added: [{id: "b", type: "alt"}], removed: []});
                out.push(state());
                shown.server.apply({added: [], removed: ["a"]});
                shown.settle("2");
                out.push(state());
                return out;
                """))
                .isEqualTo(List.of("default - - 1", "- alt - 1", "- - - 0", "- alt - 1", "- alt - 1"));
    }

    @Test
    void clearsAtOnceAndTakesItBackWhenRefused() {
        assertThat(js(SELECTION + """
                const out = [];
                shown.ask("1", [{type: "clearSelected"}]);
                out.push(state());
                shown.ask("2", [toggled("c", null, "default")]);
                out.push(state());
                shown.settle("1");
                out.push(state());
                return out;
                """)).isEqualTo(List.of("- - - 0", "- - default 1", "default - default 2"));
    }

    @Test
    void takesSingleSamplesOutOfAll() {
        assertThat(js(SELECTION + """
                const out = [];
                shown.server.apply({now: {type: "allOf", view: {stages: []}, except: ["b"], revision: 1}});
                out.push(state());
                shown.server.apply({added: [{id: "b", type: "default"}], removed: ["c"]});
                out.push(state());
                shown.ask("1", [toggled("a", "default", "default")]);
                out.push(state());
                return out;
                """))
                .isEqualTo(List.of("default - default 2", "default default - 2", "- default - 1"));
    }

    @Test
    void deselectsByAPlainClickWhateverItWasAndChangesTheTypeByTheOther() {
        assertThat(js("""
                const brief = (now, wanted) => {
                    const {add, remove} = toggled("a", now, wanted);
                    return add.map(({type}) => "+" + type).concat(remove.map(() => "-")).join();
                };
                return [null, "default", "alt"].flatMap((now) => [brief(now, "default"), brief(now, "alt")]);
                """)).isEqualTo(List.of("+default", "+alt", "-", "+alt", "-", "-"));
    }

    /**
     * Two samples. The first has a cat in a box, a dog as a filled triangle and an open line, and a person of two points of
     * which one is not seen; the second is night.
     */
    private static final String PAGE = """
            const texts = ["box", "area", "body", "scene", "cat", "dog", "person", "night"];
            const bytes = new ArrayBuffer(20 + 12 + 4 * 7 + 8 * 4 + 4 * 7 + 2 * 4 + 4 + 4 + 3 + 4
                + texts.reduce((sum, text) => sum + 2 + text.length, 0));
            const view = new DataView(bytes);
            let at = 0;
            const put = (size, ...values) => values.forEach((value) => {
                view[`setUint${8 * size}`](at, value, true);
                at += size;
            });
            put(1, 2, 4); put(2, 4); put(4, 2, 4, 3, 7);
            put(4, 0, 3, 4);
            put(4, 1, 1, 2); put(4, 0, 3, 5, 7);
            put(2, 13107, 13107, 26214, 26214);
            put(2, 32768, 0, 32767, 65535);
            put(2, 0, 32768, 32768, 32767);
            put(2, 0, 0, 0, 0);
            put(2, 32767, 0, 65534, 0, 65534, 32767, 32767, 52427, 65534, 52427, 6553, 58981, 65535, 65535);
            put(2, 0, 1, 2, 3);
            put(1, 255, 70, 255, 90);
            put(1, 0, 1, 2, 3);
            put(1, 3, 0, 0);
            put(1, 0, 1, 2, 3);
            texts.forEach((text) => { put(2, text.length); [...text].forEach((c) => put(1, c.charCodeAt(0))); });
            """;

    @Test
    void readsAPageOfLabels() {
        assertThat(js(PAGE + """
                const page = readPage(bytes);
                const {samples, labels, fields, classes, labelStart, box, classOf, confidence, kindOf, shapes} = page;
                return {samples, labels, fields, classes, starts: [...labelStart], box: [...box].slice(0, 4),
                    classOf: [...classOf], confidence: [...confidence], kinds: [...kindOf], first: [...shapes.first],
                    pointStart: [...shapes.pointStart], point: [...shapes.point].slice(-4), look: [...shapes.look]};
                """))
                .isEqualTo(Map.ofEntries(
                        Map.entry("samples", 2),
                        Map.entry("labels", 4),
                        Map.entry("fields", List.of("box", "area", "body", "scene")),
                        Map.entry("classes", List.of("cat", "dog", "person", "night")),
                        Map.entry("starts", List.of(0, 3, 4)),
                        Map.entry("box", List.of(13107, 13107, 26214, 26214)),
                        Map.entry("classOf", List.of(0, 1, 2, 3)),
                        Map.entry("confidence", List.of(255, 70, 255, 90)),
                        Map.entry("kinds", List.of(0, 1, 2, 3)),
                        Map.entry("first", List.of(0, 0, 2, 3, 3)),
                        Map.entry("pointStart", List.of(0, 3, 5, 7)),
                        Map.entry("point", List.of(6553, 58981, 65535, 65535)),
                        Map.entry("look", List.of(3, 0, 0))));
        assertThat(js(PAGE + "return labelCounts(readPage(bytes), 0).map(([name, n]) => n + ' ' + name);"))
                .isEqualTo(List.of("1 cat", "1 dog", "1 person"));
        assertThat(js(PAGE + "return labelCounts(readPage(bytes), 2);")).isEqualTo(List.of());
    }

    /** Paints the samples of the page, 300 by 200 each, side by side without pictures. */
    private static final String PAINTED = PAGE + """
            const page = readPage(bytes);
            const canvas = document.createElement("canvas");
            canvas.width = 610;
            canvas.height = 200;
            const ctx = canvas.getContext("2d");
            const paint = {background: "#000000", tile: "#ffffff", text1: "#ffffff", text2: "#777777", accent: "#a594ff",
                onAccent: "#000000", alt: "#ffb454", fontFamily: "sans-serif"};
            const painted = (...hidden) => paintRow(ctx, 610, 200, [0, 1].map((sample) => ({x: 310 * sample, width: 300,
                aspect: 1.5, bitmap: null, missing: null, labels: {page, sample, hidden: new Set(hidden), names: true, confidences: true}, selected: null,
                hovered: false, focused: false})), paint);
            const pixel = (x, y) => "#" + [...ctx.getImageData(x, y, 1, 1).data.slice(0, 3)]
                .map((value) => value.toString(16).padStart(2, "0")).join("");
            const has = (colour, left, top, width, height) => {
                const {data} = ctx.getImageData(left, top, width, height);
                for (let i = 0; i < data.length; i += 4) {
                    const hex = "#" + [...data.slice(i, i + 3)].map((value) => value.toString(16).padStart(2, "0")).join("");
                    if (hex === colour) { return true; }
                }
                return false;
            };
            """;

    @Test
    void drawsABoxInTheColourOfItsClassOnWholePixelsWithinADarkHairline() {
        assertThat(js(PAINTED + """
                painted();
                const middle = 80;
                return [59, 60, 61, 62, 63].map((x) => pixel(x, middle)).map((colour) =>
                    colour === classColour("cat") ? "cat" : colour === "#ffffff" ? "ground" : "dark");
                """)).isEqualTo(List.of("dark", "cat", "cat", "dark", "ground"));
    }

    @Test
    void drawsPolygonsFilledWhereTheyAreAndLinesOpen() {
        assertThat(js(PAINTED + """
                painted();
                const dog = classColour("dog");
                // Of the triangle (150,0) (300,0) (300,100), its inside, the outside below, and its slanted side.
                return [pixel(270, 40) !== "#ffffff" && pixel(270, 40) !== dog, pixel(170, 80), has(dog, 215, 40, 20, 20),
                    // Of the line from (150,160) to (300,160), which a model has drawn, dashes of its colour.
                    has(dog, 200, 156, 60, 8), pixel(220, 180)];
                """)).isEqualTo(List.of(true, "#ffffff", true, true, "#ffffff"));
    }

    @Test
    void drawsThePointsThatAreSeen() {
        assertThat(js(PAINTED + """
                painted();
                const person = classColour("person");
                return [pixel(30, 180) === person, has(person, 290, 190, 10, 10)];
                """)).isEqualTo(List.of(true, false));
    }

    @Test
    void writesWhatIsSaidOfAPictureOnAChip() {
        assertThat(js(PAINTED + """
                painted();
                return [has(classColour("night"), 316, 176, 30, 18), pixel(330, 178) !== "#ffffff", pixel(500, 185)];
                """)).isEqualTo(List.of(true, true, "#ffffff"));
    }

    @Test
    void drawsNothingOfFieldsThatAreHidden() {
        assertThat(js(PAINTED + """
                painted("box", "area", "body", "scene");
                const {data} = ctx.getImageData(4, 4, 292, 192);
                const other = ctx.getImageData(314, 4, 292, 192).data;
                return [data.every((value) => value === 255), other.every((value) => value === 255)];
                """)).isEqualTo(List.of(true, true));
        assertThat(js(PAINTED + """
                painted("box");
                return [pixel(60, 80), pixel(30, 180) === classColour("person")];
                """)).isEqualTo(List.of("#ffffff", true));
    }

    /** Colours as people see them, those too who lack one kind of cone (Machado, Oliveira and Fernandes 2009). */
    private static final String SEEN = """
            const linear = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
                .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            const times = (rows, [x, y, z]) => rows.map(([a, b, c]) => a * x + b * y + c * z);
            const eyes = [
                [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
                [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
            ];
            const oklab = (rgb) => times(
                [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099],
                    [0.0259040371, 0.7827717662, -0.808675766]],
                times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
                    [0.0883024619, 0.2817188376, 0.6299787005]], rgb).map((c) => Math.cbrt(Math.max(0, c))));
            const seen = (hex, eye) => oklab(times(eye, linear(hex)).map((c) => Math.min(1, Math.max(0, c))));
            const luminance = (hex) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
            """;

    @Test
    void keepsClassColoursApartForEveryKindOfEye() {
        assertThat(number(SEEN + """
                return Math.min(...eyes.flatMap((eye) => CLASS_COLOURS.flatMap((a, i) => CLASS_COLOURS.slice(i + 1).map((b) =>
                    Math.hypot(...seen(a, eye).map((c, k) => c - seen(b, eye)[k]))))));
                """)).isGreaterThan(0.079);
        assertThat(number(SEEN + """
                return Math.min(...CLASS_COLOURS.map((colour) =>
                    (luminance(colour) + 0.05) / (luminance(ON_CLASS_COLOUR) + 0.05)));
                """)).as("contrast of the names on them").isGreaterThan(4.5);
    }

    @Test
    void givesANameTheSameColourForEver() {
        assertThat(js("return ['RBC', 'WBC', 'Platelets', 'person', 'dog', ''].map(classColour);"))
                .isEqualTo(List.of("#a3c720", "#dd508f", "#5287fe", "#c7820c", "#e3de5f", "#e3de5f"));
    }

    @Test
    void groupsFieldsByWhatTheyHold() {
        assertThat(js("""
                const field = (name, kind) => ({name, kind});
                const groups = fieldGroups({
                    fields: [field("gt", "detections"), field("scene", "classification"), field("split", "string"),
                        field("score", "float"), field("mask", "segmentation"), field("words", "list<string>"),
                        field("anything", "any")],
                    metadata: [field("metadata.width", "int")],
                });
                return groups.map(({name, fields}) => name + ": " + fields.map(({name, path, isListed, isDrawn}) =>
                    `${name} ${path}${isListed ? " listed" : ""}${isDrawn ? " drawn" : ""}`).join(", "));
                """))
                .isEqualTo(List.of(
                        "tags: sample tags tags listed",
                        "labels: gt gt.detections.label listed drawn, scene scene.label listed drawn, mask null",
                        "metadata: metadata.width metadata.width listed",
                        "primitives: split split listed, score score, words words listed, anything null"));
    }

    @Test
    void countsInTheViewAsAPartOfTheDataset() {
        String rows = """
                const counts = (distinct, ...byValue) => ({path: "p", distinct, counts: {byValue}});
                const text = ({rows, more, shown, total}) => rows.map(({text, shown, total}) => `${text} ${shown}/${total}`)
                    .concat(`${shown}/${total}, ${more} more`);
                """;
        assertThat(js(rows + """
                return text(countRows(counts(2, ["b", 5], [null, 1]), counts(3, ["a", 7], ["b", 7], [null, 2])));
                """)).isEqualTo(List.of("a 0/7", "b 5/7", "none 1/2", "6/16, 0 more"));
        assertThat(js(rows + "return text(countRows(counts(1, ['b', 5]), undefined));"))
                .isEqualTo(List.of("b 5/null", "5/null, 0 more"));
        assertThat(js(rows + "return text(countRows(counts(1500, ['b', 5]), counts(2000, ['a', 9])));"))
                .isEqualTo(List.of("a 0/9", "b 5/null", "5/9, 1998 more"));
        assertThat(js(rows + """
                const {rows: all} = countRows(counts(2, ["Car", 5], ["cat", 1]), undefined);
                return matching(all, " CA").concat(matching(all, "car")).map(({text}) => text);
                """)).isEqualTo(List.of("Car", "cat", "Car"));
    }

    @Test
    void writesRangesForPeople() {
        assertThat(js("""
                const range = (min, max) => rangeText({finite: {min, max}});
                return [range(0.031249, 0.98), range(3, 1234567), range(5, 5), range(null, null),
                    range("2026-01-03T10:00:00Z", "2026-03-14T00:00:00Z")];
                """)).isEqualTo(List.of("0.03125–0.98", "3–1,234,567", "5", "", "2026-01-03–2026-03-14"));
    }

    @Test
    void quotesNamesAsEachLanguageDoes() {
        assertThat(js("return openDataset(`it's $5 \\\"x\\\"`).map(({text}) => text);"))
                .isEqualTo(List.of(
                        "./vitrine open 'it'\\''s $5 \"x\"'",
                        "Vitrine.launchApp(Vitrine.datasets().load(\"it's $5 \\\"x\\\"\"));",
                        "Vitrine.launchApp(Vitrine.datasets().load('it\\'s $5 \"x\"'))"));
        assertThat(js("return fillDataset('bccd-voc')[0].text;")).isEqualTo("./vitrine import voc DIR --name bccd-voc");
    }

    @Test
    void keepsWhatABrowserHasChosenPerDataset() {
        assertThat(js("""
                const kept = new Map();
                const keep = {getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value)};
                const tab = new TabState(keep, true);
                tab.use("a");
                tab.toggleField("gt");
                tab.toggleOpen("labels/gt");
                tab.setZoom(211.4);
                tab.toggleSidebar();
                tab.use("b");
                const other = [...tab.hidden];
                const again = new TabState(keep, true);
                again.use("a");
                kept.set("vitrine.fields.c", "{");
                const seen = [...again.hidden];
                again.use("c");
                return [other, seen, again.isOpen("labels/gt", true), again.zoom, again.sidebarOpen, [...again.hidden]];
                """)).isEqualTo(List.of(List.of(), List.of("gt"), true, 211, false, List.of()));
    }

    @Test
    void followsTheSessionsConfigInWhatNobodyHasChosen() {
        assertThat(js("""
                const kept = new Map();
                const keep = {getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value)};
                const config = (theme, gridZoom, showLabel) => ({theme, gridZoom, showLabel, showConfidence: true});
                const tab = new TabState(keep);
                const said = () => `${tab.theme} ${tab.zoom} ${tab.labelLook.names}`;
                const out = [said()];
                tab.follow(config("light", 10, false));
                out.push(said());
                // The size of tiles is the one a tab opens with.
                tab.follow(config("dark", 0, true));
                out.push(said());
                tab.setTheme("system");
                tab.setZoom(200);
                tab.follow(config("light", 5, true));
                out.push(said());
                return out.concat([0, 7, 10].map(rowHeightOf).join());
                """))
                .isEqualTo(
                        List.of("system 156 true", "light 48 false", "dark 48 true", "system 200 true", "420,156,48"));
    }

    @Test
    void refusesAPageThatIsCutOffAtAnyByte() {
        assertThat(js(PAGE + """
                const passed = [];
                for (let length = 0; length < bytes.byteLength; length++) {
                    try { readPage(bytes.slice(0, length)); passed.push(length); }
                    catch (error) { if (!(error instanceof RangeError)) { passed.push(String(error)); } }
                }
                return passed;
                """)).isEqualTo(List.of());
    }

    @Test
    void saysTheShapeOfAPictureInAByte() {
        assertThat(number("""
                let worst = 0;
                for (const [width, height] of [[640, 480], [480, 640], [1, 1], [4000, 1000], [1000, 4000], [1333, 1000]]) {
                    const ratio = pictureAspect(aspectByte(width, height)) / (width / height);
                    worst = Math.max(worst, Math.abs(Math.log(ratio)));
                }
                return worst;
                """)).isLessThan(0.011);
        assertThat(js("return [aspectByte(0, 5), aspectByte(1, 1e9), aspectByte(1e9, 1)];"))
                .isEqualTo(List.of(0, 1, 255));
    }

    @Test
    void knowsWhichEditsChangeWhatIsSeen() {
        String concerns = """
                const view = {stages: [{type: "filterLabels", field: "ground_truth", condition: {path: "label"}}]};
                const tagged = {stages: [{type: "matchTags", tags: ["a"]}]};
                const of = (...fields) => new Set(fields);
                return [
                    concerns(of("tags"), ["ground_truth"], null),
                    concerns(of("tags"), ["ground_truth"], view),
                    concerns(of("tags"), ["ground_truth"], tagged),
                    concerns(of("ground_truth.detections.label"), ["ground_truth"], null),
                    concerns(of("ground_truth.detections.tags"), ["ground_truth"], null),
                    concerns(of("uniqueness"), ["ground_truth"], view),
                    concerns("all", [], null),
                ];
                """;
        assertThat(js(concerns)).isEqualTo(List.of(false, false, true, true, false, false, true));
        assertThat(js("return [...merged(merged(new Set(), ['a']), ['b', 'a'])];"))
                .isEqualTo(List.of("a", "b"));
        assertThat(js("return [merged('all', ['a']), merged(new Set(['a']), null)];"))
                .isEqualTo(List.of("all", "all"));
    }
}
