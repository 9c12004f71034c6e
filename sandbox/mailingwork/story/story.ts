import type { Stage as BoxStage, Story } from '../../story/story.ts';
import type { Sandbox } from '../sandbox.ts';
import { beginning } from './beginning.ts';
import { ending } from './ending.ts';
import { journey } from './journey.ts';
import { reportRun, turnAllOff, turnOnZaps } from './live.ts';
import { outage } from './outage.ts';
import type { Stage } from './stage.ts';
import { addStoryZaps } from './zaps.ts';

/** The story of three Zaps and a few people who subscribe. */
export function story(given: BoxStage<Sandbox>): Story {
  const stage: Stage = { ...given, zaps: addStoryZaps(given.runner) };
  return {
    play: () => play(stage),
    turnOnZaps: () => turnOnZaps(stage),
    reportRun: (run) => reportRun(stage, run),
    turnAllOff: () => turnAllOff(stage),
  };
}

async function play(stage: Stage): Promise<void> {
  await beginning(stage);
  await journey(stage);
  await outage(stage);
  await ending(stage);
}
