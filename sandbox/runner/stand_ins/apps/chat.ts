import type { StandInApp } from '../stand_in_app.ts';
import { id } from './labels.ts';

/** A chat of a team. */
export const chat = {
  label: { en: 'Team Chat', de: 'Team-Chat', nl: 'Teamchat' },
  triggers: {},
  creates: {
    post_message: {
      label: { en: 'Post Message', de: 'Nachricht schreiben', nl: 'Bericht plaatsen' },
      inputs: { channel: { en: 'Channel', de: 'Kanal', nl: 'Kanaal' }, text: { en: 'Message', de: 'Nachricht', nl: 'Bericht' } },
      outputs: { id },
    },
  },
  searches: {},
} as const satisfies StandInApp;
