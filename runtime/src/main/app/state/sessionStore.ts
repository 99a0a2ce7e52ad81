import type { Link, LinkListener, LinkStatus } from "../link/socket";
import type { Actor, AppConfig, Change, Command, Data, Done, Presence, Problem } from "../protocol/generated";
import type { SelectionType, Shown, State } from "../protocol/generated";
import type { FrameLoop } from "./frame";
import { ShownSelection } from "./selection";
import { Signal } from "./signal";

/** What the session's chrome shows; a new object whenever any of it has changed. */
export interface SessionSnapshot {
  readonly status: LinkStatus;
  /** Why the server would not have this tab; null unless `status` is `refused`. */
  readonly refusal: Problem | null;
  /** Null until the first state has come. */
  readonly version: number | null;
  readonly shown: Shown;
  readonly fingerprint: string | null;
  readonly revision: number | null;
  readonly presence: readonly Actor[];
  /** How the session wants things shown, by whatever nobody has chosen for this browser; null until it is known. */
  readonly config: AppConfig | null;
  /** What last went wrong with something this tab asked for. */
  readonly notice: Problem | null;
}

const NOTHING: SessionSnapshot = {
  status: "connecting",
  refusal: null,
  version: null,
  shown: { dataset: null, view: null },
  fingerprint: null,
  revision: null,
  presence: [],
  config: null,
  notice: null,
};

/** Mirrors the session: what the server said last, with what this tab has asked for laid over it. */
export class SessionStore implements LinkListener {
  /** Once per frame in which anything changed. */
  readonly changed = new Signal();
  /** At once, for caches: the data of some dataset moved on. */
  readonly dataMoved = new Signal<Data>();
  private state = NOTHING;
  private readonly selection = new ShownSelection();
  /** Requests that are done, and the version from which on what they did is part of the state. */
  private readonly doneAt = new Map<string, number>();
  private link: Link | null = null;

  constructor(private readonly frames: FrameLoop) {}

  /** The link speaks to the store and the store to the link, so one comes second. */
  use(link: Link): void {
    this.link = link;
  }

  get snapshot(): SessionSnapshot {
    return this.state;
  }

  selectionType(id: string): SelectionType | null {
    return this.selection.typeOf(id);
  }

  /** How many samples are selected where `inView` are shown. */
  selectedCount(inView: number): number {
    return this.selection.size(inView);
  }

  /** Asks for a command; what it does to the selection shows at once. */
  run(command: Command): void {
    if (this.link !== null && this.state.status !== "closed") {
      this.selection.ask(this.link.run([command]), [command]);
      this.set({ notice: null });
    }
  }

  /** Asks the server for everything again. */
  askAgain(): void {
    this.link?.askAgain();
  }

  dismissNotice(): void {
    this.set({ notice: null });
  }

  status(status: LinkStatus, refusal: Problem | null): void {
    // Who else is there is not known while the link is down.
    this.set(status === "connected" ? { status, refusal } : { status, refusal, presence: [] });
  }

  whole(message: State): void {
    const { state, version, fingerprint, revision } = message;
    if (state !== null) {
      this.selection.server.replace(state.picked.samples);
      // Another start of the server counts versions anew; what was done before it is in this state or lost.
      this.doneAt.forEach((_, request) => this.settle(request));
      const before = this.state.revision;
      this.set({ version, shown: state.shown, fingerprint, revision, config: state.look.config });
      if (revision !== null && revision !== before && state.shown.dataset !== null) {
        // Edits were missed while the link was down, and nobody knows any more what they touched.
        this.dataMoved.emit({ type: "data", dataset: state.shown.dataset, revision, fields: null });
      }
    }
  }

  change(message: Change): void {
    const { changed, version, fingerprint } = message;
    if (changed.picked?.samples != null) {
      this.selection.server.apply(changed.picked.samples);
    }
    this.doneAt.forEach((at, request) => {
      if (at <= version) {
        this.settle(request);
      }
    });
    const moved = fingerprint !== this.state.fingerprint;
    // Under the same view the revision is left to `data`, which also says what to drop.
    const revision = moved ? message.revision : this.state.revision;
    const config = changed.look?.config ?? this.state.config;
    this.set({ version, fingerprint, revision, shown: changed.shown ?? this.state.shown, config });
  }

  done(message: Done): void {
    // The change comes before its answer as a rule; if it does not, the tab keeps showing what it asked for until then.
    if (message.version === null || message.version <= (this.state.version ?? 0)) {
      this.settle(message.id);
    } else {
      this.doneAt.set(message.id, message.version);
    }
    this.set({});
  }

  failed(id: string, problem: Problem): void {
    this.settle(id);
    this.set({ notice: problem });
  }

  complaint(problem: Problem): void {
    this.set({ notice: problem });
  }

  data(message: Data): void {
    if (message.dataset === this.state.shown.dataset) {
      this.set({ revision: message.revision });
    }
    this.dataMoved.emit(message);
  }

  presence(message: Presence): void {
    this.set({ presence: message.who });
  }

  private settle(request: string): void {
    this.doneAt.delete(request);
    this.selection.settle(request);
  }

  private set(part: Partial<SessionSnapshot>): void {
    this.state = { ...this.state, ...part };
    this.frames.request(this.announce);
  }

  private readonly announce = (): void => this.changed.emit();
}
