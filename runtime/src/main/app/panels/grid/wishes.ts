import type { Thumbs } from "../../data/thumbs";
import { rowAtY, type RowLayout } from "../../render/justified";
import { thumbHeight, type GridMoment } from "./tileRow";

/** How much is wished for beyond the screen, in screens: where one is going, and where one came from. */
const AHEAD = 1.5;
const BEHIND = 0.7;

/** Where the view is and how it moves. */
export interface Travel {
  readonly top: number;
  readonly height: number;
  /** Rows on screen. */
  readonly first: number;
  readonly last: number;
  readonly down: boolean;
  /** Whether anything off screen is worth fetching yet, or at this speed. */
  readonly ahead: boolean;
}

/** Tells the worker which thumbnails are wanted, those on screen first, whenever that has changed. */
export class Wishes {
  private told = "";

  constructor(private readonly thumbs: Thumbs) {}

  /** @param news differs when ids have come that were not known, or pictures were forgotten */
  update(moment: GridMoment, travel: Travel, news: string): void {
    const { layout } = moment;
    const { top, height, first, last, down, ahead } = travel;
    const above = ahead ? (down ? BEHIND : AHEAD) * height : 0;
    const below = ahead ? (down ? AHEAD : BEHIND) * height : 0;
    const from = ahead ? rowAtY(layout, top - above) : first;
    const to = ahead ? rowAtY(layout, top + height + below) : last;
    const wish = `${from} ${first} ${last} ${to} ${down} ${news}`;
    if (wish !== this.told) {
      this.told = wish;
      this.thumbs.wish(this.list(moment, [rows(first, last), ...around(first, last, from, to, down)]));
    }
  }

  private *list(moment: GridMoment, spans: readonly number[][]): Generator<readonly [id: string, height: number]> {
    for (const row of spans.flat()) {
      const height = thumbHeight(moment, row);
      for (const sample of samplesOf(moment.layout, row)) {
        const id = moment.view.pages.id(sample);
        if (id !== null) {
          yield [id, height];
        }
      }
    }
  }
}

/** The rows off screen, nearest first, those in the direction of travel before the others. */
function around(first: number, last: number, from: number, to: number, down: boolean): number[][] {
  const above = rows(from, first - 1).reverse();
  const below = rows(last + 1, to);
  return down ? [below, above] : [above, below];
}

function rows(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function samplesOf({ rowStart }: RowLayout, row: number): number[] {
  return rows(rowStart[row] ?? 0, (rowStart[row + 1] ?? 0) - 1);
}
