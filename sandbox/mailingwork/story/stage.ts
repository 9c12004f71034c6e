import type { Stage as BoxStage } from '../../story/story.ts';
import type { Sandbox } from '../sandbox.ts';
import type { StoryZaps } from './zaps.ts';

/** What the story needs. */
export interface Stage extends BoxStage<Sandbox> {
  readonly zaps: StoryZaps;
}
