import type { JSX } from "preact";

/** Drawn on 16 by 16, in the colour of the text around them. */
const PATHS = {
  moon: "M13.5 9.6A5.6 5.6 0 0 1 6.4 2.5a5.7 5.7 0 1 0 7.1 7.1Z",
  sun: "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1",
  system: "M2 3h12v8H2ZM6 14h4M8 11v3",
  people: "M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.8 13.2c0-2.4 1.8-4 4.2-4s4.2 1.6 4.2 4M10.6 3.2a2.3 2.3 0 0 1 0 4.2M11.6 9.5c1.6.4 2.7 1.8 2.7 3.7",
  close: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  size: "M2.5 5.5v-3h3M13.5 10.5v3h-3M2.5 2.5l4 4M13.5 13.5l-4-4",
  right: "M6.2 4l4 4-4 4",
  down: "M4 6.2l4 4 4-4",
  search: "M7 2.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8ZM10.3 10.3l3.2 3.2",
  eye: "M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8ZM8 6.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8Z",
  hidden: "M2.6 2.6l10.8 10.8M6.4 4a6.5 6.5 0 0 1 1.6-.2c4 0 6.4 4.2 6.4 4.2a11.6 11.6 0 0 1-1.7 2.2M4.2 5.2A11.4 11.4 0 0 0 1.6 8S4 12.2 8 12.200a6.5 6.5 0 0 0 3-.7M6.7 6.700a1.9 1.9 0 0 0 2.6 2.6",
  sidebar: "M2.5 3h11v10h-11ZM6.3 3v10",
  box: "M2.8 3.800h10.400v8.400H2.800Z",
  polygon: "M4 12.800L2.6 6.2 8 2.800l5.4 4-2 6Z",
  points: "M3.6 11.600a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM7 5.600a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM12.4 2.800a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM11 10.600a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z",
  label: "M2.6 3h4.900l6 6-4.9 4.9-6-6ZM5.4 5.800v.01",
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
