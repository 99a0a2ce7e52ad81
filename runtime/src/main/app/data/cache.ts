/** Keeps what was used last, up to a weight in total; what falls out is handed to `evicted`. */
export class Lru<V> {
  private readonly entries = new Map<string, V>();
  private weight = 0;

  constructor(
    private readonly limit: number,
    private readonly weigh: (value: V) => number,
    private readonly evicted: (value: V, key: string) => void = () => {},
  ) {}

  /** The value, which counts as used now. */
  get(key: string): V | undefined {
    const value = this.entries.get(key);
    if (value !== undefined) {
      // A map keeps the order of insertion: the oldest use comes first.
      this.entries.delete(key);
      this.entries.set(key, value);
    }
    return value;
  }

  /** The value, which does not count as used. */
  peek(key: string): V | undefined {
    return this.entries.get(key);
  }

  set(key: string, value: V): void {
    this.delete(key);
    this.entries.set(key, value);
    this.weight += this.weigh(value);
    for (const oldest of this.entries.keys()) {
      if (this.weight <= this.limit || oldest === key) {
        return;
      }
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.entries.get(key);
    if (value !== undefined) {
      this.entries.delete(key);
      this.weight -= this.weigh(value);
      this.evicted(value, key);
    }
  }
}
