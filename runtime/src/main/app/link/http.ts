import { Codes, ProblemError, problem, problemOfReply } from "./problems";

/** Reads from the server. Failures are thrown as `ProblemError`; a read that was aborted throws an `AbortError`. */
export class Reads {
  /** @param cache what the browser may answer by itself; `reload` asks the server whatever is kept */
  constructor(private readonly cache: RequestCache = "default") {}

  json<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.get(path, signal, (reply) => reply.json() as Promise<T>);
  }

  bytes(path: string, signal?: AbortSignal): Promise<ArrayBuffer> {
    return this.get(path, signal, (reply) => reply.arrayBuffer());
  }

  private async get<T>(
    path: string,
    signal: AbortSignal | undefined,
    body: (reply: Response) => Promise<T>,
  ): Promise<T> {
    try {
      const reply = await fetch(path, { signal: signal ?? null, credentials: "same-origin", cache: this.cache });
      if (!reply.ok) {
        throw new ProblemError(await problemOfReply(reply));
      }
      return await body(reply);
    } catch (error) {
      if (error instanceof ProblemError || isAbort(error)) {
        throw error;
      }
      // The network fails as a TypeError, before the reply or in the middle of its body.
      throw new ProblemError(problem(Codes.unreachable, `The server did not answer GET ${path}.`));
    }
  }
}

/** True for the error of a read that its own caller has cancelled: nothing to show. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
