import { layoutHeight, rowAtY, rowOf, type RowLayout } from "../../render/justified";

/** Space above the first row and below the last, in CSS pixels. */
export const PADDING = 8;

/** A point of a sample and where on screen it is, to be put there again after another layout. */
export interface Anchor {
  readonly sample: number;
  /** Where in the sample's row, 0 its top, 1 the top of the next row. */
  readonly within: number;
  /** Pixels below the upper edge of the view. */
  readonly screenY: number;
}

/** The anchor for the row that is `screenY` pixels below the upper edge, and `sample` if one of that row is meant. */
export function anchorAt(layout: RowLayout, pos: number, screenY: number, sample?: number): Anchor {
  const y = Math.max(0, pos + screenY - PADDING);
  const row = sample === undefined ? rowAtY(layout, y) : rowOf(layout, sample);
  const top = layout.rowTop[row] ?? 0;
  const pitch = Math.max(1, (layout.rowTop[row + 1] ?? 0) - top);
  return { sample: sample ?? layout.rowStart[row] ?? 0, within: (y - top) / pitch, screenY };
}

/**
 * The anchor for a change of width or data: the row at 30 % of the height, where people look; at the very top the first
 * sample, so that the top stays the top.
 */
export function restingAnchor(layout: RowLayout, pos: number, viewHeight: number): Anchor {
  return pos < 1 ? { sample: 0, within: 0, screenY: PADDING } : anchorAt(layout, pos, 0.3 * viewHeight);
}

/** The position at which the anchor is on screen where it was. */
export function positionOf(anchor: Anchor, layout: RowLayout): number {
  const row = rowOf(layout, anchor.sample);
  const top = layout.rowTop[row] ?? 0;
  const pitch = (layout.rowTop[row + 1] ?? layoutHeight(layout)) - top;
  return top + anchor.within * pitch - anchor.screenY + PADDING;
}
