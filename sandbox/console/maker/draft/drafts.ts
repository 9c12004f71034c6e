import type { ActionStep, Data, Runner } from '../../../runner/runner.ts';
import type { FormField } from '../form/fields.ts';

/** What a step is to a form: its place in the page and the beginning of the names of its inputs. */
export type StepName = 'trigger' | 'action';

/** A step with what is filled in so far. */
export interface StepDraft {
  readonly kind: 'trigger' | ActionStep['kind'];
  readonly key: string;
  /** What a person reads. */
  readonly label: string;
  inputData: Data;
  /** As they were drawn last. */
  fields: readonly FormField[];
  /** The keys of the fields that got their default. */
  readonly prefilled: Set<string>;
}

/** The events that the test of the trigger brought. */
export interface Sample {
  readonly events: readonly Data[];
  readonly isSample: boolean;
  /** The labels of outputs by their key. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A Zap that is being made. */
export interface Draft {
  readonly id: number;
  name: string;
  trigger: StepDraft;
  action: StepDraft | null;
  sample: Sample | null;
  /** Which of the sample's events is worked with. */
  chosen: number;
}

/** How many drafts are kept; the oldest go first. */
const MAX_DRAFTS = 30;

/** The drafts of one runner's Zaps. */
export class Drafts {
  readonly #drafts = new Map<number, Draft>();
  #lastId = 0;

  /** The newest first. */
  get all(): Draft[] {
    return [...this.#drafts.values()].reverse();
  }

  get(id: number): Draft | undefined {
    return this.#drafts.get(id);
  }

  /** Begins a draft with a trigger. */
  begin(trigger: StepDraft): Draft {
    this.#lastId += 1;
    const draft: Draft = { id: this.#lastId, name: '', trigger, action: null, sample: null, chosen: 0 };
    this.#drafts.set(draft.id, draft);
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size > MAX_DRAFTS && oldest !== undefined) {
      this.#drafts.delete(oldest);
    }
    return draft;
  }

  remove(id: number): void {
    this.#drafts.delete(id);
  }
}

const byRunner = new WeakMap<Runner, Drafts>();

/** The drafts of a runner. */
export function draftsOf(runner: Runner): Drafts {
  const drafts = byRunner.get(runner) ?? new Drafts();
  byRunner.set(runner, drafts);
  return drafts;
}

/** A step in which nothing is filled in. */
export function newStep(kind: StepDraft['kind'], key: string, label: string): StepDraft {
  return { kind, key, label, inputData: {}, fields: [], prefilled: new Set() };
}

/** The event that the action is filled in with; nothing before the trigger was tested. */
export function chosenEvent({ sample, chosen }: Draft): Data {
  return sample?.events[chosen] ?? {};
}
