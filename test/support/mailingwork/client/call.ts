import { type Connection, call } from '../../../../mailingwork/connection/call.ts';
import { getLists } from '../../../../mailingwork/functions/lists.ts';
import { createRecipient } from '../../../../mailingwork/functions/subscribers/recipients.ts';
import { type Budget, createBudget } from '../../../../webservice/budget.ts';
import type { ServiceFailure } from '../../../../webservice/calls/failure.ts';
import type { SendAnswer, SendRequest } from '../../../../webservice/calls/transport.ts';
import { failureOf } from '../../failure_of.ts';

/** A budget with so much left. */
export const left = (milliseconds: number): Budget => ({ remaining: () => milliseconds, part: createBudget(1_000).part });

/** A connection that plays one answer and records the requests. */
export function connected(play: () => SendAnswer, changes: Partial<Connection> = {}): { connection: Connection; requests: SendRequest[] } {
  const requests: SendRequest[] = [];
  const send = async (request: SendRequest): Promise<SendAnswer> => {
    requests.push(request);
    return play();
  };
  const connection = { send, baseUrl: () => 'https://webservice.example.com', username: 'user&name', password: 'p=ä{{x}}', budget: left(10_000), ...changes };
  return { connection, requests };
}

/** What CreateRecipient is called with. */
export const newRecipient = { listId: '5', fields: { 1: 'max.muster@example.com' } };

/** The failure of a call that only reads. */
export const reading = (play: () => SendAnswer): Promise<ServiceFailure> => failureOf(call(connected(play).connection, getLists, {}));

/** The failure of a call that must not be repeated. */
export const writing = (play: () => SendAnswer): Promise<ServiceFailure> => failureOf(call(connected(play).connection, createRecipient, newRecipient));
