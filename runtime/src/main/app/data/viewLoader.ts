import { isAbort, Reads } from "../link/http";
import { Codes, problemOf } from "../link/problems";
import type { LinkStatus } from "../link/socket";
import type { Data, Problem } from "../protocol/generated";
import type { ViewAbout } from "../protocol/reads";
import type { FrameLoop } from "../state/frame";
import type { SessionStore } from "../state/sessionStore";
import { Signal } from "../state/signal";
import { HEAD } from "./aspectSource";
import { concerns, merged, type Touched } from "./touched";
import { ViewData, viewPath, type ViewName } from "./viewData";

const RETRY_AFTER = 1_000;
/** How long the news of an edit may take after a read was refused because of it. */
const NEWS_WITHIN = 2_000;
const NOTHING: Touched = new Set<string>();

interface Target extends ViewName {
  readonly revision: number;
}

/**
 * Keeps the data of the view that the session shows. What was shown stays until its successor has what it takes to be
 * drawn: for another view its first aspects, for the same view after an edit all that is on screen.
 */
export class ViewLoader {
  /** Once per frame in which anything arrived or changed. */
  readonly changed = new Signal();
  /** The files behind the pictures may have changed. */
  readonly picturesStale = new Signal();
  private shown: ViewData | null = null;
  private trouble: Problem | null = null;
  private target: Target | null = null;
  private touched = NOTHING;
  private request: AbortController | null = null;
  private askedFor = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private status: LinkStatus = "connecting";

  constructor(
    private readonly reads: Reads,
    private readonly session: SessionStore,
    private readonly frames: FrameLoop,
  ) {
    session.changed.listen(() => this.follow());
    session.dataMoved.listen((data) => this.onData(data));
  }

  /** What there is to show; null before the first view is here and when no dataset is open. */
  get view(): ViewData | null {
    return this.shown;
  }

  get loading(): boolean {
    return this.request !== null;
  }

  /** Why nothing, or nothing new, is shown. */
  get problem(): Problem | null {
    return this.trouble;
  }

  retry(): void {
    this.target = null;
    this.askedFor.clear();
    this.follow();
  }

  private readonly announce = (): void => this.changed.emit();

  private follow(): void {
    const { status, version, shown, fingerprint, revision } = this.session.snapshot;
    if (version === null) {
      return;
    }
    if (status !== this.status) {
      this.status = status;
      if (status === "connected") {
        void this.verify();
      }
    }
    if (shown.dataset === null || fingerprint === null || revision === null) {
      this.show(null);
      return;
    }
    const next: Target = { dataset: shown.dataset, fingerprint, revision };
    const before = this.target;
    const { touched } = this;
    const moved = before?.fingerprint !== fingerprint || before.revision !== revision;
    if (!moved && touched !== "all") {
      return;
    }
    this.touched = NOTHING;
    this.target = next;
    const same = this.shown !== null && this.shown.name.fingerprint === fingerprint;
    if (same && this.request === null && before !== null && !concerns(touched, this.shown!.labelFields, shown.view)) {
      // The edit touched nothing that is seen: later reads name the new revision, and what is here stays.
      this.shown!.revision = revision;
      return;
    }
    // Asked to drop everything at the same revision, replies that are kept for that revision are not to be trusted.
    void this.load(next, same, moved ? this.reads : new Reads("reload"));
  }

  private onData({ dataset, fields }: Data): void {
    if (dataset === this.session.snapshot.shown.dataset) {
      this.touched = merged(this.touched, fields);
      if (fields === null) {
        this.picturesStale.emit();
      }
    }
  }

  private async load(target: Target, same: boolean, reads: Reads): Promise<void> {
    this.request?.abort();
    clearTimeout(this.timer);
    const request = new AbortController();
    this.request = request;
    this.frames.request(this.announce);
    try {
      const next = await this.fetch(target, reads, request.signal);
      // The first page is on its way while the first layout is made.
      next.pages.want(0, 0, 0);
      if (same && this.shown !== null && next.count > 0) {
        const [first, last] = this.shown.pages.span;
        const end = next.count - 1;
        await Promise.all([next.aspects.loadRest(), next.pages.load(Math.min(first, end), Math.min(last, end))]);
      }
      if (request.signal.aborted) {
        next.destroy();
        return;
      }
      this.askedFor.clear();
      this.show(next);
    } catch (error) {
      if (!request.signal.aborted) {
        this.request = null;
        this.fail(error, true, target.fingerprint);
      }
    }
  }

  private async fetch(target: Target, reads: Reads, signal: AbortSignal): Promise<ViewData> {
    const path = (what: string) => viewPath(target, target.revision, what);
    const [about, head] = await Promise.all([
      reads.json<ViewAbout>(path("about"), signal),
      reads.bytes(path(`aspects?from=0&n=${HEAD}`), signal),
    ]);
    const { dataset, fingerprint, revision } = target;
    return new ViewData(reads, { dataset, fingerprint }, revision, about, new Uint8Array(head), this.arrived, (error) =>
      this.fail(error, false, fingerprint),
    );
  }

  private readonly arrived = (): void => this.frames.request(this.announce);

  /** A link that resumed brings no news of edits made while it was down; a read of the revision at hand does. */
  private async verify(): Promise<void> {
    const { shown } = this;
    if (shown !== null) {
      const { name, revision } = shown;
      await this.reads
        .json(viewPath(name, revision, "about"))
        .catch((error: unknown) => this.fail(error, false, name.fingerprint));
    }
  }

  private show(next: ViewData | null): void {
    if (next === null) {
      this.request?.abort();
      this.target = null;
    }
    this.request = null;
    this.trouble = null;
    this.shown?.destroy();
    this.shown = next;
    this.frames.request(this.announce);
  }

  /** A read about a view failed; `whole` if it was the view's own, so that the view has to be loaded again. */
  private fail(error: unknown, whole: boolean, fingerprint: string): void {
    if (isAbort(error) || fingerprint !== this.session.snapshot.fingerprint) {
      // Cancelled, or about a view that the session has left.
      return;
    }
    const problem = problemOf(error);
    if (problem.code === Codes.unreachable) {
      // The link says so too. Pages are tried again by whoever wants them.
      if (whole) {
        this.again(RETRY_AFTER);
      }
    } else if (problem.code === Codes.viewMoved) {
      this.again(NEWS_WITHIN, () => this.session.askAgain());
    } else if (problem.code === Codes.viewUnknown && !this.askedFor.has(fingerprint)) {
      // The server forgot the view; a hello makes it remember, and a second refusal is shown.
      this.askedFor.add(fingerprint);
      this.session.askAgain();
      this.again(RETRY_AFTER);
    } else {
      this.trouble = problem;
      this.frames.request(this.announce);
    }
  }

  /** Loads what the session shows again, unless something newer comes first. */
  private again(after: number, first: () => void = () => {}): void {
    clearTimeout(this.timer);
    const { target } = this;
    this.timer = setTimeout(() => {
      if (this.target === target) {
        first();
        this.target = null;
        this.follow();
      }
    }, after);
  }
}
