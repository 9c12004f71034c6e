import { campaignHandlers } from './campaigns.ts';
import { emailHandlers } from './emails.ts';
import { fieldHandlers } from './fields.ts';
import type { Handler, Handlers } from './handler.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './import.ts';
import { listHandlers } from './lists.ts';
import { optHandlers } from './opt.ts';
import { recipientHandlers } from './recipients.ts';
import { statisticsHandlers } from './statistics.ts';
import { webhookHandlers } from './webhooks.ts';

const all: Handlers = {
  ...webhookHandlers,
  ...recipientHandlers,
  ...importHandlers,
  ...optHandlers,
  ...listHandlers,
  ...fieldHandlers,
  ...emailHandlers,
  ...statisticsHandlers,
  ...historyHandlers,
  ...campaignHandlers,
};

const table = new Map(Object.entries(all).map(([name, handler]) => [name.toLowerCase(), { name, handler }]));

/** The names of all functions that this sandbox answers, as the catalogue writes them. */
export const functionNames: string[] = Object.keys(all);

/** Finds a function; letter case does not matter (seen in every public client). */
export function findFunction(name: string): { name: string; handler: Handler } | undefined {
  return table.get(name.toLowerCase());
}
