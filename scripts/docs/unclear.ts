import type { AppFacts } from './facts/facts.ts';

const outcomes = {
  stop: 'Halts; with *Try Again* it is tried again later.',
  try_again: 'Tried again later; with *Stop* it halts.',
} as const;

/** By the action's key: what is looked up, what stays unclear, and what happens then. */
export const unclearRows = ({ asked, decided, ifUnclear }: Pick<AppFacts, 'asked' | 'decided' | 'ifUnclear'>): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...Object.entries(asked).map(([key, { lookedUp, staysUnclear }]) => [key, [lookedUp, staysUnclear, outcomes[ifUnclear[key] ?? 'stop']]] as const),
    ...Object.entries(decided).map(([key, { lookedUp, staysUnclear, outcome }]) => [key, [lookedUp, staysUnclear, outcome]] as const),
  ]);
