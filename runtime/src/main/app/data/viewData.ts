import type { Reads } from "../link/http";
import type { ViewAbout } from "../protocol/reads";
import { readPage } from "../protocol/page";
import { AspectSource } from "./aspectSource";
import { isDrawn } from "./fieldGroups";
import { Pages, type PageReader } from "./pages";

/** Which view, by the server's name for it: the fingerprint covers dataset, stages and filters. */
export interface ViewName {
  readonly dataset: string;
  readonly fingerprint: string;
}

/** The path of a read about a view, at a revision of its dataset. */
export function viewPath(name: ViewName, revision: number, what: string): string {
  return `/api/views/${encodeURIComponent(name.fingerprint)}/${revision}/${what}`;
}

/** What is known of the samples of one view: how many, their shapes, and by pages their ids and labels. */
export class ViewData {
  /** Fields whose labels are drawn. */
  readonly labelFields: readonly string[];
  readonly aspects: AspectSource;
  readonly pages: Pages;
  private readonly abort = new AbortController();

  /**
   * @param revision of the dataset that reads ask for; moved on when an edit touched nothing that is shown
   * @param head the first aspect bytes
   */
  constructor(
    private readonly reads: Reads,
    readonly name: ViewName,
    public revision: number,
    readonly about: ViewAbout,
    head: Uint8Array,
    arrived: () => void,
    failed: (error: unknown) => void,
  ) {
    this.labelFields = about.fields.filter(isDrawn).map((field) => field.name);
    this.aspects = new AspectSource(head, about.count, (from, n) =>
      this.reads.bytes(this.path(`aspects?from=${from}&n=${n}`), this.abort.signal),
    );
    this.pages = new Pages(about.count, this.pageReader(), arrived, failed);
  }

  get count(): number {
    return this.about.count;
  }

  destroy(): void {
    this.abort.abort();
    this.pages.destroy();
  }

  private pageReader(): PageReader {
    const fields = this.labelFields.map(encodeURIComponent).join(",");
    return {
      ids: (from, n, signal) => this.reads.json<string[]>(this.path(`ids?from=${from}&n=${n}`), signal),
      labels:
        this.labelFields.length === 0
          ? null
          : async (from, n, signal) =>
              readPage(await this.reads.bytes(this.path(`page?from=${from}&n=${n}&fields=${fields}`), signal)),
    };
  }

  private path(what: string): string {
    return viewPath(this.name, this.revision, what);
  }
}
