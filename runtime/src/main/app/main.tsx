import { render } from "preact";
import { ViewCounts } from "./data/counts";
import { Thumbs, type ThumbWorker } from "./data/thumbs";
import { ViewLoader } from "./data/viewLoader";
import { Reads } from "./link/http";
import { Codes, problemOf } from "./link/problems";
import { Link } from "./link/socket";
import { App } from "./panels/App";
import type { GridParts } from "./panels/grid/gridView";
import { LayoutLink, type LayoutWorker } from "./panels/grid/layoutLink";
import { VisibleRange } from "./panels/grid/visibleRange";
import type { DatasetSummary } from "./protocol/reads";
import type { Paint } from "./render/rowPainter";
import { FrameLoop } from "./state/frame";
import { SessionStore } from "./state/sessionStore";
import { TabState, type Keep } from "./state/tabState";
import { browserName, linkUrl, sessionOf } from "./state/url";
import { showPageIcon } from "./ui/icons";
import { onSystemTheme, readColours, readToken } from "./ui/theme";
import "./ui/theme.css";
import "./ui/base.css";
import "./panels/app.css";
import "./panels/grid/grid.css";
import "./panels/sidebar/sidebar.css";
import "./panels/viewbar/viewbar.css";

/** A narrower window begins without the side list. */
const ROOM_FOR_SIDEBAR = 720;

const root = document.documentElement;
const frames = new FrameLoop();
const reads = new Reads();
const tab = new TabState(storage(), innerWidth >= ROOM_FOR_SIDEBAR);
const session = new SessionStore(frames);
const loader = new ViewLoader(reads, session, frames);
const counts = new ViewCounts(reads, session, loader, frames);
const thumbs = new Thumbs(worker("thumb") as ThumbWorker);
const range = new VisibleRange();
const loadDatasets = () => reads.json<DatasetSummary[]>("/api/datasets");

let paint: Paint | null = null;
const grid: GridParts = {
  session,
  loader,
  thumbs,
  tab,
  frames,
  layouts: new LayoutLink(worker("layout") as LayoutWorker),
  paint: () => (paint ??= readPaint()),
  onRange: (first, last) => range.set(first, last),
  onPainted: () => (root.dataset["ready"] = "1"),
};

showPageIcon();
followTheme();
followSession();
render(
  <App
    session={session}
    loader={loader}
    counts={counts}
    tab={tab}
    range={range}
    grid={grid}
    loadDatasets={loadDatasets}
  />,
  document.getElementById("app")!,
);
connect();

function connect(): void {
  const link = new Link(
    {
      url: linkUrl(location),
      session: sessionOf(location.pathname),
      name: browserName(navigator.userAgent),
      probe: () => loadDatasets().then(() => "answers" as const, whyNot),
    },
    session,
  );
  session.use(link);
  link.connect();
  window.addEventListener("online", () => link.hurry());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && link.hurry());
}

function whyNot(error: unknown): "answers" | "unauthorised" | "silent" {
  const { code } = problemOf(error);
  return code === Codes.accessToken ? "unauthorised" : code === Codes.unreachable ? "silent" : "answers";
}

/** Shows the theme, and lets the grid paint anew when it has changed. */
function followTheme(): void {
  const apply = () => {
    if (tab.theme === "system") {
      delete root.dataset["theme"];
    } else {
      root.dataset["theme"] = tab.theme;
    }
    paint = null;
  };
  apply();
  // Before the grid listens, so that it finds the new colours.
  tab.changed.listen(apply);
  onSystemTheme(() => tab.changed.emit());
}

/** What tests, and people with an inspector, read off the page; and what else hangs on the session's news. */
function followSession(): void {
  let connected = false;
  session.changed.listen(() => {
    const { version, shown, status, config } = session.snapshot;
    tab.use(shown.dataset);
    tab.follow(config);
    root.dataset["version"] = version === null ? "" : String(version);
    document.title = shown.dataset === null ? "Vitrine" : `${shown.dataset} · Vitrine`;
    if (status === "connected" && !connected) {
      thumbs.forgetFailures();
    }
    connected = status === "connected";
  });
  loader.changed.listen(() => {
    const { view } = loader;
    root.dataset["count"] = view === null ? "" : String(view.count);
    if (view?.count === 0) {
      // There is nothing to wait for.
      root.dataset["ready"] = "1";
    }
  });
  loader.picturesStale.listen(() => thumbs.outdate());
}

function readPaint(): Paint {
  const colours = readColours(["bg-1", "tile", "text-1", "text-2", "accent", "on-accent", "alt"]);
  return {
    background: colours["bg-1"],
    tile: colours.tile,
    text1: colours["text-1"],
    text2: colours["text-2"],
    accent: colours.accent,
    onAccent: colours["on-accent"],
    alt: colours.alt,
    fontFamily: readToken("font"),
  };
}

/** Starts the worker whose address the page names; it carries a hash that only the server knows. */
function worker(name: "layout" | "thumb"): Worker {
  const url = document.querySelector<HTMLMetaElement>(`meta[name="vitrine-${name}-worker"]`)?.content;
  return new Worker(url ?? "", { type: "module" });
}

/** The browser's storage; a browser that forbids it gets one that forgets. */
function storage(): Keep {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {} };
  }
}
