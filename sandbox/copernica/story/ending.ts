import { ensureSame, ensureSwitched } from '../../story/checks.ts';
import type { Stage } from './stage.ts';
import { allZaps } from './zaps.ts';

/** Turn the Zaps off. */
export async function ending(stage: Stage): Promise<void> {
  await stage.screen.step('Turn the five Zaps off', () => turnOff(stage));
}

async function turnOff({ sandbox, screen, zaps }: Stage): Promise<void> {
  for (const { name, zap } of allZaps(zaps)) {
    ensureSwitched(name, await zap.turnOff(), false);
  }
  const failed = allZaps(zaps).filter(({ zap }) => zap.counts.success !== zap.runs.length);
  ensureSame(
    'The list of Zaps with a run that did not succeed',
    failed.map(({ name }) => name),
    [],
  );
  const counts = Object.entries(sandbox.calls.counts());
  const calls = counts.filter(([operation]) => !operation.startsWith('GET ')).toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  ensureSame('The number of webhooks left', sandbox.account.webhooks.size, 0);
  screen.say('The webhook is gone, and polling leaves nothing behind in the account. What was written during the story:');
  for (const [operation, count] of calls) {
    screen.show(String(count), operation);
  }
}
