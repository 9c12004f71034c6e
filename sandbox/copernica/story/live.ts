import type { Run } from '../../runner/runner.ts';
import { ensureSwitched } from '../../story/checks.ts';
import { preferencePath } from '../pages/links.ts';
import { customers } from './demo_account.ts';
import type { Stage } from './stage.ts';
import { allZaps } from './zaps.ts';

/** How long a person waits for a Zap at most, in milliseconds; Zapier polls every 1 to 15 minutes. */
const LIVE_POLL_INTERVAL_MS = 3_000;

/** Turns the Zaps on for a person who tries the pages, and says what can be tried. */
export async function turnOnZaps({ sandbox, screen, zaps }: Stage): Promise<void> {
  const { url, account, settings } = sandbox;
  // A person would not wait an hour for a selection.
  settings.selectionAge = 0;
  for (const { name, zap } of allZaps(zaps)) {
    zap.setPollInterval(LIVE_POLL_INTERVAL_MS);
    ensureSwitched(name, await zap.turnOn(), true);
  }
  const [newest] = account.profiles.of('database', customers(sandbox).id).toReversed();
  screen.line('\nThe account stays up, and the five Zaps are on again. Four of them poll every 3 seconds. Try it in a browser:\n', 'bold');
  screen.show('Account', `${url}/  databases with all preference pages, mailings`);
  if (newest !== undefined) {
    screen.show('Preference page', `${url}${preferencePath(newest)}  change “Plaats”, and the CRM hears of it`);
  }
  screen.show('Outbox', `${url}/outbox  open an unsubscribe link, or follow a link in a mail, and the CRM hears of it`);
  screen.line('\nEvents appear here as they arrive. Ctrl-C turns the Zaps off and ends it.');
}

/** Reports a run in one line. */
export function reportRun({ screen, zaps }: Stage, { zapId, event, output, status, reason }: Run): void {
  const name = allZaps(zaps).find(({ zap }) => zap.id === zapId)?.name;
  const { email, text } = { ...event, ...Object(output) };
  const told = text === undefined ? '' : ` “${text}”`;
  screen.line(`${email ?? 'a profile without an e-mail address'}  ${name}: ${status}${told}${reason === null ? '' : ` (${reason})`}`);
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
      problems.push(`The Zap “${name}” was not turned off: ${reason}`);
    }
  }
  return problems;
}
