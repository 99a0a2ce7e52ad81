import { rowHeight, rowOf } from "../../render/justified";
import { paintRow, type Paint } from "../../render/rowPainter";
import type { LabelLook } from "../../state/tabState";
import { AriaLayer, type AriaRow } from "./ariaLayer";
import { PADDING } from "./anchor";
import type { GridElements } from "./gridElements";
import { RowCanvases, type RowOnCanvas } from "./rowCanvases";
import { picturesOf, signature, thumbHeight, tilesOf, type GridMoment, type TileState } from "./tileRow";
import type { Viewport } from "./viewport";

/** The rows on screen, `first .. last`, and the samples in them. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
  readonly firstSample: number;
  readonly lastSample: number;
}

/** Rows kept on canvases above and below the screen. */
const MARGIN = 4;

/** The rows of a grid as they are on screen: the canvases, and the cells over them. */
export class GridRows {
  private readonly canvases: RowCanvases;
  private readonly aria: AriaLayer;
  private paint: Paint | null = null;
  private paintSerial = 0;
  private labelLook: LabelLook | null = null;
  private lookSerial = 0;
  private toFocus: number | null = null;
  private onScreen: readonly [first: number, last: number] = [0, -1];

  constructor(
    elements: GridElements,
    private readonly viewport: Viewport,
  ) {
    this.canvases = new RowCanvases(elements.rows);
    this.aria = new AriaLayer(elements.grid);
  }

  /** The sample whose cell has the focus. */
  get focused(): number | null {
    return this.aria.focusedSample();
  }

  /**
   * The same, or the one that gets the focus in the next frame: a key that follows an arrow at once means that one. None if
   * it has been scrolled out of sight: nothing should happen to what nobody sees.
   */
  get focusedOnScreen(): number | null {
    const { focused, toFocus } = this;
    if (toFocus !== null) {
      return toFocus;
    }
    return focused !== null && focused >= this.onScreen[0] && focused <= this.onScreen[1] ? focused : null;
  }

  /** Focuses the cell of this sample as soon as it is there. */
  focusNext(sample: number): void {
    this.toFocus = sample;
  }

  /** Returns whether rows off screen are left to be painted in another frame. */
  draw(moment: GridMoment, span: RowSpan, cursor: number, serial: number, paint: Paint): boolean {
    const { layout } = moment;
    this.onScreen = [span.firstSample, span.lastSample];
    if (paint !== this.paint) {
      this.paint = paint;
      this.paintSerial++;
    }
    if (moment.labelLook !== this.labelLook) {
      this.labelLook = moment.labelLook;
      this.lookSerial++;
    }
    const look = `${this.paintSerial} ${serial} ${this.lookSerial}`;
    const onCanvas: RowOnCanvas[] = [];
    const cells: AriaRow[] = [];
    for (let row = Math.max(0, span.first - MARGIN); row <= Math.min(layout.rows - 1, span.last + MARGIN); row++) {
      const visible = row >= span.first && row <= span.last;
      const tiles = tilesOf(moment, row);
      const y = this.viewport.rowY(layout, row);
      onCanvas.push({
        row,
        y,
        height: rowHeight(layout, row),
        visible,
        complete: this.hasAll(moment, row, tiles),
        signature: `${look} ${signature(tiles)}`,
        paint: (ctx, width, height) => paintRow(ctx, width, height, picturesOf(moment, row, tiles), paint),
      });
      if (visible) {
        cells.push({ row, y, tiles });
      }
    }
    const late = this.canvases.sync(onCanvas, PADDING, layout.width, moment.dpr);
    this.syncCells(cells, moment, span, cursor);
    return late;
  }

  /** Every tile on screen has its picture, or there is none to have. */
  isComplete(moment: GridMoment, span: RowSpan): boolean {
    if (!moment.view.pages.idle) {
      // An id that is not there now could not be read.
      return false;
    }
    for (let row = span.first; row <= span.last; row++) {
      if (!this.hasAll(moment, row, tilesOf(moment, row))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the pictures of a row are here, as far as there are any; an id that is not here counts as none. */
  private hasAll(moment: GridMoment, row: number, tiles: readonly TileState[]): boolean {
    const height = thumbHeight(moment, row);
    return tiles.every(({ id }) => id === null || moment.thumbs.settled(id, height));
  }

  private syncCells(cells: AriaRow[], moment: GridMoment, span: RowSpan, cursor: number): void {
    const { layout } = moment;
    const row = rowOf(layout, cursor);
    if (this.focused !== null && (row < span.first || row > span.last)) {
      // Scrolled out of sight, the focused cell stays, or the focus would be lost.
      cells.push({ row, y: this.viewport.rowY(layout, row), tiles: tilesOf(moment, row) });
    }
    this.aria.sync(cells, layout, cursor, PADDING);
    if (this.toFocus !== null && this.aria.focus(this.toFocus)) {
      this.toFocus = null;
    }
  }
}
