import type { JSX } from "preact";

/** Drawn on 16 by 16, in the colour of the text around them. */
const PATHS = {
  moon: "M13.5 9.6A5.6 5.6 0 0 1 6.4 2.5a5.7 5.7 0 1 0 7.1 7.1Z",
  sun: "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1",
  system: "M2 3h12v8H2ZM6 14h4M8 11v3",
  people: "M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.8 13.2c0-2.4 1.8-4 4.2-4s4.2 1.6 4.2 4M10.6 3.2a2.3 2.3 0 0 1 0 4.2M11.6 9.5c1.6.4 2.7 1.8 2.7 3.7",
  close: "M4 4l8 8M12 4l-8 8",
  grid: "M2.5 2.5h4.6v4.6H2.5ZM8.9 2.5h4.6v4.6H8.9ZM2.5 8.9h4.6v4.6H2.5ZM8.9 8.9h4.6v4.6H8.9Z",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: what it means stands beside it, or is its button's name. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true">
      <path d={PATHS[name]} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** The mark of the product. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="9" height="18" rx="2.5" />
      <rect x="12" y="1" width="7" height="10" rx="2.5" opacity=".75" />
      <rect x="12" y="13" width="7" height="6" rx="2.5" opacity=".45" />
    </svg>
  );
}

/** The mark as the page's icon. Made here because an icon in a file would be one more thing to name and to serve. */
export function showPageIcon(): void {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="#7c68f0"><rect x="1" y="1" width="9" height="18" rx="2.5"/>' +
    '<rect x="12" y="1" width="7" height="10" rx="2.5" opacity=".75"/><rect x="12" y="13" width="7" height="6" rx="2.5" opacity=".45"/></svg>';
  const link = document.createElement("link");
  link.rel = "icon";
  link.type = "image/svg+xml";
  link.href = URL.createObjectURL(new Blob([svg], { type: link.type }));
  document.head.append(link);
}
