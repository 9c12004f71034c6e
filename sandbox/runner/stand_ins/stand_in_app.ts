import type { Data } from '../app/messages.ts';

/** A text in every language in which a recipe can be read. */
export type Words = Readonly<Record<'en' | 'de' | 'nl', string>>;

/** Labels by key. */
export type Labels = Readonly<Record<string, Words>>;

/** A trigger of a stand-in. */
export interface StandInTrigger {
  readonly label: Words;
  /** What is chosen at the trigger. Where an output has the same key, only events with the chosen value start the Zap. */
  readonly inputs: Labels;
  readonly outputs: Labels;
  /** An ordinary event; what differs is given when it happens. */
  readonly sample: Data;
}

/** What an app was told by a step of a Zap. */
export interface Told {
  /** The key of the stand-in. */
  readonly standIn: string;
  /** The key of its action or search. */
  readonly key: string;
  readonly inputs: Data;
  /** What it answered. */
  readonly answer: Data;
}

/** An action or search of a stand-in. */
export interface StandInStep {
  readonly label: Words;
  readonly inputs: Labels;
  readonly outputs: Labels;
  /**
   * What it answers; its inputs with the number of the entry as `id` when missing.
   *
   * @param told what the app was told before, oldest first
   */
  readonly answer?: (inputs: Data, told: readonly Told[]) => Data;
}

/** Another app than the integration's own, as far as recipes need it, such as a CRM. */
export interface StandInApp {
  readonly label: Words;
  readonly triggers: Readonly<Record<string, StandInTrigger>>;
  readonly creates: Readonly<Record<string, StandInStep>>;
  readonly searches: Readonly<Record<string, StandInStep>>;
}
