import { ladderHeight, type NoThumb, type Thumb, type Thumbs } from "../../data/thumbs";
import type { ViewData } from "../../data/viewData";
import { pictureAspect } from "../../protocol/aspects";
import type { SelectionType } from "../../protocol/generated";
import { PAGE_SIZE, type LabelPage } from "../../protocol/page";
import type { LabelLook } from "../../state/tabState";
import { rowHeight, tileEdges, type RowLayout } from "../../render/justified";
import type { TilePicture } from "../../render/rowPainter";

/** What rows are made of at the time of one draw. */
export interface GridMoment {
  readonly view: ViewData;
  readonly layout: RowLayout;
  readonly thumbs: Thumbs;
  readonly dpr: number;
  readonly hovered: number | null;
  readonly focused: number | null;
  readonly labelLook: LabelLook;
  readonly selectionType: (id: string) => SelectionType | null;
}

/** One tile at that time; everything that its pixels or its accessible cell depend on. */
export interface TileState {
  readonly sample: number;
  readonly id: string | null;
  readonly thumb: Thumb | null;
  readonly none: NoThumb | null;
  readonly labels: LabelPage | null;
  readonly selected: SelectionType | null;
  readonly hovered: boolean;
  readonly focused: boolean;
}

const MISSING: Record<NoThumb, string> = { missing: "no picture", failed: "no picture yet" };

/** Height of the thumbnails of a row. */
export function thumbHeight({ layout, dpr }: GridMoment, row: number): number {
  return ladderHeight(rowHeight(layout, row), dpr);
}

export function tilesOf(moment: GridMoment, row: number): TileState[] {
  const { layout, view, thumbs } = moment;
  const height = thumbHeight(moment, row);
  const from = layout.rowStart[row] ?? 0;
  const to = layout.rowStart[row + 1] ?? from;
  return Array.from({ length: to - from }, (_, i): TileState => {
    const sample = from + i;
    const id = view.pages.id(sample);
    return {
      sample,
      id,
      thumb: id === null ? null : thumbs.best(id, height),
      none: id === null ? null : thumbs.whyNone(id),
      labels: view.pages.labels(sample),
      selected: id === null ? null : moment.selectionType(id),
      hovered: moment.hovered === sample,
      focused: moment.focused === sample,
    };
  });
}

/** Differs whenever the pixels of the tiles would, as far as these depend on more than theme and layout. */
export function signature(tiles: readonly TileState[]): string {
  return tiles
    .map(({ id, thumb, none, labels, selected, hovered, focused }) => {
      const flags = (labels === null ? 0 : 1) + (hovered ? 2 : 0) + (focused ? 4 : 0);
      return `${id},${thumb?.height}.${thumb?.age},${none},${selected},${flags}`;
    })
    .join(";");
}

/** The tiles as the painter takes them, with edges on device pixels. */
export function picturesOf({ layout, dpr, labelLook }: GridMoment, row: number, tiles: readonly TileState[]): TilePicture[] {
  const edges = tileEdges(layout, row);
  const snap = (x: number) => Math.round(x * dpr) / dpr;
  return tiles.map((tile, i) => {
    const x = snap(edges[i]!);
    return {
      x,
      width: snap(edges[i + 1]! - layout.gap) - x,
      aspect: aspectOf(layout.bytes[tile.sample]!, tile.thumb),
      bitmap: tile.thumb?.bitmap ?? null,
      missing: tile.none === null ? null : MISSING[tile.none],
      labels: tile.labels === null ? null : { page: tile.labels, sample: tile.sample % PAGE_SIZE, ...labelLook },
      selected: tile.selected,
      hovered: tile.hovered,
      focused: tile.focused,
    };
  });
}

/** Of a picture whose size nobody has told, the thumbnail knows the shape; until it is here the tile stands for it. */
function aspectOf(byte: number, thumb: Thumb | null): number {
  return byte === 0 && thumb !== null ? thumb.bitmap.width / thumb.bitmap.height : pictureAspect(byte);
}
