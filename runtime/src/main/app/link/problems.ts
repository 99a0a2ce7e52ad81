import type { Problem } from "../protocol/generated";

/** Codes that the App acts on; all others it only shows. */
export const Codes = {
  /** The read asked for another revision than the dataset's; the news of it is on its way. */
  viewMoved: "view.moved",
  /** The server no longer knows which view the fingerprint means. */
  viewUnknown: "view.unknown",
  /** No valid cookie came with the request. */
  accessToken: "access.token",
  /** The page's address names no session. */
  sessionUnknown: "session.unknown",
  /** Nobody answered. */
  unreachable: "server.gone",
} as const;

/** A problem on its way to whoever can show it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = "ProblemError";
  }
}

export function problem(code: string, message: string): Problem {
  return { code, message, place: null, details: {} };
}

/** The problem that a failed reply carries, or one made of its status if it carries none (a proxy's page, say). */
export async function problemOfReply(reply: Response): Promise<Problem> {
  const text = await reply.text().catch(() => "");
  const said = parsed(text);
  if (reply.status === 401) {
    // One code for all of them, whoever answered: the way out is the same.
    return problem(Codes.accessToken, isProblem(said) ? said.message : "This browser has not been let in.");
  }
  return isProblem(said)
    ? { ...problem(said.code, said.message), ...said }
    : problem(`http.${reply.status}`, `The server answered ${reply.status} ${reply.statusText} to ${reply.url}.`);
}

/** What to show for anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) {
    return error.problem;
  }
  return problem("app.unexpected", error instanceof Error ? error.message : String(error));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { code, message } = value as { code?: unknown; message?: unknown };
  return typeof code === "string" && typeof message === "string";
}
