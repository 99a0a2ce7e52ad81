import { useLayoutEffect, useReducer } from "preact/hooks";

/** Anything that tells listeners of its changes. */
export interface Listenable {
  listen(listener: () => void): () => void;
}

/** Renders the component again whenever `signal` says that something has changed. */
export function useSignal(signal: Listenable): void {
  const [, again] = useReducer((n: number) => n + 1, 0);
  useLayoutEffect(() => signal.listen(() => again(undefined)), [signal]);
}
