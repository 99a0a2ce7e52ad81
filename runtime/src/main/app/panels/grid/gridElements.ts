/** The elements of a grid: a scroller, in it content as high as the scrollbar needs, in that canvases and cells. */
export interface GridElements {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly rows: HTMLElement;
  readonly grid: HTMLElement;
}

export function gridElements(host: HTMLElement): GridElements {
  const scroller = child(host, "grid-scroller");
  const content = child(scroller, "grid-content");
  const rows = child(content, "grid-rows");
  // What the canvases show is in the cells, for those who cannot see it.
  rows.setAttribute("aria-hidden", "true");
  const grid = child(content, "grid-cells");
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-label", "Samples");
  grid.setAttribute("aria-multiselectable", "true");
  return { scroller, content, rows, grid };
}

/** Puts the focus on the cell that Tab would reach, past all that stands before the grid. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>(".grid-cells [tabindex='0']")?.focus({ preventScroll: true });
}

function child(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  parent.append(element);
  return element;
}
