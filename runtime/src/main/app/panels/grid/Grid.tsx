import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { GridView, type GridParts } from "./gridView";

/** Where the grid of samples lives; the grid itself draws outside of Preact. */
export function Grid({ parts }: { readonly parts: GridParts }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const grid = new GridView(host.current!, parts);
    return () => grid.destroy();
  }, [parts]);
  return <div class="grid" ref={host} />;
}
