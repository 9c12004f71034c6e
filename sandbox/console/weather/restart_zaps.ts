import type { Desk } from '../desk.ts';

/**
 * Turns the Zaps that are on off and on again, after another account took the place of theirs: it has none of their webhooks, and its new records may have
 * IDs that a polling trigger remembers of the old one. A Zap that cannot be turned on stays off, with the reason in its row.
 */
export async function restartZaps({ runner }: Desk): Promise<void> {
  for (const zap of (runner?.zaps ?? []).filter(({ isOn }) => isOn)) {
    // Without telling the app: the webhook that it would delete is gone.
    zap.pause();
    await zap.turnOn();
  }
}
