import type { LabelPage } from "../protocol/page";
import { classColour } from "./classColour";

/** Where a picture lies on the canvas, in CSS pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What strokes need of a canvas. */
export type Strokes = Pick<
  CanvasRenderingContext2D,
  "strokeRect" | "strokeStyle" | "lineWidth" | "setLineDash"
>;

/** Dark round every box, so that its colour shows on any picture. */
const HAIRLINE = "rgba(8,9,12,.55)";
const HAIRLINE_WIDTH = 3;
const BOX_WIDTH = 1.5;
const SOLID: readonly number[] = [];
const DASHES: readonly number[] = [4, 3];

/** Boxes of these fields are dashed: what a model says, beside what people have said. */
const DASHED_FIELDS: ReadonlySet<string> = new Set(["predictions"]);

/** The labels of one sample within their page. */
export interface SampleLabels {
  readonly page: LabelPage;
  readonly sample: number;
}

/** The labels of a sample as a range of its page's columns. */
export function labelRange({ page, sample }: SampleLabels): [from: number, to: number] {
  const to = page.labelStart[sample + 1] ?? 0;
  return [page.labelStart[sample] ?? to, to];
}

/** Where the box of a label lies. */
export function boxRect(page: LabelPage, label: number, picture: Rect): Rect {
  const at = 4 * label;
  const scaleX = picture.width / 65_535;
  const scaleY = picture.height / 65_535;
  return {
    x: picture.x + page.box[at]! * scaleX,
    y: picture.y + page.box[at + 1]! * scaleY,
    width: page.box[at + 2]! * scaleX,
    height: page.box[at + 3]! * scaleY,
  };
}

/**
 * Strokes the boxes of one sample: all hairlines first, then the colours, solid or dashed by field. One `strokeRect` each:
 * a path of many boxes takes twice as long.
 */
export function drawBoxes(ctx: Strokes, labels: SampleLabels, picture: Rect): void {
  const { page } = labels;
  const [from, to] = labelRange(labels);
  ctx.setLineDash(SOLID as number[]);
  ctx.strokeStyle = HAIRLINE;
  ctx.lineWidth = HAIRLINE_WIDTH;
  for (let label = from; label < to; label++) {
    strokeInside(ctx, boxRect(page, label, picture));
  }
  ctx.lineWidth = BOX_WIDTH;
  let dashed = false;
  for (let label = from; label < to; label++) {
    const dash = DASHED_FIELDS.has(page.fields[page.fieldOf[label]!] ?? "");
    if (dash !== dashed) {
      dashed = dash;
      ctx.setLineDash((dash ? DASHES : SOLID) as number[]);
    }
    ctx.strokeStyle = classColour(page.classes[page.classOf[label]!] ?? "");
    strokeInside(ctx, boxRect(page, label, picture));
  }
  ctx.setLineDash(SOLID as number[]);
}

/**
 * Keeps the coloured line within the box, so that a box as large as the picture is not cut off, and its edges on whole
 * pixels: between two, the colour of so thin a line drowns in the dark around it.
 */
function strokeInside(ctx: Strokes, { x, y, width, height }: Rect): void {
  const left = Math.round(x);
  const top = Math.round(y);
  const half = BOX_WIDTH / 2;
  ctx.strokeRect(
    left + half,
    top + half,
    Math.max(0, Math.round(x + width) - left - BOX_WIDTH),
    Math.max(0, Math.round(y + height) - top - BOX_WIDTH),
  );
}
