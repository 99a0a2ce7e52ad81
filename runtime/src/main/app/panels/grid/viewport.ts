import { layoutHeight, rowHeight, rowOf, type RowLayout } from "../../render/justified";
import { anchorAt, PADDING, positionOf, restingAnchor, type Anchor } from "./anchor";
import type { GridElements } from "./gridElements";
import { Scroller } from "./scroller";

const REST_AFTER = 150;
const ONE_ZOOM_WITHIN = 500;

/** The window on the rows: which part of them is on screen, kept through new layouts. */
export class Viewport {
  private readonly scroller = new Scroller();
  private anchor: Anchor | null = null;
  private zoomedAt = -Infinity;
  private rest: ReturnType<typeof setTimeout> | undefined;

  /** @param moved called when the content has to be drawn elsewhere */
  constructor(
    private readonly elements: GridElements,
    private readonly moved: () => void,
  ) {}

  get pos(): number {
    return this.scroller.pos;
  }

  get height(): number {
    return this.elements.scroller.clientHeight;
  }

  /** Width that rows may take. */
  get rowWidth(): number {
    return this.elements.scroller.clientWidth - 2 * PADDING;
  }

  /** Where the upper edge of a row is among the elements of the scrolled content. */
  rowY(layout: RowLayout, row: number): number {
    return layout.rowTop[row]! + PADDING - this.scroller.offset;
  }

  destroy(): void {
    clearTimeout(this.rest);
  }

  /** The scroller has scrolled: by the person, as is then returned, or as the echo of a write. */
  scrolled(): boolean {
    if (!this.scroller.scrolled(this.elements.scroller.scrollTop)) {
      return false;
    }
    this.anchor = null;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.settle(), REST_AFTER);
    return true;
  }

  /** Says that the element may have another height. */
  resize(layout: RowLayout): void {
    this.scroller.resize(contentHeight(layout), this.height);
  }

  /** Shows a new layout: at its top, or, given the layout `before` of the same samples, at the same place. */
  adopt(layout: RowLayout, before: RowLayout | null): void {
    // An anchor is kept until the person scrolls: chosen anew with each layout, the place would creep.
    this.anchor = before === null ? null : (this.anchor ?? restingAnchor(before, this.pos, this.height));
    this.resize(layout);
    this.scroller.moveTo(this.anchor === null ? 0 : positionOf(this.anchor, layout));
    this.place();
  }

  /** The next layouts are those of a zoom around this point; steps in quick succession are one zoom. */
  holdForZoom(layout: RowLayout, y: number, sample: number | null): void {
    const now = performance.now();
    if (now - this.zoomedAt > ONE_ZOOM_WITHIN) {
      this.anchor = anchorAt(layout, this.pos, y, sample ?? undefined);
    }
    this.zoomedAt = now;
  }

  /** Scrolls so far that the row of a sample is on screen. */
  reveal(layout: RowLayout, sample: number): void {
    const row = rowOf(layout, sample);
    const top = layout.rowTop[row]!;
    const bottom = top + rowHeight(layout, row) + 2 * PADDING;
    if (top < this.pos || bottom > this.pos + this.height) {
      this.anchor = null;
      this.scroller.moveTo(top < this.pos ? top : Math.min(top, bottom - this.height));
      this.place();
    }
  }

  /** At rest the thumb of the scrollbar goes where the position belongs; the content does not move. */
  private settle(): void {
    if (this.scroller.drifted) {
      this.place();
      this.moved();
    }
  }

  private place(): void {
    const { scroller, content } = this.elements;
    content.style.height = `${this.scroller.height}px`;
    scroller.scrollTop = this.scroller.scrollTop;
    this.scroller.placed(scroller.scrollTop);
  }
}

function contentHeight(layout: RowLayout): number {
  return Math.max(0, layoutHeight(layout) - layout.gap) + 2 * PADDING;
}
