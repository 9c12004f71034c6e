import type { Zap, ZapDefinition } from '../../../../sandbox/runner/runner.ts';
import { textOf, type ZapStage } from '../zaps/support.ts';

/** Adds a Zap with an instant trigger, whose action does what a delivery asks for. */
export function addZap({ runner }: ZapStage, definition: Partial<ZapDefinition> = {}): Zap {
  const action = { kind: 'create', key: 'act', inputData: { do: '{{cleanedRequest__do}}' } } as const;
  return runner.addZap({ name: 'Greeting', trigger: { key: 'event' }, action, ...definition });
}

/** Turns a Zap on, and lets the account call it. */
export async function connected({ box }: ZapStage, zap: Zap): Promise<void> {
  await zap.turnOn();
  box.account.webhook = { id: 1, url: zap.targetUrl ?? '', active: true, deactivatedAt: null, buffer: [] };
  box.journal.changed('account');
}

/** Makes a parcel come, and waits until the Zap has done what follows. */
export async function parcel({ box, runner }: ZapStage, name: string): Promise<void> {
  await fetch(`${box.url}/parcels`, { method: 'POST', body: JSON.stringify({ name }) });
  await box.deliveries.idle();
  await runner.idle();
}

/** Reads the page of a Zap, or a part of it. */
export async function readFlow({ console }: ZapStage, path: string | number = '', init: RequestInit = {}): Promise<string> {
  return (await fetch(`${console.url}/parcels/flow${path === '' ? '' : `/${path}`}`, init)).text();
}

/** The same as text. */
export const flowText = async (...[stage, path, init]: Parameters<typeof readFlow>): Promise<string> => textOf(await readFlow(stage, path, init));
