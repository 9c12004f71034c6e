import { accountPage } from './account/page.ts';
import { flowPage } from './flow/page.ts';
import { logPage } from './log/page.ts';
import { makerPage } from './maker/page.ts';
import { outboxPage } from './outbox/page.ts';
import { recipesPage } from './recipes/page.ts';
import type { ConsolePage } from './shell/page.ts';
import { weatherPage } from './weather/page.ts';
import { webhooksPage } from './webhooks/page.ts';
import { zapsPage } from './zaps/page.ts';

/** The pages of the console in the order of the navigation; the first is the one that opens. */
export const pages: readonly [ConsolePage, ...ConsolePage[]] = [
  flowPage,
  recipesPage,
  zapsPage,
  makerPage,
  webhooksPage,
  accountPage,
  outboxPage,
  weatherPage,
  logPage,
];
