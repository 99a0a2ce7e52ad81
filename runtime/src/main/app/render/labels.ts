import { NO_CONFIDENCE, type LabelPage } from "../protocol/page";
import { classColour } from "./classColour";

/** Where a picture lies on the canvas, in CSS pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The labels of one sample within their page, and how they are drawn. */
export interface SampleLabels {
  readonly page: LabelPage;
  readonly sample: number;
  /** Fields of which nothing is drawn. */
  readonly hidden: ReadonlySet<string>;
  /** Whether classes are written on labels, and confidences behind them. */
  readonly names: boolean;
  readonly confidences: boolean;
}

/** Fields that say what a model sees, beside what people have said; whatever has a confidence does as well. */
const PREDICTIONS: ReadonlySet<string> = new Set(["prediction", "predictions"]);

/** The numbers of the shown labels of these kinds, in their order. */
export function* shownLabels({ page, sample, hidden }: SampleLabels, ...kinds: readonly number[]): Generator<number> {
  const to = page.labelStart[sample + 1] ?? 0;
  for (let label = page.labelStart[sample] ?? to; label < to; label++) {
    const field = page.fieldOf[label]!;
    if (kinds.includes(page.kindOf[field]!) && (hidden.size === 0 || !hidden.has(page.fields[field]!))) {
      yield label;
    }
  }
}

export function labelName(page: LabelPage, label: number): string {
  return page.classes[page.classOf[label]!] ?? "";
}

/** How sure a model was, as it is written; null if nobody says or nobody wants to know. */
export function confidenceText({ page, confidences }: SampleLabels, label: number): string | null {
  const confidence = page.confidence[label]!;
  return !confidences || confidence === NO_CONFIDENCE ? null : (confidence / 100).toFixed(2);
}

export function labelColour(page: LabelPage, label: number): string {
  return classColour(labelName(page, label));
}

/** Whether a model has said it: drawn with dashes. */
export function isPrediction(page: LabelPage, label: number): boolean {
  return page.confidence[label] !== NO_CONFIDENCE || PREDICTIONS.has(page.fields[page.fieldOf[label]!] ?? "");
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
