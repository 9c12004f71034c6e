import type { Run } from '../../runner/runner.ts';
import { ensureSwitched } from '../../story/checks.ts';
import type { Stage } from './stage.ts';
import { allZaps } from './zaps.ts';

/** Turns the Zaps on for a person who tries the pages, and says what can be tried. */
export async function turnOnZaps({ sandbox, screen, zaps }: Stage): Promise<void> {
  for (const { name, zap } of allZaps(zaps)) {
    ensureSwitched(name, await zap.turnOn(), true);
  }
  const { url, account } = sandbox;
  screen.line('\nThe account stays up, and the three Zaps are on again. Try it in a browser:\n', 'bold');
  screen.show('Account', `${url}/`);
  for (const { id, name } of account.optinSetups.values()) {
    screen.show('Sign up', `${url}/sign-up/${id}  ${name}`);
  }
  screen.show('Outbox', `${url}/outbox  confirmation mails, links to change data and to unsubscribe`);
  screen.line('\nEvents appear here as they arrive. Ctrl-C turns the Zaps off and ends it.');
}

/** Reports a run in one line. */
export function reportRun({ screen, zaps }: Stage, { zapId, event, status, reason }: Run): void {
  const name = allZaps(zaps).find(({ zap }) => zap.id === zapId)?.name;
  screen.line(`${event?.occurred_at ?? ''}  ${event?.email ?? 'an event that could not be read'}  ${name}: ${status}${reason === null ? '' : ` (${reason})`}`);
}

/**
 * Turns the Zaps off.
 *
 * @returns what could not be turned off, in sentences
 */
export async function turnAllOff({ zaps }: Stage): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, zap } of allZaps(zaps)) {
    const { reason } = await zap.turnOff();
    if (reason !== null) {
      problems.push(`The Zap “${name}” left its webhook behind: ${reason}`);
    }
  }
  return problems;
}
