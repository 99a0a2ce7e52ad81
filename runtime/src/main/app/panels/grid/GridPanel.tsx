import type { JSX } from "preact";
import type { ViewData } from "../../data/viewData";
import type { ViewAbout } from "../../protocol/reads";
import { TabState, ZOOM } from "../../state/tabState";
import { count } from "../../ui/format";
import { IconButton } from "../../ui/IconButton";
import { Icon } from "../../ui/icons";
import { useSignal } from "../../ui/useSignal";
import { Grid } from "./Grid";
import type { GridParts } from "./gridView";
import type { VisibleRange } from "./visibleRange";

export interface GridPanelProps {
  readonly view: ViewData;
  readonly tab: TabState;
  readonly range: VisibleRange;
  readonly parts: GridParts;
}

/** The samples of the view: which are on screen, how large they are, and the grid. */
export function GridPanel({ view, tab, range, parts }: GridPanelProps): JSX.Element {
  useSignal(tab.changed);
  const { sidebarOpen } = tab;
  return (
    <section class="panel" aria-label="Samples">
      <div class="panel-head">
        <IconButton
          icon="sidebar"
          name={sidebarOpen ? "Hide the fields" : "Show the fields"}
          pressed={sidebarOpen}
          onClick={() => tab.toggleSidebar()}
        />
        <h2 class="panel-name">
          <Icon name="grid" />
          Samples
        </h2>
        {!sidebarOpen && <Share about={view.about} />}
        <span class="space" />
        <Range range={range} />
        <Zoom tab={tab} />
      </div>
      <Grid parts={parts} />
    </section>
  );
}

function Share({ about }: { readonly about: ViewAbout }): JSX.Element {
  const { count: shown, total } = about;
  return (
    <p class="total">
      <strong>{count(shown)}</strong> {shown === total ? "" : `of ${count(total)} `}
      {total === 1 ? "sample" : "samples"}
    </p>
  );
}

/** Which samples are on screen, counted from one. */
function Range({ range }: { readonly range: VisibleRange }): JSX.Element {
  useSignal(range.changed);
  return (
    <span class="range" title="Samples on screen">
      {range.last < 0 ? "" : `${count(range.first + 1)}–${count(range.last + 1)}`}
    </span>
  );
}

/** The slider goes in equal ratios: a step looks the same small and large. */
function Zoom({ tab }: { readonly tab: TabState }): JSX.Element {
  useSignal(tab.changed);
  return (
    <label class="zoom" title="Size of the tiles (ctrl-wheel over the grid)">
      <Icon name="size" />
      <span class="visually-hidden">Size of the tiles</span>
      <input
        type="range"
        min={Math.log(ZOOM.least)}
        max={Math.log(ZOOM.most)}
        step={0.02}
        value={Math.log(tab.zoom)}
        aria-valuetext={`${tab.zoom} pixels high`}
        onInput={(event) => tab.setZoom(Math.exp(Number(event.currentTarget.value)))}
      />
    </label>
  );
}
