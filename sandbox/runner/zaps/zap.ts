import { type AppCalls, objectsIn } from '../app/app_calls.ts';
import { reasonOf } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';
import type { Pending } from '../pending.ts';
import { triggerPause } from '../runs/retries.ts';
import type { Action, Run, Runs } from '../runs/runs.ts';
import { type HookRequest, requestParts } from './hook_request.ts';
import type { HookAddress, HookServer } from './hook_server.ts';

/** A Zap as somebody sets it up: an instant trigger and what to do with each event. */
export interface ZapDefinition {
  readonly trigger: { readonly key: string; readonly inputData?: Data };
  readonly action: Action;
}

/** What came of turning a Zap on or off. */
export interface Switched {
  readonly on: boolean;
  /** Why it did not go as wished; null where it did. */
  readonly reason: string | null;
}

/** How Zapier treats the addresses of Zaps. That is not documented, so both ways can be tried. */
export interface AddressSettings {
  /** A Zap that is turned on again has the address that it had before; otherwise a new one each time. */
  readonly keepAddresses: boolean;
  /** An address answers 410 until the app has subscribed it; otherwise it takes deliveries from the start. */
  readonly refuseUntilOn: boolean;
}

/** What a Zap works with. */
export interface ZapTools {
  readonly addresses: AddressSettings;
  readonly calls: AppCalls;
  readonly hooks: HookServer;
  readonly pending: Pending;
  readonly runs: Runs;
}

/** A Zap with an instant trigger. */
export class Zap {
  readonly id: string;
  readonly #definition: ZapDefinition;
  readonly #tools: ZapTools;
  #address: HookAddress | undefined;
  #subscribeData: Data = {};
  #on = false;
  /** How many deliveries were taken, since the Zap exists. */
  deliveries = 0;

  constructor(id: string, definition: ZapDefinition, tools: ZapTools) {
    this.id = id;
    this.#definition = definition;
    this.#tools = tools;
  }

  get isOn(): boolean {
    return this.#on;
  }

  /** The address the app subscribed last; undefined before the Zap was turned on. */
  get targetUrl(): string | undefined {
    return this.#address?.url;
  }

  /** What the app kept of its subscription. */
  get subscribeData(): Data {
    return this.#subscribeData;
  }

  get runs(): Run[] {
    return this.#tools.runs.all.filter(({ zapId }) => zapId === this.id);
  }

  /** Turns the Zap on: opens an address and lets the app subscribe it. Where that fails, the Zap stays off. */
  async turnOn(): Promise<Switched> {
    if (this.#on) {
      return { on: true, reason: null };
    }
    const { keepAddresses, refuseUntilOn } = this.#tools.addresses;
    const address = (keepAddresses ? this.#address : undefined) ?? this.#open();
    this.#address = address;
    address.state = refuseUntilOn ? 'gone' : 'up';
    try {
      this.#subscribeData = { ...Object(await this.#trigger('performSubscribe', address)) };
      this.#on = true;
      address.state = 'up';
      return { on: true, reason: null };
    } catch (error) {
      address.state = 'gone';
      return { on: false, reason: reasonOf(error) };
    }
  }

  /** Turns the Zap off: lets the app unsubscribe, then answers 410. It is off even where the app failed to unsubscribe. */
  async turnOff(): Promise<Switched> {
    const address = this.#address;
    if (!this.#on || address === undefined) {
      return { on: false, reason: null };
    }
    this.#on = false;
    try {
      await this.#trigger('performUnsubscribe', address, { subscribeData: this.#subscribeData });
      return { on: false, reason: null };
    } catch (error) {
      return { on: false, reason: reasonOf(error) };
    } finally {
      address.state = 'gone';
    }
  }

  /** Turns the Zap off without telling the app, so that its webhook stays, as when Zapier itself stops a Zap (assumed). */
  pause(): void {
    this.#on = false;
    if (this.#address !== undefined) {
      this.#address.state = 'gone';
    }
  }

  /** Makes the Zap's address fail with 503, or work again. Without effect while the Zap is off. */
  setDown(down: boolean): void {
    if (this.#on && this.#address !== undefined) {
      this.#address.state = down ? 'down' : 'up';
    }
  }

  #open(): HookAddress {
    const address = this.#tools.hooks.open(this.id, (request) => {
      const read = this.#receive(request, address);
      this.#tools.pending.add(read);
      return read;
    });
    return address;
  }

  async #receive(request: HookRequest, address: HookAddress): Promise<void> {
    this.deliveries += 1;
    const bundle = { ...requestParts(request), subscribeData: this.#subscribeData };
    try {
      for (const event of objectsIn(await this.#read(bundle, address))) {
        this.#tools.runs.start(this.id, event, this.#definition.action);
      }
    } catch (error) {
      this.#tools.runs.recordFailedTrigger(this.id, error);
    }
  }

  async #read(bundle: Data, address: HookAddress): Promise<unknown> {
    try {
      return await this.#trigger('perform', address, bundle);
    } catch (error) {
      const seconds = triggerPause(error);
      if (seconds === null || !(await this.#tools.pending.pause(seconds))) {
        throw error;
      }
      return this.#trigger('perform', address, bundle);
    }
  }

  #trigger(name: 'perform' | 'performSubscribe' | 'performUnsubscribe', { url }: HookAddress, bundle: Data = {}): Promise<unknown> {
    const { key, inputData = {} } = this.#definition.trigger;
    return this.#tools.calls.call(`triggers.${key}.operation.${name}`, { ...bundle, targetUrl: url, inputData, meta: { zap: { id: this.id } } });
  }
}
