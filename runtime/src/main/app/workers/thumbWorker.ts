import type { ThumbReply, ThumbWish, ThumbWishes, WorkerScope } from "./messages";

/** A browser opens no more connections to a host than this. */
const AT_ONCE = 6;

const scope = self as unknown as WorkerScope<ThumbWishes, ThumbReply>;
/** What is wanted and not on its way, by key, most urgent first. */
let waiting = new Map<string, ThumbWish>();
const running = new Map<string, AbortController>();

scope.onmessage = ({ data }) => {
  waiting = new Map(data.wishes.map((wish) => [wish.key, wish]));
  for (const [key, request] of running) {
    // On its way and still wanted: it is not asked for twice. No longer wanted: it makes room for what is.
    if (!waiting.delete(key)) {
      request.abort();
      running.delete(key);
    }
  }
  fetchMore();
};

function fetchMore(): void {
  for (const [key, wish] of waiting) {
    if (running.size >= AT_ONCE) {
      return;
    }
    waiting.delete(key);
    void fetchOne(wish);
  }
}

async function fetchOne({ key, url }: ThumbWish): Promise<void> {
  const request = new AbortController();
  running.set(key, request);
  const reply = await load(key, url, request.signal);
  if (running.get(key) === request) {
    running.delete(key);
  }
  if (request.signal.aborted) {
    if (reply.bitmap !== null) {
      reply.bitmap.close();
    }
  } else {
    scope.postMessage(reply, reply.bitmap === null ? [] : [reply.bitmap]);
  }
  fetchMore();
}

async function load(key: string, url: string, signal: AbortSignal): Promise<ThumbReply> {
  let body: Blob;
  try {
    const reply = await fetch(url, { signal, credentials: "same-origin" });
    if (!reply.ok) {
      // There is no file, or none that can be made into a picture; anything else may pass.
      return { key, bitmap: null, why: reply.status === 404 || reply.status === 415 ? "missing" : "failed" };
    }
    body = await reply.blob();
  } catch {
    return { key, bitmap: null, why: "failed" };
  }
  if (signal.aborted) {
    return { key, bitmap: null, why: "failed" };
  }
  try {
    return { key, bitmap: await createImageBitmap(body) };
  } catch {
    return { key, bitmap: null, why: "missing" };
  }
}
