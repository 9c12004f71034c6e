import type { Bundle, ZObject } from 'zapier-platform-core';
import { encodeForm, formHeaders } from '../../../webservice/calls/form.ts';
import { transportFailure } from '../../../webservice/calls/transport.ts';
import { allowsLoopback, permittedAddresses } from '../../../zapier/http/loopback.ts';
import { createSend } from '../../../zapier/http/send.ts';
import { text } from '../../../zapier/inputs/input.ts';
import { rulesWith, zapierErrorsBy } from '../../../zapier/operations/failures.ts';
import { operationBudget } from '../../../zapier/operations/operation_budget.ts';
import { performingWith } from '../../../zapier/operations/perform.ts';
import { failureIn, trackParcel } from './contracts/track.ts';

/** Asks the service for one parcel. */
type Parcels = (parcelNumber: string) => Promise<{ readonly number: string; readonly place: string }>;

/** What its statuses mean. */
const statuses = new Map([
  [401, 'unauthorized'],
  [429, 'tooManyCalls'],
  [503, 'serverError'],
] as const);

function open(platform: ZObject, { authData }: Bundle): Parcels {
  const send = createSend(platform, permittedAddresses());
  const budget = operationBudget();
  const host = text(authData.host) ?? 'parcels.example.com';
  return async (parcelNumber) => {
    const body = encodeForm({ ...trackParcel.readInput({ number: parcelNumber }), key: authData.api_key ?? '' });
    const url = `${allowsLoopback() ? 'http' : 'https'}://${host}/track`;
    const { status, bytes } = await send({ url, method: 'POST', headers: formHeaders, body, timeoutMs: Math.ceil(budget.remaining()), repeatable: true }).catch(
      (error: unknown) => {
        throw transportFailure(error, { failureIn, safe: true, hasKnownHost: true });
      },
    );
    const situation = Array.from(statuses).find(([known]) => known === status)?.[1];
    if (situation !== undefined) {
      throw failureIn(situation, true, { status });
    }
    return trackParcel.readResult(JSON.parse(Buffer.from(bytes).toString()));
  };
}

/** What each kind of failure means to a Zap. */
export const parcelsRules = rulesWith({ credentials: 'API key', holder: 'the API key', access: 'the API' });

/** Makes the functions of operations. */
export const performing = performingWith(open, zapierErrorsBy(parcelsRules));
