import type { CallMeasurements } from '../measures.ts';
import { callsTable, circumstances, measuredTable } from '../page/parts.ts';
import type { Row } from '../page/table.ts';
import { apiCalls } from './api_calls.ts';

/** Writes the page `docs/copernica/performance.md`. */
export function performancePage({ rounds }: Pick<CallMeasurements, 'rounds'>, rows: readonly Row[]): string {
  return `# Performance of the Copernica integration

Written by \`npm run bench -- copernica\`, which fails when a budget is missed. What a user feels is the platform's own cost plus ours, so everything is compared with a *floor*: an
app with one hook trigger on the same core and nothing else, or the same thing done without this app. Half of all measurements lie between the two numbers in brackets.
[What is true of every integration](../performance.md) is told on the page of MAILINGWORK's: what one more operation costs, and where the time of a start and of a call goes.

${circumstances(rounds)}.

${measuredTable(rows)}

The hook call is *Profile Updated*, which reads the delivery, names fields and interests, and looks whether one of the chosen fields was changed. The actions are *Call API* and
*Create or Update Profile*; the bare requests have a token already.

## API calls

Copernica bills API calls. This is the smallest number that can do it, with what a database consists of and the authorization token cached. Without them, each costs one call more: the
token once a day, a database once in ten minutes for actions and searches, and once a day for triggers. Tests hold every operation against this table. The profile that belongs to an
event is not in it: it is read only where a step of the Zap uses it ([costs](costs.md#what-a-step-reads)).

${callsTable(apiCalls)}
`;
}
