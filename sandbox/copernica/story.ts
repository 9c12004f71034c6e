import type { Story } from '../story/story.ts';

/** The story of this box. It has no steps yet. */
export const story = (): Story => ({ play: async () => {}, goLive: async () => {}, tellRun: () => {}, turnAllOff: async () => [] });
