import { ensureSame, ensureSwitched } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import type { Stage } from './stage.ts';
import { allZaps } from './zaps.ts';

/** Turn the Zaps off and leave the account clean. */
export async function ending(stage: Stage): Promise<void> {
  await stage.screen.step('Turn the three Zaps off', () => turnOff(stage));
}

async function turnOff({ sandbox, runner, screen, zaps }: Stage): Promise<void> {
  const all = allZaps(zaps);
  for (const { name, zap } of all) {
    ensureSwitched(name, await zap.turnOff(), false);
  }
  ensureSame('What find_webhooks finds', await runner.app.search('find_webhooks', {}), []);
  ensureSame('The number of webhooks', sandbox.account.webhooks.size, 0);
  for (const { name, zap } of all) {
    const { status } = await fetch(zap.targetUrl ?? '', { method: 'POST', body: '{}' });
    ensure(status === 410, `The address of the Zap “${name}” answers ${status} instead of 410.`);
  }
  screen.say('The account has no webhooks of ours left, and the old addresses answer 410 Gone.');
}
