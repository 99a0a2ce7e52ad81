/** The colours that `names` have in the theme at hand, in a form that a canvas takes. */
export function readColours<Name extends string>(names: readonly Name[]): Record<Name, string> {
  // A token's own text may be a formula; the colour that an element gets from it is not.
  const probe = document.createElement("span");
  document.body.append(probe);
  const colours = Object.fromEntries(
    names.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colours as Record<Name, string>;
}

/** The value of a token that is no colour. */
export function readToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Calls `changed` when the system goes from light to dark or back; returns how to stop. */
export function onSystemTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}
