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
const SIDEBAR_KEY = "vitrine.sidebar";
/** Per dataset; behind it comes its name. */
const FIELDS_KEY = "vitrine.fields.";

/** How the fields of a dataset are shown. */
interface FieldLooks {
  /** Fields whose labels are not drawn. */
  readonly hidden: ReadonlySet<string>;
  /** What of the side list is not folded or unfolded as it is at first. */
  readonly turned: ReadonlySet<string>;
}

/** What belongs to this tab or browser and never goes over the link. */
export class TabState {
  readonly changed = new Signal();
  /** How fields are shown has changed; `changed` says so too. */
  readonly fieldsChanged = new Signal();
  private currentTheme: Theme;
  private currentZoom: number;
  private sidebar: boolean;
  private dataset: string | null = null;
  private looks: FieldLooks = NO_LOOKS;

  constructor(
    private readonly keep: Keep,
    roomForSidebar = true,
  ) {
    this.currentTheme = themeOf(this.kept(THEME_KEY));
    this.currentZoom = zoomOf(this.kept(ZOOM_KEY));
    const kept = this.kept(SIDEBAR_KEY);
    this.sidebar = kept === null ? roomForSidebar : kept === "open";
  }

  get theme(): Theme {
    return this.currentTheme;
  }

  get zoom(): number {
    return this.currentZoom;
  }

  get sidebarOpen(): boolean {
    return this.sidebar;
  }

  /** Fields of the dataset whose labels are not drawn; another set whenever that has changed. */
  get hidden(): ReadonlySet<string> {
    return this.looks.hidden;
  }

  /** Whether something in the side list is open, which it is at first if `usual`. */
  isOpen(name: string, usual: boolean): boolean {
    return this.looks.turned.has(name) !== usual;
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

  toggleSidebar(): void {
    this.sidebar = !this.sidebar;
    this.store(SIDEBAR_KEY, this.sidebar ? "open" : "closed");
    this.changed.emit();
  }

  /** From here on fields are those of this dataset. */
  use(dataset: string | null): void {
    if (dataset !== this.dataset) {
      this.dataset = dataset;
      this.looks = dataset === null ? NO_LOOKS : looksOf(this.kept(FIELDS_KEY + dataset));
      this.tellFields();
    }
  }

  /** Draws the labels of a field, or no longer. */
  toggleField(name: string): void {
    this.setLooks({ ...this.looks, hidden: toggledIn(this.looks.hidden, name) });
  }

  /** Folds or unfolds something in the side list. */
  toggleOpen(name: string): void {
    this.setLooks({ ...this.looks, turned: toggledIn(this.looks.turned, name) });
  }

  private setLooks(looks: FieldLooks): void {
    this.looks = looks;
    if (this.dataset !== null) {
      const kept = { hidden: [...looks.hidden], turned: [...looks.turned] };
      this.store(FIELDS_KEY + this.dataset, JSON.stringify(kept));
    }
    this.tellFields();
  }

  private tellFields(): void {
    this.fieldsChanged.emit();
    this.changed.emit();
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

const NO_LOOKS: FieldLooks = { hidden: new Set(), turned: new Set() };

function toggledIn(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(name)) {
    next.add(name);
  }
  return next;
}

function looksOf(kept: string | null): FieldLooks {
  try {
    const { hidden, turned } = JSON.parse(kept ?? "{}") as { hidden?: unknown; turned?: unknown };
    return { hidden: namesOf(hidden), turned: namesOf(turned) };
  } catch {
    return NO_LOOKS;
  }
}

function namesOf(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : []);
}

function themeOf(kept: string | null): Theme {
  return kept === "dark" || kept === "light" ? kept : "system";
}

function zoomOf(kept: string | null): number {
  const zoom = Number(kept);
  return zoom >= ZOOM.least && zoom <= ZOOM.most ? zoom : ZOOM.usual;
}
