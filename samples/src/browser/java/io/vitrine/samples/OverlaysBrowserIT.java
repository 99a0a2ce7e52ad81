package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import io.vitrine.Dataset;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.model.Classification;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.model.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels of every kind that can be drawn, from the program's records to the pixels of the tab. */
class OverlaysBrowserIT {
    private static final int ROAD = 0xa3c720;
    private static final int PERSON = 0xc7820c;

    @TempDir
    private static Path home;

    private static Chromium chromium;
    private static Session session;
    private static List<String> ids;

    @BeforeAll
    static void launch() {
        System.setProperty("vitrine.home", home.toString());
        Path pictures = SharedData.folder("bccd-voc");
        Dataset shapes = Dataset.create("shapes").mediaIn(pictures);
        shapes.addAll(List.of(
                Sample.of(picture(pictures, 0))
                        .with(
                                "area",
                                new Polylines(List.of(Polyline.of("RBC", List.of(square(0.2, 0.2, 0.6, 0.6)))
                                        .withClosed(true)
                                        .withFilled(true)))),
                Sample.of(picture(pictures, 1))
                        .with("area", new Polylines(List.of(Polyline.of("RBC", List.of(square(0.2, 0.2, 0.6, 0.6)))))),
                Sample.of(picture(pictures, 2))
                        .with(
                                "body",
                                Keypoint.of(
                                        "person",
                                        List.of(
                                                new Point(0.25, 0.5),
                                                new Point(Double.NaN, Double.NaN),
                                                new Point(0.75, 0.5))))
                        .with("scene", Classification.of("person"))));
        ids = shapes.view().ids();
        session = Vitrine.launchApp(LaunchOptions.of(shapes).withPort(0).withAuto(false));
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    private static Path picture(Path folder, int n) {
        return folder.resolve("JPEGImages/BloodImage_0000" + n + ".jpg");
    }

    private static List<Point> square(double x, double y, double width, double height) {
        return List.of(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height));
    }

    @Test
    void areDrawnWhereTheDataSay() throws Exception {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        tab.pointNowhere();
        Shot shot = Shot.of(tab, "overlays");
        BoundingBox polygon = tab.cell(ids.get(0)).boundingBox();
        BoundingBox line = tab.cell(ids.get(1)).boundingBox();
        assertThat(along(shot, ROAD, polygon, 0.3, 0.8, 0.7, 0.8))
                .as("lower edge")
                .isGreaterThan(0.9);
        assertThat(along(shot, ROAD, polygon, 0.2, 0.3, 0.2, 0.7))
                .as("the edge that closes it")
                .isGreaterThan(0.9);
        assertThat(along(shot, ROAD, line, 0.3, 0.8, 0.7, 0.8)).as("lower edge").isGreaterThan(0.9);
        assertThat(along(shot, ROAD, line, 0.2, 0.3, 0.2, 0.7)).as("open").isLessThan(0.1);
        BoundingBox points = tab.cell(ids.get(2)).boundingBox();
        assertThat(along(shot, PERSON, points, 0.25, 0.5, 0.25, 0.5)).isEqualTo(1);
        assertThat(along(shot, PERSON, points, 0.75, 0.5, 0.75, 0.5)).isEqualTo(1);
        assertThat(along(shot, PERSON, points, 0.4, 0.5, 0.6, 0.5)).isZero();
        double chip = points.y + points.height - 15;
        assertThat(shot.share(PERSON, points.x + 14, chip, points.x + 18, chip))
                .as("the dot of the chip")
                .isGreaterThan(0.9);
        assertThat(tab.cell(ids.get(2)).getAttribute("aria-label")).endsWith("2 labels: 2 person");
        assertThat(Axe.violations(tab)).isEmpty();

        tab.page().locator("button[aria-label='Draw area']").click();
        tab.await("document.querySelector(\"[aria-label='Draw area']\").ariaPressed === 'false'");
        tab.pointNowhere();
        tab.page().waitForTimeout(200);
        Shot bare = Shot.of(tab, "overlays-off");
        assertThat(along(bare, ROAD, polygon, 0.3, 0.8, 0.7, 0.8)).isZero();
        assertThat(green(shot, polygon, 0.5, 0.5) - green(bare, polygon, 0.5, 0.5))
                .as("the colour of the fill")
                .isGreaterThan(15);
        assertThat(green(shot, line, 0.5, 0.5)).as("nothing is filled").isEqualTo(green(bare, line, 0.5, 0.5));
        tab.page().context().close();
    }

    /** The share of a line, in fractions of a tile, that has a colour. */
    private static double along(Shot shot, int colour, BoundingBox tile, double x, double y, double toX, double toY) {
        return shot.share(
                colour,
                tile.x + x * tile.width,
                tile.y + y * tile.height,
                tile.x + toX * tile.width,
                tile.y + toY * tile.height);
    }

    /** How much more green than blue there is round a point of a tile; the fill has much of the first and little of the second. */
    private static double green(Shot shot, BoundingBox tile, double x, double y) {
        double sum = 0;
        for (int dy = -6; dy <= 6; dy++) {
            for (int dx = -6; dx <= 6; dx++) {
                int pixel = shot.pixels()
                        .getRGB((int) (tile.x + x * tile.width) + dx, (int) (tile.y + y * tile.height) + dy);
                sum += (pixel >> 8 & 0xff) - (pixel & 0xff);
            }
        }
        return sum / 169;
    }
}
