import type { Hono } from 'hono';
import { html } from 'hono/html';
import { checkboxes, select } from '../../pages/inputs.ts';
import { table } from '../../pages/layout.ts';
import { PageError } from '../../pages/page_error.ts';
import { readText } from '../../requests/body.ts';
import { decodeForm } from '../../requests/form.ts';
import { ApiError } from '../api/answers.ts';
import { textsIn } from '../api/parameters.ts';
import { addWebhook } from '../api/webhooks.ts';
import type { State } from '../state.ts';
import { callers, triggers, type Webhook } from '../webhooks/model.ts';
import { layout } from './layout.ts';

const BODY_LIMIT = 64 * 1024;
const MAX_PARAMETERS = 100;

/** The webhooks of the account, and what the dashboard offers for them: every trigger, and updates of single fields only. */
export function addWebhookPages(app: Hono, state: State): void {
  app.get('/webhooks', (context) => {
    const rows = Array.from(state.account.webhooks.values(), (webhook) => [webhook.id, webhook.trigger, webhook.url, rangeOf(webhook)]);
    const deliveries = state.deliveries.list().slice(-20).reverse();
    return context.html(
      layout(
        'Webhooks',
        html`<div class="card">${table(['ID', 'Trigger', 'Handler', 'Only for'], rows)}</div>
<div class="card narrow"><h2>Add one</h2><form method="post"><label><span>Handler</span><input type="url" name="handler" required></label>
${select({ label: 'Trigger', name: 'trigger', options: triggers }, 'unsubscribe')}
${checkboxes({ label: 'Callers', name: 'callers[]', options: callers }, callers)}
<label><span>Database</span><input name="database"></label><label><span>Collection</span><input name="collection"></label>
<label><span>Only updates of these fields, separated by commas</span><input name="fields"></label><button>Add</button></form></div>
<div class="card"><h2>Newest calls</h2>${table(
          ['Time', 'Webhook', 'Event', 'Outcome', 'Status'],
          deliveries.map(({ at, webhookId, event, outcome, status }) => [at, webhookId, event, outcome, status]),
        )}</div>`,
      ),
    );
  });

  app.post('/webhooks', async (context) => {
    const form = decodeForm(await readText(context.req.raw, BODY_LIMIT), MAX_PARAMETERS);
    const called = textsIn(form.get('callers') ?? '').filter((caller) => caller !== '');
    const fields = textsIn(form.get('fields') ?? '').flatMap((text) => text.split(','));
    const order = { handler: form.get('handler'), trigger: form.get('trigger'), database: form.get('database'), collection: form.get('collection') };
    const names = fields.map((field) => field.trim()).filter((field) => field !== '');
    try {
      addWebhook(state, { ...order, callers: called, fields: names }, triggers);
    } catch (error) {
      throw error instanceof ApiError ? new PageError(400, error.message) : error;
    }
    return context.redirect('/webhooks', 303);
  });
}

function rangeOf({ callers: called, databaseId, collectionId, fields }: Webhook): string {
  const database = databaseId === null ? [] : [`database ${databaseId}`];
  const collection = collectionId === null ? [] : [`collection ${collectionId}`];
  return [...database, ...collection, ...fields.map((field) => `field ${field}`), called.join(' and ')].join(', ');
}
