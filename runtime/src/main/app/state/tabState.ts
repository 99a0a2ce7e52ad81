import type { AppConfig, Theme } from "../protocol/generated";
import { Signal } from "./signal";

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

/** How labels are drawn. */
export interface LabelLook {
  /** Fields of which nothing is drawn. */
  readonly hidden: ReadonlySet<string>;
  /** Whether classes are written on labels, and confidences behind them. */
  readonly names: boolean;
  readonly confidences: boolean;
}

const NO_LOOKS: FieldLooks = { hidden: new Set(), turned: new Set() };

/** What belongs to this tab or browser and never goes over the link. */
export class TabState {
  readonly changed = new Signal();
  /** How fields are shown has changed; `changed` says so too. */
  readonly fieldsChanged = new Signal();
  /** What was chosen in this browser; null where nothing was, and the session's config holds. */
  private chosenTheme: Theme | null;
  private chosenZoom: number | null;
  private config: AppConfig | null = null;
  private openingZoom: number | null = null;
  private sidebar: boolean;
  private dataset: string | null = null;
  private looks: FieldLooks = NO_LOOKS;
  private look: LabelLook = { hidden: NO_LOOKS.hidden, names: true, confidences: true };

  constructor(
    private readonly keep: Keep,
    roomForSidebar = true,
  ) {
    this.chosenTheme = themeOf(this.kept(THEME_KEY));
    this.chosenZoom = zoomOf(this.kept(ZOOM_KEY));
    const kept = this.kept(SIDEBAR_KEY);
    this.sidebar = kept === null ? roomForSidebar : kept === "open";
  }

  get theme(): Theme {
    return this.chosenTheme ?? this.config?.theme ?? "system";
  }

  get zoom(): number {
    return this.chosenZoom ?? this.openingZoom ?? ZOOM.usual;
  }

  get sidebarOpen(): boolean {
    return this.sidebar;
  }

  /** Fields of the dataset whose labels are not drawn; another set whenever that has changed. */
  get hidden(): ReadonlySet<string> {
    return this.looks.hidden;
  }

  /** How tabs say what they name; another object whenever that or what is hidden has changed. */
  get labelLook(): LabelLook {
    return this.look;
  }

  /** Goes by the session's config in whatever was not chosen in this browser; by its size of tiles once. */
  follow(config: AppConfig | null): void {
    if (config !== null && config !== this.config) {
      this.config = config;
      this.openingZoom ??= rowHeightOf(config.gridZoom);
      this.renewLook();
      this.changed.emit();
    }
  }

  /** Whether something in the side list is open, which it is at first if `usual`. */
  isOpen(name: string, usual: boolean): boolean {
    return this.looks.turned.has(name) !== usual;
  }

  setTheme(theme: Theme): void {
    this.chosenTheme = theme;
    this.store(THEME_KEY, theme);
    this.changed.emit();
  }

  setZoom(zoom: number): void {
    const next = Math.round(Math.min(ZOOM.most, Math.max(ZOOM.least, zoom)));
    if (next !== this.zoom) {
      this.chosenZoom = next;
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

  private renewLook(): void {
    const { showLabel = true, showConfidence = true } = this.config ?? {};
    this.look = { hidden: this.looks.hidden, names: showLabel, confidences: showConfidence };
  }

  private tellFields(): void {
    this.renewLook();
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

/** The height of rows that a config means: 10 is the smallest, 0 the largest, and 7, which no one has to say, the usual. */
export function rowHeightOf(gridZoom: number): number {
  const [from, to, part] =
    gridZoom <= 7 ? [ZOOM.most, ZOOM.usual, gridZoom / 7] : [ZOOM.usual, ZOOM.least, (gridZoom - 7) / 3];
  return Math.round(from * (to / from) ** Math.min(1, part));
}

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

function themeOf(kept: string | null): Theme | null {
  return kept === "dark" || kept === "light" || kept === "system" ? kept : null;
}

function zoomOf(kept: string | null): number | null {
  const zoom = Number(kept);
  return zoom >= ZOOM.least && zoom <= ZOOM.most ? zoom : null;
}
