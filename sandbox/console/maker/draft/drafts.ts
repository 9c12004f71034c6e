import type { ActionStep, Data, Runner, Zap } from '../../../runner/runner.ts';
import type { FormField } from '../form/fields.ts';

/** What a step is to a form: its place in the page and the beginning of the names of its inputs. A search has its key behind it. */
export type StepName = 'trigger' | 'action' | `search-${string}`;

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
  /** Whether it was filled in before, so that its first fields get no defaults. */
  isCopy: boolean;
}

/** A search before the action, which fills a field of it. */
export interface SearchDraft {
  readonly step: StepDraft;
  /** What its test found; null before. */
  found: Data | null;
  /** The labels of its outputs by their key. */
  labels: ReadonlyMap<string, string>;
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
  /** By their key. */
  readonly searches: Map<string, SearchDraft>;
  sample: Sample | null;
  /** Which of the sample's events is worked with. */
  chosen: number;
  /** The Zap in whose place this one comes. */
  readonly replaces: Zap | null;
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

  /**
   * Begins a draft with a trigger.
   *
   * @param replaces the Zap that is changed, where there is one
   */
  begin(trigger: StepDraft, replaces: Zap | null = null): Draft {
    this.#lastId += 1;
    const draft: Draft = { id: this.#lastId, name: replaces?.name ?? '', trigger, action: null, searches: new Map(), sample: null, chosen: 0, replaces };
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

/**
 * A step to fill in.
 *
 * @param inputData what is filled in already; missing where nothing is
 */
export function newStep(kind: StepDraft['kind'], key: string, label: string, inputData?: Data): StepDraft {
  return { kind, key, label, inputData: inputData ?? {}, fields: [], prefilled: new Set(), isCopy: inputData !== undefined };
}

/** The step of a name; null where the draft has none. */
export function stepIn({ trigger, action, searches }: Draft, name: StepName): StepDraft | null {
  if (name === 'trigger' || name === 'action') {
    return name === 'trigger' ? trigger : action;
  }
  return searches.get(name.slice('search-'.length))?.step ?? null;
}

/** The names of all steps of a draft. */
export function stepNames({ action, searches }: Draft): StepName[] {
  const names = Array.from(searches.keys(), (key): StepName => `search-${key}`);
  return ['trigger', ...names, ...(action === null ? [] : (['action'] as const))];
}

/** The event that is worked with; nothing before the trigger was tested. */
export function chosenEvent({ sample, chosen }: Draft): Data {
  return sample?.events[chosen] ?? {};
}

/** What steps after the trigger can map: the event, and what searches found under their key. */
export function knownData(draft: Draft): Data {
  const found = Array.from(draft.searches, ([key, search]) => [key, search.found] as const).filter(([, data]) => data !== null);
  return { ...chosenEvent(draft), ...Object.fromEntries(found) };
}
