import { KIND } from "../protocol/page";
import { classColour, ON_CLASS_COLOUR } from "./classColour";
import { boxRect, confidenceText, labelName, shownLabels, type Rect, type SampleLabels } from "./labels";
import { textWidth } from "./textWidth";

/** What tabs need of a canvas. */
export type TabStrokes = Pick<
  CanvasRenderingContext2D,
  "fillRect" | "fillStyle" | "fillText" | "font" | "measureText" | "textBaseline"
>;

const TAB_HEIGHT = 14;
const PADDING = 5;
/** On smaller tiles and boxes the names would hide what they name. */
const LEAST_TILE = 110;
const LEAST_BOX = 34;

/** Writes the names of labels on tabs at the top left of their boxes, where they fit and hide no other tab. */
export function drawLabelTabs(ctx: TabStrokes, labels: SampleLabels, picture: Rect, fontFamily: string): void {
  if (picture.height < LEAST_TILE || !labels.names) {
    return;
  }
  const { page } = labels;
  const font = `600 10px ${fontFamily}`;
  const taken: Rect[] = [];
  ctx.font = font;
  ctx.textBaseline = "middle";
  for (const label of shownLabels(labels, KIND.box, KIND.polyline, KIND.keypoint)) {
    const name = labelName(page, label);
    if (name === "") {
      continue;
    }
    const box = boxRect(page, label, picture);
    const confidence = confidenceText(labels, label);
    const fits = (text: string) => textWidth(ctx, font, text) + 2 * PADDING <= box.width;
    // The name without its confidence rather than nothing.
    const text = [`${name} ${confidence}`, name].slice(confidence === null ? 1 : 0).find(fits);
    if (box.height < LEAST_BOX || text === undefined) {
      continue;
    }
    const width = textWidth(ctx, font, text) + 2 * PADDING;
    // Above the box if the picture has room there, else inside it.
    const above = box.y - TAB_HEIGHT + 1;
    const y = Math.round(above >= picture.y ? above : box.y);
    const tab = { x: Math.round(box.x), y, width, height: TAB_HEIGHT };
    if (taken.some((other) => overlap(tab, other))) {
      continue;
    }
    taken.push(tab);
    ctx.fillStyle = classColour(name);
    ctx.fillRect(tab.x, y, width, TAB_HEIGHT);
    ctx.fillStyle = ON_CLASS_COLOUR;
    ctx.fillText(text, tab.x + PADDING, y + TAB_HEIGHT / 2 + 0.5);
  }
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
