import { createServer } from 'node:http';
import { afterEach, beforeEach } from '@jest/globals';
import type { Webhook } from '../../../../sandbox/deliveries/webhook.ts';
import { listen, stop } from '../../../../sandbox/network/listen.ts';
import type { ConsoleStage } from '../support.ts';

/** A site that receives webhooks. */
export interface Site {
  /** With a slash at the end. */
  readonly url: string;
  /** The bodies, in order. */
  readonly received: string[];
  /** What it answers. */
  status: number;
}

/** Starts a site before each test and ends it afterwards. */
export function freshSite(): () => Site {
  let close: () => Promise<void>;
  let site: Site;
  beforeEach(async () => {
    const received: string[] = [];
    const server = createServer(async (request, response) => {
      received.push(Buffer.concat(await request.toArray()).toString('utf8'));
      response.writeHead(site.status).end('thank you');
    });
    site = { url: `${await listen(server, 0)}/`, received, status: 200 };
    close = () => stop(server);
  });
  afterEach(() => close());
  return () => site;
}

/** A webhook of the made-up account. */
export const webhookTo = (url: string): Webhook => ({ id: 1, url, active: true, deactivatedAt: null, buffer: [] });

/** Lets an event of the account be delivered, or fail to be. */
export async function deliverTo({ box }: Pick<ConsoleStage, 'box'>, url: string, payload: Record<string, unknown> = { name: 'lamp' }): Promise<Webhook> {
  const webhook = box.account.webhook ?? webhookTo(url);
  box.account.webhook = webhook;
  box.deliveries.accept(webhook, { event: 'parcel', payload });
  await box.deliveries.idle();
  return webhook;
}
