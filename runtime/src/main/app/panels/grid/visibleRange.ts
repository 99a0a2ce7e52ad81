import { Signal } from "../../state/signal";

/** Which samples are on screen; the grid writes it in every frame, the panel's head shows it. */
export class VisibleRange {
  readonly changed = new Signal();
  first = 0;
  last = -1;

  set(first: number, last: number): void {
    if (first !== this.first || last !== this.last) {
      this.first = first;
      this.last = last;
      this.changed.emit();
    }
  }
}
