/** Chromium cuts elements off at 33.5 million pixels without a word, others earlier; this is safe. */
const TALLEST = 6_000_000;
/** Near both ends a pixel of the scrollbar is a pixel of the content, so that one can scroll out of them by wheel. */
const EXACT_ENDS = 50_000;
/** A jump of more screens than this was made with the scrollbar's thumb, not by wheel, keys or touch. */
const THUMB_SCREENS = 3;

/**
 * Scrolls content of any height by an element of bounded height: the position in the content is exact, the element's
 * `scrollTop` only stands for it. Without a DOM; whoever owns the element reports its `scrollTop` and writes
 * {@link scrollTop} into it when asked to.
 */
export class Scroller {
  private position = 0;
  private last = 0;
  private total = 0;
  private view = 0;

  /** Pixels of the content above the upper edge of the view. */
  get pos(): number {
    return this.position;
  }

  /** Height that the element's content must have. */
  get height(): number {
    return Math.min(this.total, TALLEST);
  }

  get end(): number {
    return Math.max(0, this.total - this.view);
  }

  /** The `scrollTop` that stands for the position. */
  get scrollTop(): number {
    return Math.round(this.toScroll(this.position));
  }

  /** How far the content is shifted against the element's own scrolling: what is at `y` is drawn at `y - offset`. */
  get offset(): number {
    return this.position - this.last;
  }

  /** Says how high content and view are; keeps the position as far as that exists. */
  resize(total: number, view: number): void {
    this.total = total;
    this.view = view;
    this.position = Math.min(this.position, this.end);
  }

  moveTo(pos: number): void {
    this.position = Math.min(this.end, Math.max(0, pos));
  }

  /** The element has this `scrollTop` because it was written by its owner. */
  placed(scrollTop: number): void {
    this.last = scrollTop;
  }

  /** The element has scrolled; returns whether that was more than the echo of a write. */
  scrolled(scrollTop: number): boolean {
    const moved = scrollTop - this.last;
    this.last = scrollTop;
    if (moved === 0) {
      return false;
    }
    const atEnd = scrollTop >= this.height - this.view - 1;
    if (this.total <= TALLEST) {
      this.position = scrollTop;
    } else if (scrollTop <= 0) {
      this.position = 0;
    } else if (atEnd) {
      this.position = this.end;
    } else if (Math.abs(moved) < THUMB_SCREENS * this.view) {
      this.moveTo(this.position + moved);
    } else {
      this.moveTo(this.toPosition(scrollTop));
    }
    return true;
  }

  /** True if, after some scrolling, the thumb is not where the position belongs: write it anew when at rest. */
  get drifted(): boolean {
    return this.scrollTop !== Math.round(this.last);
  }

  private toScroll(pos: number): number {
    if (this.total <= TALLEST) {
      return pos;
    }
    const fromEnd = this.end - pos;
    if (pos < EXACT_ENDS) {
      return pos;
    }
    if (fromEnd < EXACT_ENDS) {
      return this.height - this.view - fromEnd;
    }
    return EXACT_ENDS + (pos - EXACT_ENDS) / this.scale;
  }

  private toPosition(scrollTop: number): number {
    const fromEnd = this.height - this.view - scrollTop;
    if (scrollTop < EXACT_ENDS) {
      return scrollTop;
    }
    if (fromEnd < EXACT_ENDS) {
      return this.end - fromEnd;
    }
    return EXACT_ENDS + (scrollTop - EXACT_ENDS) * this.scale;
  }

  /** Pixels of content for one of the element, between the ends. */
  private get scale(): number {
    return (this.end - 2 * EXACT_ENDS) / (this.height - this.view - 2 * EXACT_ENDS);
  }
}
