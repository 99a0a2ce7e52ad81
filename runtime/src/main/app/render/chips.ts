import { KIND } from "../protocol/page";
import { confidenceText, isPrediction, labelColour, labelName, shownLabels, type Rect, type SampleLabels } from "./labels";
import { textWidth } from "./textWidth";

/** What chips need of a canvas. */
export type ChipStrokes = Pick<
  CanvasRenderingContext2D,
  | "arc"
  | "beginPath"
  | "fill"
  | "fillStyle"
  | "fillText"
  | "font"
  | "lineWidth"
  | "measureText"
  | "roundRect"
  | "stroke"
  | "strokeStyle"
  | "textBaseline"
>;

const HEIGHT = 18;
const GAP = 4;
const INSET = 6;
const DOT = 3.5;
/** On smaller tiles they would cover the picture. */
const LEAST_TILE = 72;
const PLATE = "rgba(12,13,16,.82)";
const TEXT = "#f4f5f7";

interface Chip {
  readonly text: string;
  readonly colour: string | null;
  readonly hollow: boolean;
  readonly width: number;
}

/**
 * Writes what is said of whole pictures on chips along the lower edge, as many as fit and then how many more there are:
 * the class with a dot of its colour, hollow where a model says so.
 */
export function drawChips(ctx: ChipStrokes, labels: SampleLabels, tile: Rect, fontFamily: string): void {
  if (tile.height < LEAST_TILE || !labels.names) {
    return;
  }
  const font = `500 11px ${fontFamily}`;
  ctx.font = font;
  ctx.textBaseline = "middle";
  const chips = chipsOf(ctx, labels, font);
  const room = tile.width - 2 * INSET;
  let x = tile.x + INSET;
  for (let i = 0; i < chips.length; i++) {
    const left = chips.length - i;
    const chip = chips[i]!;
    const end = tile.x + INSET + room;
    const more = textWidth(ctx, font, `+${left - 1}`) + 12 + GAP;
    if (x + chip.width + (left > 1 ? more : 0) > end) {
      const text = `+${left}`;
      const rest = { text, colour: null, hollow: false, width: textWidth(ctx, font, text) + 12 };
      if (i > 0 || x + rest.width <= end) {
        drawChip(ctx, rest, x, tile);
      }
      return;
    }
    drawChip(ctx, chip, x, tile);
    x += chip.width + GAP;
  }
}

function chipsOf(ctx: ChipStrokes, labels: SampleLabels, font: string): Chip[] {
  const { page } = labels;
  return [...shownLabels(labels, KIND.classification)].map((label) => {
    const name = labelName(page, label) || "none";
    const confidence = confidenceText(labels, label);
    const text = confidence === null ? name : `${name} ${confidence}`;
    const width = textWidth(ctx, font, text) + 2 * DOT + 18;
    return { text, colour: labelColour(page, label), hollow: isPrediction(page, label), width };
  });
}

function drawChip(ctx: ChipStrokes, { text, colour, hollow, width }: Chip, x: number, tile: Rect): void {
  const y = tile.y + tile.height - INSET - HEIGHT;
  ctx.beginPath();
  ctx.roundRect(x, y, width, HEIGHT, HEIGHT / 2);
  ctx.fillStyle = PLATE;
  ctx.fill();
  let at = x + 6;
  if (colour !== null) {
    ctx.beginPath();
    ctx.arc(x + 7 + DOT, y + HEIGHT / 2, hollow ? DOT - 0.75 : DOT, 0, 2 * Math.PI);
    if (hollow) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1.5;
      ctx.stroke();
    } else {
      ctx.fillStyle = colour;
      ctx.fill();
    }
    at = x + 2 * DOT + 11;
  }
  ctx.fillStyle = TEXT;
  ctx.fillText(text, at, y + HEIGHT / 2 + 0.5);
}
