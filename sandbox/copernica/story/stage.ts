import type { Stage as BoxStage } from '../../story/story.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Crm } from './crm.ts';
import type { StoryZaps } from './zaps.ts';

/** What the story needs. */
export interface Stage extends BoxStage<Sandbox> {
  readonly crm: Crm;
  /** The Zaps of the story, which polls them itself; for a person who tries the pages, they poll by themselves. */
  readonly zaps: StoryZaps;
}
