import type { Stage as BoxStage, Story } from '../../story/story.ts';
import type { Sandbox } from '../sandbox.ts';
import { beginning } from './beginning.ts';
import { Crm } from './crm.ts';
import { dangers } from './dangers.ts';
import { ending } from './ending.ts';
import { journey } from './journey.ts';
import { reportRun, turnAllOff, turnOnZaps } from './live.ts';
import { mails } from './mails.ts';
import type { Stage } from './stage.ts';
import { addStoryZaps } from './zaps.ts';

/** The story of five Zaps and their customers: lead, order, selection, unsubscribe; mails, clicks that are missed and found again; and what must not happen. */
export function story(given: BoxStage<Sandbox>): Story {
  const crm = new Crm();
  const stage: Stage = { ...given, crm, zaps: addStoryZaps(given.runner, given.sandbox, crm) };
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
  await mails(stage);
  await dangers(stage);
  await ending(stage);
}
