import { beginning } from './beginning.ts';
import { ending } from './ending.ts';
import { journey } from './journey.ts';
import { outage } from './outage.ts';
import type { Stage } from './stage.ts';

/**
 * Plays the whole story; every step checks what it tells.
 *
 * @throws StepFailed when a step did not happen, told already
 */
export async function playStory(stage: Stage): Promise<void> {
  await beginning(stage);
  await journey(stage);
  await outage(stage);
  await ending(stage);
}
