/** What a reconnecting socket tells its owner. */
export interface SocketListener {
  opened(): void;
  received(text: string): void;
  /** The socket is down, or could not be had, and will be tried again. */
  down(): void;
}

const FIRST_DELAY = 200;
const LONGEST_DELAY = 3_000;

/** A WebSocket that comes back by itself, 0.2 s after a loss at first, then ever later up to 3 s. */
export class ReconnectingSocket {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly listener: SocketListener,
  ) {}

  connect(): void {
    clearTimeout(this.timer);
    const socket = new WebSocket(this.url);
    this.socket = socket;
    // A socket that was dropped may still speak; only the newest is heard.
    socket.onopen = () => {
      if (this.socket === socket) {
        this.tries = 0;
        this.listener.opened();
      }
    };
    socket.onmessage = (event: MessageEvent<unknown>) => {
      if (this.socket === socket && typeof event.data === "string") {
        this.listener.received(event.data);
      }
    };
    socket.onclose = () => {
      if (this.socket === socket) {
        this.lost();
      }
    };
  }

  /** True if the text went out; what did not is for the owner to send again once the socket has opened. */
  send(text: string): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(text);
    return true;
  }

  /** Starts over on a new socket, as after a loss. */
  drop(): void {
    this.socket?.close();
    this.lost();
  }

  /** Tries at once if it is waiting to: the network or the person has come back. */
  hurry(): void {
    if (this.socket === null && !this.ended) {
      this.connect();
    }
  }

  /** Ends it for good. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.socket?.close();
    this.socket = null;
  }

  private lost(): void {
    this.socket = null;
    clearTimeout(this.timer);
    if (this.ended) {
      return;
    }
    // Up to a quarter more by chance, so that many tabs do not all come back in one instant.
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.tries) * (1 + Math.random() / 4);
    this.tries++;
    this.timer = setTimeout(() => this.connect(), delay);
    this.listener.down();
  }
}
