import type { Outcome } from '../../../journal/journal.ts';
import { statusWords } from '../../../journal/words.ts';
import { OUTCOMES } from '../../../journal/zaps.ts';
import type { Html } from '../../../pages/layout.ts';
import type { RunStatus } from '../../../runner/runner.ts';
import { badge } from '../../parts/parts.ts';
import type { View } from '../../shell/view.ts';

/** The statuses of runs, in the order in which they are told. */
export const STATUSES = ['success', 'running', 'waiting', 'held', 'halted', 'errored'] as const satisfies readonly RunStatus[];

/** The colour of a status. */
export function outcomeOf(status: RunStatus): Outcome {
  return OUTCOMES[status];
}

/** A status as a badge. */
export function statusBadge({ t }: View, status: RunStatus): Html {
  return badge(t(statusWords[status]), outcomeOf(status));
}
