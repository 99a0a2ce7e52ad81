import type { Thumbs } from "../../data/thumbs";
import type { ViewData } from "../../data/viewData";
import type { ViewLoader } from "../../data/viewLoader";
import type { SelectionType } from "../../protocol/generated";
import { rowAtY, type RowLayout } from "../../render/justified";
import type { Paint } from "../../render/rowPainter";
import type { FrameLoop } from "../../state/frame";
import { toggled } from "../../state/selection";
import type { SessionStore } from "../../state/sessionStore";
import type { TabState } from "../../state/tabState";
import { PADDING } from "./anchor";
import { gridElements, type GridElements } from "./gridElements";
import { listenToGrid, type GridActions } from "./gridInput";
import { keyTarget, type Key } from "./gridKeys";
import { GridRows, type RowSpan } from "./gridRows";
import { sampleAt } from "./hit";
import type { LayoutInput, LayoutLink } from "./layoutLink";
import type { GridMoment } from "./tileRow";
import { Viewport } from "./viewport";
import { Wishes } from "./wishes";

/** What the grid is made of and tells. */
export interface GridParts {
  readonly session: SessionStore;
  readonly loader: ViewLoader;
  readonly thumbs: Thumbs;
  readonly tab: TabState;
  readonly frames: FrameLoop;
  readonly layouts: LayoutLink;
  /** Colours of the theme at hand; another object when the theme has changed. */
  readonly paint: () => Paint;
  /** The samples on screen. */
  readonly onRange: (first: number, last: number) => void;
  /** All that is on screen is painted, with its pictures as far as there are any. */
  readonly onPainted: (view: ViewData) => void;
}

const GAP = 4;
/** Faster than this many screens a frame nothing is fetched that is not on screen. */
const TOO_FAST = 2;
/** The rest of the aspects waits for the first full paint, but not for ever. */
const REST_OF_ASPECTS_AFTER = 1_000;

interface Shown {
  readonly view: ViewData;
  readonly layout: RowLayout;
  /** Differs for each layout. */
  readonly serial: number;
}

/** The grid of samples: rows on canvases in a scroller, with an accessible cell over each tile. Draws once per frame. */
export class GridView implements GridActions {
  private readonly elements: GridElements;
  private readonly viewport: Viewport;
  private readonly rows: GridRows;
  private readonly wishes: Wishes;
  private readonly stops: (() => void)[];
  private shown: Shown | null = null;
  private asked: (LayoutInput & { readonly view: ViewData }) | null = null;
  private serial = 0;
  private news = 0;
  private lastPos = 0;
  private down = true;
  private pointer: { readonly x: number; readonly y: number } | null = null;
  private hovered: number | null = null;
  private byKeys = false;
  /** Whether the focus shows. */
  private ring = false;
  private drawing = false;
  /** The sample that Tab reaches and keys start from. */
  private cursor = 0;
  private painted: ViewData | null = null;
  private destroyed = false;

  constructor(
    host: HTMLElement,
    private readonly parts: GridParts,
  ) {
    this.elements = gridElements(host);
    this.viewport = new Viewport(this.elements, this.refresh);
    this.rows = new GridRows(this.elements, this.viewport);
    this.wishes = new Wishes(parts.thumbs);
    const { session, loader, thumbs, tab } = parts;
    const resized = new ResizeObserver(this.refresh);
    resized.observe(this.elements.scroller);
    this.stops = [
      session.changed.listen(this.refresh),
      tab.changed.listen(this.refresh),
      loader.changed.listen(this.refreshNews),
      thumbs.arrived.listen(this.refresh),
      thumbs.forgotten.listen(this.refreshNews),
      () => resized.disconnect(),
      listenToGrid(this, this.elements),
    ];
    this.refresh();
  }

  readonly refresh = (): void => this.parts.frames.request(this.draw);

  destroy(): void {
    this.destroyed = true;
    this.stops.forEach((stop) => stop());
    this.viewport.destroy();
    this.elements.scroller.remove();
  }

  /** The sample that a key is about: the one under the pointer or with the focus, whichever was used last. */
  get current(): number | null {
    const { focusedOnScreen: focused } = this.rows;
    return this.byKeys ? (focused ?? this.hovered) : (this.hovered ?? focused);
  }

  /** The sample at a point of the view. */
  sampleAt(x: number, y: number): number | null {
    return this.shown === null ? null : sampleAt(this.shown.layout, x, y + this.viewport.pos);
  }

  /** The pointer is over this point of the view, or has left it. */
  point(at: { readonly x: number; readonly y: number } | null): void {
    this.pointer = at;
    this.byKeys = false;
    this.refresh();
  }

  /** Selects a sample, or no longer. */
  toggle(sample: number | null, wanted: SelectionType): void {
    const { session } = this.parts;
    const id = sample === null ? null : (this.shown?.view.pages.id(sample) ?? null);
    if (id !== null) {
      session.run(toggled(id, session.selectionType(id), wanted));
    }
  }

  clearSelected(): void {
    const { session } = this.parts;
    if (session.selectedCount(this.shown?.view.count ?? 0) > 0) {
      session.run({ type: "clearSelected" });
    }
  }

  /** Puts the focus on a sample that is, or will be in the next frame, on screen; a click needs no ring to be found. */
  focus(sample: number, ring: boolean): void {
    this.ring = ring;
    this.cursor = sample;
    this.rows.focusNext(sample);
    this.refresh();
  }

