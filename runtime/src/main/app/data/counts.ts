import { isAbort, type Reads } from "../link/http";
import { Codes, problemOf } from "../link/problems";
import type { PathCounts, Problem } from "../protocol/generated";
import type { FrameLoop } from "../state/frame";
import type { SessionStore } from "../state/sessionStore";
import { Signal } from "../state/signal";
import { fieldGroups } from "./fieldGroups";
import type { ViewLoader } from "./viewLoader";
import { viewPath, type ViewName } from "./viewData";

const RETRY_AFTER = 1_000;
/** As many as the server answers in one go. */
const PATHS_AT_ONCE = 100;

/** Counts by path. */
export type CountsByPath = ReadonlyMap<string, PathCounts>;

interface Loaded {
  readonly dataset: string;
  readonly counts: CountsByPath;
}

const NONE: CountsByPath = new Map();

/**
 * How often each value occurs in the view that is shown, and in the whole dataset. What was counted last stays until the
 * next counts have come.
 */
export class ViewCounts {
  /** Once per frame in which anything arrived or changed. */
  readonly changed = new Signal();
  private view: Loaded | null = null;
  private whole: (Loaded & { readonly revision: number }) | null = null;
  private target = "";
  private request: AbortController | null = null;
  private trouble: Problem | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly reads: Reads,
    private readonly session: SessionStore,
    private readonly loader: ViewLoader,
    private readonly frames: FrameLoop,
  ) {
    session.changed.listen(() => this.follow());
    loader.changed.listen(() => this.follow());
  }

  /** In the view that is shown. */
  get inView(): CountsByPath {
    return this.of(this.view);
  }

  /** In all samples of its dataset. */
  get inDataset(): CountsByPath {
    return this.of(this.whole);
  }

  /** What is shown is of an older view or state of the data. */
  get counting(): boolean {
    return this.request !== null;
  }

  /** Why there are no, or no new, counts. */
  get problem(): Problem | null {
    return this.trouble;
  }

  retry(): void {
    this.target = "";
    this.follow();
  }

  private of(loaded: Loaded | null): CountsByPath {
    return loaded !== null && loaded.dataset === this.loader.view?.name.dataset ? loaded.counts : NONE;
  }

  private follow(): void {
    const { view } = this.loader;
    const { fingerprint, revision, status } = this.session.snapshot;
    if (view === null || revision === null || fingerprint !== view.name.fingerprint || status !== "connected") {
      // There is nothing to count, or the loader still fetches what the session shows: it says so when it has it.
      return;
    }
    const paths = fieldGroups(view.about).flatMap(({ fields }) => fields.flatMap(({ path }) => path ?? []));
    const target = `${fingerprint} ${revision} ${paths.join()}`;
    if (target !== this.target) {
      this.target = target;
      void this.load(view.name, revision, paths, view.about.stages.length === 0);
    }
  }

  private async load(name: ViewName, revision: number, paths: readonly string[], isWhole: boolean): Promise<void> {
    this.request?.abort();
    clearTimeout(this.timer);
    const request = new AbortController();
    this.request = request;
    this.tell();
    const { dataset } = name;
    try {
      const inView = await this.fetch(name, revision, paths, "view", request.signal);
      this.view = { dataset, counts: inView };
      if (isWhole) {
        this.whole = { dataset, revision, counts: inView };
      } else if (this.whole?.dataset !== dataset || this.whole.revision !== revision) {
        this.tell();
        const counts = await this.fetch(name, revision, paths, "dataset", request.signal);
        this.whole = { dataset, revision, counts };
      }
      this.trouble = null;
    } catch (error) {
      if (request.signal.aborted) {
        return;
      }
      this.fail(error);
    }
    if (this.request === request) {
      this.request = null;
    }
    this.tell();
  }

  private async fetch(
    name: ViewName,
    revision: number,
    paths: readonly string[],
    of: "view" | "dataset",
    signal: AbortSignal,
  ): Promise<CountsByPath> {
    const counts = new Map<string, PathCounts>();
    for (let from = 0; from < paths.length; from += PATHS_AT_ONCE) {
      const some = paths.slice(from, from + PATHS_AT_ONCE).map(encodeURIComponent).join(",");
      const what = `counts?paths=${some}${of === "view" ? "" : "&of=dataset"}`;
      const answers = await this.reads.json<PathCounts[]>(viewPath(name, revision, what), signal);
      answers.forEach((answer) => counts.set(answer.path, answer));
    }
    return counts;
  }

  private fail(error: unknown): void {
    if (isAbort(error)) {
      return;
    }
    const problem = problemOf(error);
    if (problem.code === Codes.unreachable || problem.code === Codes.viewMoved || problem.code === Codes.viewUnknown) {
      // The link or the loader deals with it; then it is worth another try.
      this.timer = setTimeout(() => this.retry(), RETRY_AFTER);
    } else {
      this.trouble = problem;
    }
  }

  private tell(): void {
    this.frames.request(this.announce);
  }

  private readonly announce = (): void => this.changed.emit();
}
