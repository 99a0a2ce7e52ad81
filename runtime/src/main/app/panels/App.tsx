import type { JSX } from "preact";
import type { ViewLoader } from "../data/viewLoader";
import type { DatasetSummary } from "../protocol/reads";
import type { SessionStore } from "../state/sessionStore";
import type { TabState } from "../state/tabState";
import { useSignal } from "../ui/useSignal";
import { Banner } from "./Banner";
import { Empty, EmptyView, Failed, NoDataset, ServerGone, Unauthorised } from "./emptyStates";
import { GridPanel } from "./grid/GridPanel";
import type { GridParts } from "./grid/gridView";
import type { VisibleRange } from "./grid/visibleRange";
import { StatusLine } from "./StatusLine";
import { TopBar } from "./TopBar";
import { ViewText } from "./viewbar/ViewText";

export interface AppProps {
  readonly session: SessionStore;
  readonly loader: ViewLoader;
  readonly tab: TabState;
  readonly range: VisibleRange;
  readonly grid: GridParts;
  readonly loadDatasets: () => Promise<readonly DatasetSummary[]>;
}

/** The page: what is open above, the samples or what stands for them in the middle, what is going on below. */
export function App(props: AppProps): JSX.Element {
  const { session, loader, tab } = props;
  useSignal(session.changed);
  useSignal(loader.changed);
  useSignal(tab.changed);
  const { shown, presence, version, status, notice } = session.snapshot;
  const { view } = loader;
  const whole = shown.view === null || shown.view.stages.length === 0;
  const clearView = () => session.run({ type: "setView", view: null });
  return (
    <div class="app">
      <TopBar dataset={shown.dataset} presence={presence} theme={tab.theme} onTheme={(theme) => tab.setTheme(theme)}>
        {view === null ? <span class="space" /> : <ViewText text={whole ? null : view.about.text} onClear={clearView} />}
      </TopBar>
      <main>
        <Middle {...props} onClearView={clearView} />
      </main>
      <StatusLine
        selected={session.selectedCount(view?.count ?? 0)}
        version={version}
        status={status}
        notice={notice}
        hasSamples={(view?.count ?? 0) > 0}
        onClear={() => session.run({ type: "clearSelected" })}
        onDismiss={() => session.dismissNotice()}
      />
    </div>
  );
}

function Middle(props: AppProps & { readonly onClearView: () => void }): JSX.Element | null {
  const { session, loader, tab, range, grid, loadDatasets, onClearView } = props;
  const { shown, version, status, refusal } = session.snapshot;
  const { view, problem } = loader;
  if (view !== null) {
    return (
      <>
        <Banner status={status} refusal={refusal} problem={problem} onRetry={() => retry(props)} />
        {view.count > 0 ? (
          <GridPanel view={view} tab={tab} range={range} parts={grid} />
        ) : (
          <EmptyView
            dataset={view.name.dataset}
            text={view.about.text}
            total={view.about.total}
            onClear={onClearView}
          />
        )}
      </>
    );
  }
  if (status === "unauthorised" || problem?.code === "access.token") {
    return <Unauthorised dataset={shown.dataset} />;
  }
  if (status === "gone") {
    return <ServerGone />;
  }
  const trouble = refusal ?? problem;
  if (trouble !== null) {
    return <Failed problem={trouble} onRetry={() => retry(props)} />;
  }
  if (status === "closed") {
    return <Empty name="closed" title="The program has closed this session" />;
  }
  if (version !== null && shown.dataset === null) {
    return <NoDataset load={loadDatasets} open={(name) => session.run({ type: "setDataset", name })} />;
  }
  return <p class="waiting">Loading…</p>;
}

function retry({ session, loader }: AppProps): void {
  session.askAgain();
  loader.retry();
}
