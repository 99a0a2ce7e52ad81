import { KIND } from "../protocol/page";
import { boxRect, isPrediction, labelColour, shownLabels, type Rect, type SampleLabels } from "./labels";

/** What strokes need of a canvas. */
export type Strokes = Pick<CanvasRenderingContext2D, "strokeRect" | "strokeStyle" | "lineWidth" | "setLineDash">;

/** Dark round every line, so that its colour shows on any picture. */
export const HAIRLINE = "rgba(8,9,12,.5)";
/** Pixels of it on each side of a line. */
export const HAIRLINE_WIDTH = 1;
export const LINE_WIDTH = 2;
export const DASHES: readonly number[] = [4, 3];
export const SOLID: readonly number[] = [];
/** A box that is smaller gets a thin line: two thick ones would fill it. */
const SMALL = 14;

/**
 * Strokes the boxes of one sample: all hairlines first, then the colours, solid for what people have said and dashed for
 * what a model has. One `strokeRect` each: a path of many boxes takes twice as long.
 */
export function drawBoxes(ctx: Strokes, labels: SampleLabels, picture: Rect): void {
  const { page } = labels;
  const all = [...shownLabels(labels, KIND.box)];
  const rects = all.map((label) => boxRect(page, label, picture));
  ctx.setLineDash(SOLID as number[]);
  ctx.strokeStyle = HAIRLINE;
  for (const rect of rects) {
    const line = lineOf(rect);
    ctx.lineWidth = line + 2 * HAIRLINE_WIDTH;
    strokeInside(ctx, rect, line);
  }
  let dashed = false;
  all.forEach((label, i) => {
    const dash = isPrediction(page, label);
    if (dash !== dashed) {
      dashed = dash;
      ctx.setLineDash((dash ? DASHES : SOLID) as number[]);
    }
    const line = lineOf(rects[i]!);
    ctx.lineWidth = line;
    ctx.strokeStyle = labelColour(page, label);
    strokeInside(ctx, rects[i]!, line);
  });
  ctx.setLineDash(SOLID as number[]);
}

function lineOf({ width, height }: Rect): number {
  return Math.min(width, height) < SMALL ? LINE_WIDTH / 2 : LINE_WIDTH;
}

/**
 * Keeps the coloured line within the box, so that a box as large as the picture is not cut off, and all of it on whole
 * pixels: shared with the dark beside it, the colour of so thin a line turns grey.
 */
function strokeInside(ctx: Strokes, { x, y, width, height }: Rect, line: number): void {
  const left = Math.round(x);
  const top = Math.round(y);
  ctx.strokeRect(
    left + line / 2,
    top + line / 2,
    Math.max(0, Math.round(x + width) - left - line),
    Math.max(0, Math.round(y + height) - top - line),
  );
}
