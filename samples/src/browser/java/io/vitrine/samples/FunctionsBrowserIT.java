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
            "data/touched");

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

    /** Two samples; the first has a cat and a dog, the second nothing. */
    private static final String PAGE = """
            const bytes = new ArrayBuffer(12 + 12 + 16 + 4 + 2 + 2 + 5 + 5 + 5);
            const view = new DataView(bytes);
            let at = 0;
            const put = (size, value) => { view[`setUint${8 * size}`](at, value, true); at += size; };
            const name = (text) => { put(2, text.length); [...text].forEach((c) => put(1, c.charCodeAt(0))); };
            put(1, 1); put(1, 1); put(2, 2); put(4, 2); put(4, 2);
            [0, 2, 2].forEach((start) => put(4, start));
            [1, 2, 3, 4, 5, 6, 7, 65535].forEach((edge) => put(2, edge));
            [1, 0].forEach((index) => put(2, index));
            [255, 70].forEach((confidence) => put(1, confidence));
            [0, 0].forEach((field) => put(1, field));
            name("gts"); name("cat"); name("dog");
            """;

    @Test
    void readsAPageOfLabels() {
        assertThat(js(PAGE + """
                const {samples, labels, fields, classes, labelStart, box, classOf, confidence} = readPage(bytes);
                return {samples, labels, fields, classes, starts: [...labelStart], box: [...box], classOf: [...classOf],
                    confidence: [...confidence]};
                """))
                .isEqualTo(Map.of(
                        "samples", 2,
                        "labels", 2,
                        "fields", List.of("gts"),
                        "classes", List.of("cat", "dog"),
                        "starts", List.of(0, 2, 2),
                        "box", List.of(1, 2, 3, 4, 5, 6, 7, 65535),
                        "classOf", List.of(1, 0),
                        "confidence", List.of(255, 70)));
        assertThat(js(PAGE + "return labelCounts(readPage(bytes), 0).map(([name, n]) => n + ' ' + name);"))
                .isEqualTo(List.of("1 dog", "1 cat"));
        assertThat(js(PAGE + "return labelCounts(readPage(bytes), 1);")).isEqualTo(List.of());
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
