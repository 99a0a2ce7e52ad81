import type { Change, ClientMessage, Command, Data, Done, Presence, Problem, Run } from "../protocol/generated";
import type { ServerMessage, State } from "../protocol/generated";
import { ReconnectingSocket, type SocketListener } from "./reconnecting";

/**
 * How the link stands. `reconnecting` becomes `gone` when nobody has answered for 10 s; both go on trying, and so do
 * `unauthorised` (the server answers, but wants a cookie that this browser does not have) and `refused` (it does not know
 * the session, say). `closed` is the session's end and final.
 */
export type LinkStatus = "connecting" | "connected" | "reconnecting" | "gone" | "unauthorised" | "refused" | "closed";

/** What a link tells its owner; states and changes come in version order, without gaps. */
export interface LinkListener {
  status(status: LinkStatus, refusal: Problem | null): void;
  whole(state: State): void;
  change(change: Change): void;
  done(done: Done): void;
  failed(id: string, problem: Problem): void;
  /** A problem that belongs to no request. */
  complaint(problem: Problem): void;
  data(data: Data): void;
  presence(presence: Presence): void;
}

export interface LinkOptions {
  readonly url: string;
  readonly session: string;
  /** For people: who is connected. */
  readonly name: string;
  /** Whether the server answers HTTP, asked when a socket fails: the browser does not tell why it did. */
  readonly probe: () => Promise<"answers" | "unauthorised" | "silent">;
}

const GONE_AFTER = 10_000;
const ANSWER_WITHIN = 10_000;

/** Keeps one session in step with the server: says hello, keeps the order, asks again after a gap, repeats what was lost. */
export class Link implements SocketListener {
  readonly client = randomHex(8);
  private readonly socket: ReconnectingSocket;
  private readonly unanswered = new Map<string, Run>();
  private epoch: string | null = null;
  private version: number | null = null;
  private runs = 0;
  private lostAt: number | null = null;
  /** A hello is out that only a state or a fitting change answers. */
  private asking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private goneTimer: ReturnType<typeof setTimeout> | undefined;
  private heardSinceOpen = false;
  private refusal: Problem | null = null;

  constructor(
    private readonly options: LinkOptions,
    private readonly listener: LinkListener,
  ) {
    this.socket = new ReconnectingSocket(options.url, this);
  }

  connect(): void {
    this.listener.status("connecting", null);
    this.socket.connect();
  }

  /** Sends a plan of these steps, again after every loss until it is answered. Returns the request's id. */
  run(steps: readonly Command[]): string {
    const id = `${this.client}-${++this.runs}`;
    const run: Run = { type: "run", id, plan: { version: 1, steps } };
    this.unanswered.set(id, run);
    this.say(run);
    return id;
  }

  /** Asks for the whole state, whatever is known. */
  askAgain(): void {
    this.ask(null);
  }

  /** Tries at once if it is waiting to. */
  hurry(): void {
    this.socket.hurry();
  }

  opened(): void {
    clearTimeout(this.goneTimer);
    this.lostAt = null;
    this.heardSinceOpen = false;
    if (this.version === null) {
      this.ask(null);
    } else {
      // Resumed from the newest version, nothing has to come back.
      this.hello(this.version);
    }
    // The server takes messages in order, so these meet the session that the hello named.
    this.unanswered.forEach((run) => this.say(run));
    if (this.refusal === null) {
      this.listener.status("connected", null);
    }
  }

  down(): void {
    this.settled();
    if (this.lostAt === null) {
      this.lostAt = performance.now();
      this.tell(this.version === null ? "connecting" : "reconnecting");
      this.goneTimer = setTimeout(() => this.look(), GONE_AFTER);
    }
    this.look();
  }

  /** Says what is known of why the link is down. */
  private look(): void {
    void this.options.probe().then((answer) => {
      if (this.lostAt === null) {
        return;
      }
      if (answer === "unauthorised") {
        this.tell("unauthorised");
      } else if (answer === "silent" && performance.now() - this.lostAt >= GONE_AFTER) {
        this.tell("gone");
      }
    });
  }

  received(text: string): void {
    const message = JSON.parse(text) as ServerMessage;
    const first = !this.heardSinceOpen;
    this.heardSinceOpen = true;
    switch (message.type) {
      case "state":
        return this.onWhole(message);
      case "change":
        return this.onChange(message);
      case "done":
        this.unanswered.delete(message.id);
        return this.listener.done(message);
      case "problem":
        return this.onProblem(message.id, message.problem, first);
      case "data":
        return this.listener.data(message);
      case "presence":
        return this.listener.presence(message);
      case "closed":
        this.settled();
        this.socket.end();
        return this.listener.status("closed", null);
      case "progress":
      case "ended":
        // Jobs are started by programs so far; a tab has none to show.
        return;
    }
  }

  private onWhole(message: State): void {
    this.settled();
    this.epoch = message.epoch;
    this.version = message.version;
    if (this.refusal !== null) {
      this.refusal = null;
      this.listener.status("connected", null);
    }
    this.listener.whole(message);
  }

  private onChange(message: Change): void {
    if (this.version !== null && message.version <= this.version) {
      // Known already: it crossed the answer to a hello.
      return;
    }
    if (message.base !== this.version) {
      if (!this.asking) {
        this.ask(this.version);
      }
      return;
    }
    this.settled();
    this.version = message.version;
    this.listener.change(message);
  }

  private onProblem(id: string | null, problem: Problem, first: boolean): void {
    if (id !== null) {
      this.unanswered.delete(id);
      this.listener.failed(id, problem);
    } else if (first) {
      this.settled();
      this.refusal = problem;
      this.listener.status("refused", problem);
    } else {
      this.listener.complaint(problem);
    }
  }

  /** Says hello and starts over if no answer comes. */
  private ask(resume: number | null): void {
    this.settled();
    this.asking = true;
    this.timer = setTimeout(() => this.socket.drop(), ANSWER_WITHIN);
    this.hello(resume);
  }

  private settled(): void {
    this.asking = false;
    clearTimeout(this.timer);
  }

  private hello(resume: number | null): void {
    const { session, name } = this.options;
    this.say({ type: "hello", client: this.client, name, session, epoch: this.epoch, resume });
  }

  private tell(status: LinkStatus): void {
    this.listener.status(this.refusal === null ? status : "refused", this.refusal);
  }

  private say(message: ClientMessage): void {
    // What does not go out now goes out after the next opening: a hello always, a run while it is unanswered.
    this.socket.send(JSON.stringify(message));
  }
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
