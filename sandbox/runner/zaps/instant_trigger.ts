import { objectsIn } from '../app/app_calls.ts';
import type { Data } from '../app/messages.ts';
import type { Pending } from '../pending.ts';
import { triggerPause } from '../runs/retries.ts';
import { type HookRequest, requestParts } from './hook_request.ts';
import type { HookAddress, ReceiverState } from './hook_server.ts';
import type { CallTrigger, Trigger } from './trigger.ts';

/** How Zapier treats the addresses of Zaps. This is not documented, so both ways can be tested. */
export interface AddressSettings {
  /** Whether a Zap that is turned on again gets its previous address; otherwise it gets a new one each time. */
  readonly keepAddresses: boolean;
  /** Whether an address answers 410 until the app has subscribed it; otherwise it accepts deliveries from the start. */
  readonly refuseUntilOn: boolean;
}

/** What an instant trigger needs. */
export interface InstantTriggerTools {
  readonly settings: AddressSettings;
  readonly call: CallTrigger;
  /** Opens an address. */
  readonly open: (receive: (request: HookRequest) => Promise<void>) => HookAddress;
  readonly pending: Pending;
  readonly recordFailedTrigger: (error: unknown) => void;
  /** Starts a run. */
  readonly start: (event: Data) => void;
}

/** Receives a Zap's deliveries at an address that the app subscribes. */
export class InstantTrigger implements Trigger {
  readonly #tools: InstantTriggerTools;
  #address: HookAddress | undefined;
  /** The data that the app returned when it subscribed. */
  subscribeData: Data = {};
  /** How many deliveries were accepted. */
  deliveries = 0;

  constructor(tools: InstantTriggerTools) {
    this.#tools = tools;
  }

  /** The address that the app subscribed last; undefined before the first time. */
  get targetUrl(): string | undefined {
    return this.#address?.url;
  }

  async turnOn(): Promise<void> {
    const { keepAddresses, refuseUntilOn } = this.#tools.settings;
    const address = (keepAddresses ? this.#address : undefined) ?? this.#open();
    this.#address = address;
    address.state = refuseUntilOn ? 'gone' : 'up';
    try {
      this.subscribeData = { ...Object(await this.#tools.call('performSubscribe', { targetUrl: address.url })) };
      address.state = 'up';
    } catch (error) {
      address.state = 'gone';
      throw error;
    }
  }

  async turnOff(): Promise<void> {
    try {
      await this.#tools.call('performUnsubscribe', { targetUrl: this.targetUrl, subscribeData: this.subscribeData });
    } finally {
      this.pause();
    }
  }

  pause(): void {
    if (this.#address !== undefined) {
      this.#address.state = 'gone';
    }
  }

  /** What the address answers; undefined before the first time. */
  get receiver(): ReceiverState | undefined {
    return this.#address?.state;
  }

  /** Decides what the address answers. */
  setReceiver(state: ReceiverState): void {
    if (this.#address !== undefined) {
      this.#address.state = state;
    }
  }

  #open(): HookAddress {
    const address = this.#tools.open((request) => {
      const read = this.#receive(request, address);
      this.#tools.pending.add(read);
      return read;
    });
    return address;
  }

  async #receive(request: HookRequest, { url: targetUrl }: HookAddress): Promise<void> {
    this.deliveries += 1;
    const bundle = { ...requestParts(request), targetUrl, subscribeData: this.subscribeData };
    try {
      objectsIn(await this.#read(bundle)).forEach(this.#tools.start);
    } catch (error) {
      this.#tools.recordFailedTrigger(error);
    }
  }

  async #read(bundle: Data): Promise<unknown> {
    try {
      return await this.#tools.call('perform', bundle);
    } catch (error) {
      const seconds = triggerPause(error);
      if (seconds === null || !(await this.#tools.pending.pause(seconds))) {
        throw error;
      }
      return this.#tools.call('perform', bundle);
    }
  }
}
