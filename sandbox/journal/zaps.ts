import { inEach } from '../console/text/text.ts';
import type { Run, RunnerOptions, RunStatus, Switched, Zap } from '../runner/runner.ts';
import type { Journal, Outcome } from './journal.ts';
import { withoutSecrets } from './secrets.ts';
import { statusWords, switchWords } from './words.ts';

/** The listeners of a runner that write into a journal. */
type Listeners = Required<Pick<RunnerOptions, 'onRunStart' | 'onRunChange' | 'onRunEnd' | 'onZapChange' | 'onZapSwitch'>>;

/** How each status of a run counts. */
export const OUTCOMES: Readonly<Record<RunStatus, Outcome>> = {
  running: 'neutral',
  waiting: 'neutral',
  success: 'good',
  halted: 'neutral',
  held: 'bad',
  errored: 'bad',
};

/**
 * Lets a journal know of everything that happens to the Zaps of a runner, as part of the runner's options.
 *
 * @param onRunEnd called with each run that ends or is held, after the journal knows of it
 */
export function toldToJournal(journal: Journal, onRunEnd: (run: Run) => void = () => {}): Listeners {
  return {
    onRunStart: () => journal.changed('runs'),
    onRunChange: () => journal.changed('runs'),
    onZapChange: () => journal.changed('zaps'),
    onRunEnd(run) {
      const { id, status, zapId, zapName, reason } = run;
      const title = inEach((language) => `${zapName}: ${statusWords[status][language]}${reason === null ? '' : `, ${reason}`}`);
      journal.add({ topic: 'runs', title, zapId, subject: id, outcome: OUTCOMES[status], detail: () => withoutSecrets(run) });
      onRunEnd(run);
    },
    onZapSwitch({ id, name }: Zap, { on, reason }: Switched) {
      const title = inEach((language) => `${name}: ${switchWords[on ? 'on' : 'off'][language]}`);
      journal.add({ topic: 'zaps', title, zapId: id, outcome: reason === null ? 'neutral' : 'bad', detail: () => ({ zap: name, on, reason }) });
    },
  };
}
