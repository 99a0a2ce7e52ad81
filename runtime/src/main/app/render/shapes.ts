import { CLOSED, FILLED, KIND, NOT_SEEN, POINT_SCALE, type LabelPage } from "../protocol/page";
import { DASHES, HAIRLINE, HAIRLINE_WIDTH, LINE_WIDTH, SOLID } from "./boxes";
import { boxRect, isPrediction, labelColour, shownLabels, type Rect, type SampleLabels } from "./labels";

/** What shapes need of a canvas. */
export type ShapeStrokes = Pick<
  CanvasRenderingContext2D,
  | "arc"
  | "beginPath"
  | "closePath"
  | "fill"
  | "fillStyle"
  | "globalAlpha"
  | "lineJoin"
  | "lineTo"
  | "lineWidth"
  | "moveTo"
  | "setLineDash"
  | "stroke"
  | "strokeStyle"
>;

const FILL_ALPHA = 0.3;
/** Dots are smaller on a small body, so that they do not run together; on a tiny one they would only be a blot. */
const RADIUS = { least: 1.25, most: 2.5, perHeight: 1 / 32 } as const;
const LEAST_BODY = 14;

/** Draws lines and polygons: the inside of those that are filled lets the picture through. */
export function drawPolylines(ctx: ShapeStrokes, labels: SampleLabels, picture: Rect): void {
  const { page } = labels;
  ctx.lineJoin = "round";
  for (const label of shownLabels(labels, KIND.polyline)) {
    const colour = labelColour(page, label);
    if (tracePath(ctx, page, label, picture, FILLED)) {
      ctx.globalAlpha = FILL_ALPHA;
      ctx.fillStyle = colour;
      // By parity: a polygon within another is a hole in it.
      ctx.fill("evenodd");
      ctx.globalAlpha = 1;
    }
    tracePath(ctx, page, label, picture, 0);
    ctx.setLineDash(SOLID as number[]);
    ctx.strokeStyle = HAIRLINE;
    ctx.lineWidth = LINE_WIDTH + 1.5 * HAIRLINE_WIDTH;
    ctx.stroke();
    ctx.setLineDash((isPrediction(page, label) ? DASHES : SOLID) as number[]);
    ctx.strokeStyle = colour;
    ctx.lineWidth = LINE_WIDTH;
    ctx.stroke();
  }
  ctx.setLineDash(SOLID as number[]);
}

/** Draws a dot for each point that is seen. */
export function drawKeypoints(ctx: ShapeStrokes, labels: SampleLabels, picture: Rect): void {
  const { page } = labels;
  for (const label of shownLabels(labels, KIND.keypoint)) {
    const box = boxRect(page, label, picture);
    const size = Math.max(box.height, box.width);
    if (size > 0 && size < LEAST_BODY) {
      continue;
    }
    const dot = size === 0 ? RADIUS.most : Math.min(RADIUS.most, Math.max(RADIUS.least, size * RADIUS.perHeight));
    for (const [radius, colour] of [
      [dot + HAIRLINE_WIDTH, HAIRLINE],
      [dot, labelColour(page, label)],
    ] as const) {
      ctx.beginPath();
      eachPoint(page, label, picture, (x, y) => {
        ctx.moveTo(x + radius, y);
        ctx.arc(x, y, radius, 0, 2 * Math.PI);
      });
      ctx.fillStyle = colour;
      ctx.fill();
    }
  }
}

/** Makes a path of a label's shapes that have `look`; returns whether there are any. */
function tracePath(ctx: ShapeStrokes, page: LabelPage, label: number, picture: Rect, look: number): boolean {
  const { first, look: looks } = page.shapes;
  let any = false;
  ctx.beginPath();
  for (let shape = first[label]!; shape < first[label + 1]!; shape++) {
    if ((looks[shape]! & look) !== look) {
      continue;
    }
    any = true;
    let pen = false;
    eachPointOf(page, shape, picture, (x, y) => {
      if (pen) {
        ctx.lineTo(x, y);
      } else {
        ctx.moveTo(x, y);
      }
      pen = true;
    });
    if (pen && (looks[shape]! & (CLOSED | FILLED)) !== 0) {
      ctx.closePath();
    }
  }
  return any;
}

function eachPoint(page: LabelPage, label: number, picture: Rect, visit: (x: number, y: number) => void): void {
  const { first } = page.shapes;
  for (let shape = first[label]!; shape < first[label + 1]!; shape++) {
    eachPointOf(page, shape, picture, visit);
  }
}

function eachPointOf(page: LabelPage, shape: number, picture: Rect, visit: (x: number, y: number) => void): void {
  const { point, pointStart } = page.shapes;
  for (let i = pointStart[shape]!; i < pointStart[shape + 1]!; i++) {
    const x = point[2 * i]!;
    if (x !== NOT_SEEN) {
      visit(
        picture.x + (x / POINT_SCALE) * picture.width,
        picture.y + (point[2 * i + 1]! / POINT_SCALE) * picture.height,
      );
    }
  }
}
