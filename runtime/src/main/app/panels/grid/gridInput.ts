import type { SelectionType } from "../../protocol/generated";
import { sampleOf } from "./ariaLayer";
import type { GridElements } from "./gridElements";
import type { Key } from "./gridKeys";

/** What pointer and keyboard ask of a grid. */
export interface GridActions {
  readonly current: number | null;
  readonly refresh: () => void;
  sampleAt(x: number, y: number): number | null;
  point(at: { readonly x: number; readonly y: number } | null): void;
  toggle(sample: number | null, wanted: SelectionType): void;
  clearSelected(): void;
  focus(sample: number, ring: boolean): void;
  focused(sample: number): void;
  move(key: Key): boolean;
  zoom(factor: number, y: number, sample: number | null): void;
  scrolled(): void;
}

/** Turns the browser's events into what a grid can do; returns how to stop. */
export function listenToGrid(actions: GridActions, { scroller, grid }: GridElements): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = scroller.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  scroller.addEventListener("scroll", () => actions.scrolled(), { signal, passive: true });
  scroller.addEventListener("pointermove", (event) => actions.point(event.pointerType === "touch" ? null : at(event)), {
    signal,
  });
  scroller.addEventListener("pointerleave", () => actions.point(null), { signal });
  scroller.addEventListener(
    "click",
    (event) => {
      // A screen reader clicks the cell itself; a pointer goes through the cells to what lies beneath.
      const { x, y } = at(event);
      const sample = sampleOf(event.target) ?? actions.sampleAt(x, y);
      if (sample !== null) {
        actions.focus(sample, false);
        actions.toggle(sample, event.altKey ? "alt" : "default");
      }
    },
    { signal },
  );
  scroller.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey) {
        // Else the browser zooms the whole page.
        event.preventDefault();
        const { x, y } = at(event);
        actions.zoom(Math.exp(-event.deltaY / 400), y, actions.sampleAt(x, y));
      }
    },
    { signal, passive: false },
  );
  grid.addEventListener(
    "focusin",
    (event) => {
      const sample = sampleOf(event.target);
      if (sample !== null) {
        actions.focused(sample);
      }
    },
    { signal },
  );
  grid.addEventListener("focusout", actions.refresh, { signal });
  window.addEventListener("resize", actions.refresh, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (!event.defaultPrevented && !isTyping(event.target) && onKey(actions, event, focusOf(event.target, grid))) {
        event.preventDefault();
      }
    },
    { signal },
  );
  return () => stop.abort();
}

type Focus = "grid" | "nowhere" | "elsewhere";

function focusOf(target: EventTarget | null, grid: HTMLElement): Focus {
  return grid.contains(target as Node) ? "grid" : target === document.body ? "nowhere" : "elsewhere";
}

/** Keys are text there. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input:not([type=range]), textarea, select, [contenteditable]");
}

function onKey(actions: GridActions, event: KeyboardEvent, focus: Focus): boolean {
  // By its place on the keyboard: with alt held, some systems type another letter.
  const isX = event.code === "KeyX" && !event.ctrlKey && !event.metaKey;
  if (isX || (event.key === " " && focus === "grid")) {
    actions.toggle(actions.current, event.altKey ? "alt" : "default");
    return true;
  }
  if (event.key === "Escape") {
    actions.clearSelected();
    return true;
  }
  // On a button or a slider these keys mean something else; with the focus nowhere they are for the grid.
  return focus !== "elsewhere" && actions.move(event);
}
