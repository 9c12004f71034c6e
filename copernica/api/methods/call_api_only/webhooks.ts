import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const webhookMethods = [
  ...methodsOf('Webhooks', {
    'PUT /webhook/{webhook}': {
      purpose: 'change a webhook',
      body: 'handler, trigger: create|update|delete|click|delivery|open|bounce|failure, callers?: list',
    },
  }),
];
