import { publicClient } from '../sources.ts';
import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const webhookMethods = [
  ...methodsOf('Webhooks', {
    'PUT /webhook/{webhook}': {
      purpose: 'change a webhook',
      body: 'handler, trigger: create|update|delete|click|delivery|open|bounce|failure, callers?: list',
    },
    'GET /webhooks': {
      purpose: 'list the webhooks',
      answer: 'rows',
      delivers: 'ID, handler, trigger, callers',
      evidence: 'assumed',
      assumed: ['No page shows it; a client calls it, with keys that are guessed.'],
      sources: [publicClient],
    },
  }),
];