  /** The focus is on a sample: by this grid's doing, or because somebody came by Tab. */
  focused(sample: number): void {
    this.ring ||= !this.drawing;
    this.cursor = sample;
    this.refresh();
  }

  /** Moves the focus if it is a key for that. */
  move(key: Key): boolean {
    const { shown } = this;
    const to = shown && keyTarget(key, shown.layout, this.cursor, this.viewport.height - 2 * PADDING);
    if (shown === null || to === null) {
      return false;
    }
    this.byKeys = true;
    this.viewport.reveal(shown.layout, to);
    this.focus(to, true);
    return true;
  }

  /** Makes tiles larger or smaller around a point of the view, which stays where it is. */
  zoom(factor: number, y: number, sample: number | null): void {
    const { tab } = this.parts;
    if (this.shown !== null) {
      this.viewport.holdForZoom(this.shown.layout, y, sample);
    }
    tab.setZoom(tab.zoom * factor);
  }

  scrolled(): void {
    if (this.viewport.scrolled()) {
      // Under a pointer at rest there is another tile now, and that is the one in mind.
      this.byKeys = false;
      this.refresh();
    }
  }

  private readonly refreshNews = (): void => {
    this.news++;
    this.refresh();
  };

  /** Asks for a layout if what it depends on is not what it was asked for last. */
  private askLayout(view: ViewData): void {
    const { asked } = this;
    const width = this.viewport.rowWidth;
    const { bytes } = view.aspects;
    const target = this.parts.tab.zoom;
    const known = asked?.view === view && asked.bytes === bytes && asked.width === width && asked.target === target;
    if (!known && width > 0) {
      this.asked = { view, bytes, width, target, gap: GAP };
      this.parts.layouts.request({ bytes, width, target, gap: GAP }, (layout) => this.adopt(view, layout));
    }
  }

  private adopt(view: ViewData, layout: RowLayout): void {
    const before = this.shown;
    if (this.parts.loader.view === view && !this.destroyed) {
      const same = before !== null && before.view.name.fingerprint === view.name.fingerprint;
      this.shown = { view, layout, serial: ++this.serial };
      this.viewport.adopt(layout, same ? before.layout : null);
      this.cursor = same ? Math.min(this.cursor, view.count - 1) : 0;
      this.lastPos = this.viewport.pos;
      if (before !== null) {
        this.parts.layouts.recycle(before.layout);
      }
      if (before?.view !== view) {
        this.parts.thumbs.use(view.name.dataset);
        setTimeout(() => this.loadRest(view), REST_OF_ASPECTS_AFTER);
      }
    }
    this.refresh();
  }

  private loadRest(view: ViewData): void {
    // What fails is asked for again after the next change of the view; the link says when the server is away.
    view.aspects.loadRest().then(this.refresh, () => {});
  }

  private readonly draw = (): void => {
    const { view } = this.parts.loader;
    if (this.destroyed) {
      // A task or a layout from before; the wishes are another grid's now.
      return;
    }
    if (view !== null) {
      this.askLayout(view);
    }
    if (this.shown === null) {
      return;
    }
    const { shown, viewport } = this;
    viewport.resize(shown.layout);
    const { pos, height } = viewport;
    const screens = Math.abs(pos - this.lastPos) / Math.max(1, height);
    this.down = pos === this.lastPos ? this.down : pos > this.lastPos;
    this.lastPos = pos;
    const complete = this.painted === shown.view;
    const ahead = complete && screens <= TOO_FAST;

    const span = spanOnScreen(shown.layout, pos, height);
    shown.view.pages.want(span.firstSample, span.lastSample, ahead ? 1 : 0);
    this.hovered = this.pointer === null || this.byKeys ? null : this.sampleAt(this.pointer.x, this.pointer.y);
    if (this.rows.focused === null && (this.cursor < span.firstSample || this.cursor > span.lastSample)) {
      this.cursor = span.firstSample;
    }
    const moment = this.moment(shown);
    this.drawing = true;
    const late = this.rows.draw(moment, span, this.cursor, shown.serial, this.parts.paint());
    this.drawing = false;
    if (late) {
      this.refresh();
    }
    const travel = { top: pos, height, first: span.first, last: span.last, down: this.down, ahead };
    this.wishes.update(moment, travel, `${shown.serial} ${moment.dpr} ${this.news}`);
    this.parts.onRange(span.firstSample, span.lastSample);
    if (!complete && this.rows.isComplete(moment, span)) {
      this.painted = shown.view;
      this.parts.onPainted(shown.view);
      this.loadRest(shown.view);
      // What lies beyond the screen is worth fetching now.
      this.refresh();
    }
  };

  private moment({ view, layout }: Shown): GridMoment {
    const { thumbs, session, tab } = this.parts;
    return {
      view,
      layout,
      thumbs,
      dpr: Math.min(2, devicePixelRatio),
      hovered: this.hovered,
      focused: this.ring ? this.rows.focused : null,
      labelLook: tab.labelLook,
      selectionType: (id) => session.selectionType(id),
    };
  }
}

function spanOnScreen(layout: RowLayout, pos: number, height: number): RowSpan {
  const first = rowAtY(layout, pos - PADDING);
  const last = rowAtY(layout, pos + height - PADDING);
  return { first, last, firstSample: layout.rowStart[first] ?? 0, lastSample: (layout.rowStart[last + 1] ?? 1) - 1 };
}
