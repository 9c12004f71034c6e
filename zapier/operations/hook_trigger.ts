import type { Bundle, ZObject } from 'zapier-platform-core';
import type { Input } from '../inputs/input.ts';
import { bodiesOf, createToken, isForged, isUnreadable, tokenOf, withToken } from './delivery_token.ts';
import { asZapierError } from './failures.ts';

/** What a service does for an instant trigger; `Service` is whatever it opens per call. */
export interface HookSource<Service, Output extends object> {
  readonly open: (z: ZObject, bundle: Bundle) => Service;
  /** Registers an address, which holds a token. One that is registered already may go before it. */
  readonly subscribe: (service: Service, url: string, input: Input, zapId: string | null) => Promise<Registration>;
  /** Removes a registration; id is null where it was lost. */
  readonly unsubscribe: (service: Service, id: string | null, url: string) => Promise<void>;
  /** Turns one delivered body into outputs; [] for what is filtered out, null for what is no event. */
  readonly read: (service: Service, body: unknown, input: Input) => Promise<Output[] | null>;
  /** Recent real items for the editor; [] where there are none. */
  readonly list: (service: Service, input: Input) => Promise<Output[]>;
}

/** What a service has registered. */
export interface Registration {
  readonly id: number | string;
  /** The address that deliveries come to, with the token that they bring along. */
  readonly url: string;
}

/** What is kept of a subscription; flat, because the platform hands it back exactly as it is. */
export interface Subscription {
  readonly id: string;
  readonly token: string;
}

/** What the log calls a delivery that cannot be read. */
const UNREADABLE = 'unreadable';

/** Makes the four functions of an instant trigger. */
export function hookPerforms<Service, Output extends object>(source: HookSource<Service, Output>) {
  return {
    performSubscribe: async (z: ZObject, bundle: Bundle): Promise<Subscription> => {
      const address = withToken(bundle.targetUrl ?? '', createToken());
      try {
        const { id, url } = await source.subscribe(source.open(z, bundle), address, bundle.inputData, zapIdOf(bundle));
        return { id: String(id), token: tokenOf(url) };
      } catch (error) {
        throw asZapierError(z, error, 'turning on');
      }
    },

    performUnsubscribe: async (z: ZObject, bundle: Bundle): Promise<object> => {
      const id: unknown = bundle.subscribeData?.id;
      try {
        await source.unsubscribe(source.open(z, bundle), typeof id === 'string' || typeof id === 'number' ? String(id) : null, bundle.targetUrl ?? '');
        return {};
      } catch (error) {
        throw asZapierError(z, error, 'turning off');
      }
    },

    // The sender has its answer already and the platform never replays a trigger, so nothing may be thrown here.
    perform: async (z: ZObject, bundle: Bundle): Promise<Output[]> => {
      if (isForged(bundle)) {
        z.console.log('delivery ignored: wrong token');
        return [];
      }
      try {
        const service = source.open(z, bundle);
        for (const body of bodiesOf(bundle)) {
          const outputs = await source.read(service, body, bundle.inputData);
          if (outputs !== null) {
            return outputs;
          }
        }
        z.console.log(`delivery ignored: ${isUnreadable(bundle) ? UNREADABLE : 'no event'}`);
        return [];
      } catch (error) {
        z.console.log(`delivery ignored: ${reasonIn(error)}`);
        return [];
      }
    },

    performList: async (z: ZObject, bundle: Bundle): Promise<Output[]> => {
      try {
        return await source.list(source.open(z, bundle), bundle.inputData);
      } catch (error) {
        throw asZapierError(z, error, 'editing');
      }
    },
  };
}

/** Why reading failed, without the message, which may quote data. */
function reasonIn(error: unknown): string {
  // What is nested too deep to be written down again ends the stack, and that is a RangeError.
  return error instanceof RangeError ? UNREADABLE : error instanceof Error ? error.name : 'unexpected';
}

/** Deprecated by the platform, but the only trace of the Zap there is. */
function zapIdOf(bundle: Bundle): string | null {
  const id: unknown = bundle.meta?.zap?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
