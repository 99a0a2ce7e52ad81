import type { Command, SelectedSample, Selection, SelectionChange, SelectionType } from "../protocol/generated";

/**
 * The selection as the server last said it. Moves with every change, in place: a copy per click would cost what the
 * selection is large. Asking for one sample takes the same time at any size.
 */
export class ServerSelection {
  private types = new Map<string, SelectionType>();
  /** Not null: everything is selected but these. */
  private except: Set<string> | null = null;

  replace(selection: Selection): void {
    if (selection.type === "allOf") {
      this.types = new Map();
      this.except = new Set(selection.except);
    } else {
      this.types = new Map(selection.ids.map(({ id, type }) => [id, type]));
      this.except = null;
    }
  }

  apply(change: SelectionChange): void {
    if ("now" in change) {
      this.replace(change.now);
    } else {
      this.change(change.added, change.removed);
    }
  }

  typeOf(id: string): SelectionType | null {
    if (this.except !== null) {
      return this.except.has(id) ? null : "default";
    }
    return this.types.get(id) ?? null;
  }

  /** How many are selected, `inView` of them being shown. */
  size(inView: number): number {
    return this.except === null ? this.types.size : Math.max(0, inView - this.except.size);
  }

  private change(added: readonly SelectedSample[], removed: readonly string[]): void {
    if (this.except === null) {
      added.forEach(({ id, type }) => this.types.set(id, type));
      removed.forEach((id) => this.types.delete(id));
    } else {
      added.forEach(({ id }) => this.except?.delete(id));
      removed.forEach((id) => this.except?.add(id));
    }
  }
}

/**
 * What is shown as selected: what the server said, and on top what this tab has asked for and the server has not settled.
 * The two are never mixed, so that an answer, whatever it is, needs nothing undone.
 */
export class ShownSelection {
  readonly server = new ServerSelection();
  private readonly pending = new Map<string, readonly Command[]>();
  private cleared = false;
  private overlay = new Map<string, SelectionType | null>();

  /** Shows what `commands` will do to the selection, until the request is settled. */
  ask(request: string, commands: readonly Command[]): void {
    this.pending.set(request, commands);
    commands.forEach((command) => this.lay(command));
  }

  settle(request: string): void {
    if (this.pending.delete(request)) {
      this.cleared = false;
      this.overlay = new Map();
      this.pending.forEach((commands) => commands.forEach((command) => this.lay(command)));
    }
  }

  typeOf(id: string): SelectionType | null {
    const asked = this.overlay.get(id);
    if (asked !== undefined) {
      return asked;
    }
    return this.cleared ? null : this.server.typeOf(id);
  }

  size(inView: number): number {
    let size = this.cleared ? 0 : this.server.size(inView);
    for (const [id, type] of this.overlay) {
      const before = this.cleared ? null : this.server.typeOf(id);
      size += (type === null ? 0 : 1) - (before === null ? 0 : 1);
    }
    return size;
  }

  private lay(command: Command): void {
    switch (command.type) {
      case "changeSelected":
        command.add.forEach(({ id, type }) => this.overlay.set(id, type));
        command.remove.forEach((id) => this.overlay.set(id, null));
        return;
      case "clearSelected":
      case "setView":
      case "setDataset":
        this.cleared = true;
        this.overlay = new Map();
        return;
      default:
        // The others select nothing.
        return;
    }
  }
}

/** What a click does to a sample: selects it as `wanted`, or no longer; a plain click deselects whatever it was. */
export function toggled(id: string, now: SelectionType | null, wanted: SelectionType): Command {
  const off = now === wanted || (now !== null && wanted === "default");
  return off
    ? { type: "changeSelected", add: [], remove: [id] }
    : { type: "changeSelected", add: [{ id, type: wanted }], remove: [] };
}
