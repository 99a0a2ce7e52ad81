import { Signal } from "./signal";

export type Theme = "system" | "dark" | "light";

/** Heights that a row of tiles aims at, in CSS pixels. */
export const ZOOM = { least: 48, most: 420, usual: 156 } as const;

/** Where a browser keeps what is this browser's own; `localStorage`, or anything like it. */
export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const THEME_KEY = "vitrine.theme";
const ZOOM_KEY = "vitrine.zoom";

/** What belongs to this tab or browser and never goes over the link. */
export class TabState {
  readonly changed = new Signal();
  private currentTheme: Theme;
  private currentZoom: number;

  constructor(private readonly keep: Keep) {
    this.currentTheme = themeOf(this.kept(THEME_KEY));
    this.currentZoom = zoomOf(this.kept(ZOOM_KEY));
  }

  get theme(): Theme {
    return this.currentTheme;
  }

  get zoom(): number {
    return this.currentZoom;
  }

  setTheme(theme: Theme): void {
    this.currentTheme = theme;
    this.store(THEME_KEY, theme);
    this.changed.emit();
  }

  setZoom(zoom: number): void {
    const next = Math.round(Math.min(ZOOM.most, Math.max(ZOOM.least, zoom)));
    if (next !== this.currentZoom) {
      this.currentZoom = next;
      this.store(ZOOM_KEY, String(next));
      this.changed.emit();
    }
  }

  /** A browser may refuse to keep anything (private windows do); then the tab goes by the usual values. */
  private kept(key: string): string | null {
    try {
      return this.keep.getItem(key);
    } catch {
      return null;
    }
  }

  private store(key: string, value: string): void {
    try {
      this.keep.setItem(key, value);
    } catch {
      // It still holds for this tab.
    }
  }
}

function themeOf(kept: string | null): Theme {
  return kept === "dark" || kept === "light" ? kept : "system";
}

function zoomOf(kept: string | null): number {
  const zoom = Number(kept);
  return zoom >= ZOOM.least && zoom <= ZOOM.most ? zoom : ZOOM.usual;
}
