import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ViewCounts } from "../data/counts";
import type { ViewData } from "../data/viewData";
import type { ViewLoader } from "../data/viewLoader";
import { Codes } from "../link/problems";
import type { DatasetSummary } from "../protocol/reads";
import type { SessionStore } from "../state/sessionStore";
import type { TabState } from "../state/tabState";
import { useSignal } from "../ui/useSignal";
import { Banner } from "./Banner";
import { Empty, EmptyView, Failed, NoDataset, NoSession, ServerGone, Unauthorised } from "./emptyStates";
import { focusGrid } from "./grid/gridElements";
import { GridPanel } from "./grid/GridPanel";
import type { GridParts } from "./grid/gridView";
import type { VisibleRange } from "./grid/visibleRange";
import { StatusLine } from "./StatusLine";
import { TopBar } from "./TopBar";
import { Sidebar } from "./sidebar/Sidebar";
import { ViewBar } from "./viewbar/ViewBar";

export interface AppProps {
  readonly session: SessionStore;
  readonly loader: ViewLoader;
  readonly counts: ViewCounts;
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
  const clearView = () => session.run({ type: "setView", view: null });
  const removeStage = (stage: number) => {
    const stages = shown.view?.stages.filter((_, i) => i !== stage) ?? [];
    session.run({ type: "setView", view: stages.length === 0 ? null : { stages } });
  };
  return (
    <div class="app">
      {view !== null && view.count > 0 && (
        <button type="button" class="skip framed" onClick={focusGrid}>
          Go to the samples
        </button>
      )}
      <TopBar dataset={shown.dataset} presence={presence} theme={tab.theme} onTheme={(theme) => tab.setTheme(theme)}>
        {view === null ? (
          <span class="space" />
        ) : (
          <ViewBar stages={view.about.stages} onRemove={removeStage} onClear={clearView} />
        )}
      </TopBar>
      <div class={view !== null && tab.sidebarOpen ? "middle with-sidebar" : "middle"}>
        {view !== null && tab.sidebarOpen && <Side {...props} view={view} />}
        <main>
          <Middle {...props} onClearView={clearView} />
        </main>
      </div>
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

/** Apart, since it is large: what it shows does not change with every click. */
function Side({ view, counts, tab }: AppProps & { readonly view: ViewData }): JSX.Element {
  return useMemo(() => <Sidebar view={view} counts={counts} tab={tab} />, [view, counts, tab]);
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
    return trouble.code === Codes.sessionUnknown ? (
      <NoSession problem={trouble} />
    ) : (
      <Failed problem={trouble} onRetry={() => retry(props)} />
    );
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
