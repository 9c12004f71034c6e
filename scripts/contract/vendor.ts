import type { AnyFunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import type { Observer } from './observer.ts';
import type { Assumption, Finding, Judgement, Learnt, Verdict } from './report.ts';

/** The settings do not tell which account to check. The message says what to do, and names no value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** How far a run may go. */
export interface Permission {
  readonly write: boolean;
  /** The switches of the vendor's own that are on; they go with `write`. */
  readonly switches: ReadonlySet<string>;
}

/** How a run is made. */
export interface RunOptions extends Permission {
  /** Hears what is being done, one line at a time. */
  readonly progress: (line: string) => void;
  /** Ends the run early; what it made is removed all the same. */
  readonly stop: AbortSignal;
}

/** Takes the judgement of a function. One that is judged several times gets the worst verdict, and everything that was found. */
export type Judged = (definition: AnyFunctionDefinition, judgement: Judgement) => void;

/** A run, as a vendor's part of the checker works in it. */
export interface Checking<Settings> {
  readonly observer: Observer;
  readonly settings: Settings;
  readonly options: RunOptions;
  readonly judged: Judged;
  readonly verdictOf: (definition: AnyFunctionDefinition) => Verdict;
  /** Takes what is found out about the vendor's assumptions that belong to no single function; of those it does not name, nothing is known. */
  readonly found: Map<Assumption, Finding>;
  /** Takes what was made and could not be removed, and what only a person can remove. */
  readonly leftovers: { readonly leftOver: string[]; readonly byHand: string[] };
}

/** What is learnt about the assumptions of each function, by its name. */
export type LearntByFunction = ReadonlyMap<string, readonly Learnt[]>;

/** What the checker needs to know of a vendor; all else is the same for every one. */
export interface Vendor<Settings> {
  /** Its service's name, as users know it. */
  readonly service: string;
  /** What is written with `--write`, for the usage text. */
  readonly writing: string;
  /** The vendor's own switches, which go with `--write`, by name; each with its words for the usage text. */
  readonly switches: Readonly<Record<string, string>>;
  readonly catalogue: readonly AnyFunctionDefinition[];
  /** A function that reads and needs nothing: where it cannot be called, nothing can be checked. */
  readonly first: AnyFunctionDefinition;
  /** What is taken to be true of the service, and belongs to no single function. */
  readonly assumptions: readonly Assumption[];
  /** How many calls a run makes at most, where the service bills them. */
  readonly mostCalls?: (permission: Permission) => number;
  /**
   * Reads which account to check.
   *
   * @param environment the variables, those of a `.env` file included
   * @throws SettingsError
   */
  readSettings(environment: Readonly<Record<string, string | undefined>>, permission: Permission): Settings;
  /**
   * Calls a function.
   *
   * @param timeMs how long it may take, in milliseconds
   * @returns the result as delivered
   * @throws ServiceFailure
   */
  call(settings: Settings, definition: AnyFunctionDefinition, parameters: Parameters, timeMs: number): Promise<unknown>;
  /** Judges what can be judged, and asks about the assumptions. */
  check(checking: Checking<Settings>): Promise<LearntByFunction>;
  /** Why a function that writes has no judgement. */
  whyNotWritten(definition: AnyFunctionDefinition, permission: Permission): Judgement;
}
