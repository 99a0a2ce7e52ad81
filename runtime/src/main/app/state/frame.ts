/**
 * One draw per frame: tasks asked for any number of times before the next frame run once in it. A task asked for by
 * another one still makes the same frame, unless it has run already: then it is the next frame's.
 */
export class FrameLoop {
  private tasks = new Set<() => void>();
  private later = new Set<() => void>();
  private ran: Set<() => void> | null = null;

  constructor(private readonly nextFrame: (run: () => void) => void = requestAnimationFrame.bind(globalThis)) {}

  request(task: () => void): void {
    if (this.ran !== null) {
      (this.ran.has(task) ? this.later : this.tasks).add(task);
      return;
    }
    if (this.tasks.size === 0) {
      this.nextFrame(() => this.run());
    }
    this.tasks.add(task);
  }

  private run(): void {
    this.ran = new Set();
    // Walking a set meets what is added to it on the way.
    for (const task of this.tasks) {
      this.ran.add(task);
      try {
        task();
      } catch (error) {
        // One part that fails must not stop the others from drawing.
        reportError(error);
      }
    }
    this.ran = null;
    this.tasks = this.later;
    this.later = new Set();
    if (this.tasks.size > 0) {
      this.nextFrame(() => this.run());
    }
  }
}
