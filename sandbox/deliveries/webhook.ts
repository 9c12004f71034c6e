/** An event to deliver. */
export interface PendingEvent {
  event: string;
  payload: Record<string, unknown>;
}

/** A webhook as far as its deliveries are concerned; an account keeps more of it. */
export interface Webhook {
  id: number;
  url: string;
  active: boolean;
  /** When it was deactivated, in milliseconds since 1970; null while it is active. */
  deactivatedAt: number | null;
  /** Events to send when it is activated again with replay. */
  buffer: PendingEvent[];
}

/** The request of one attempt to deliver an event. */
export interface DeliveryRequest {
  /** By name in lower case; a signature is one of them. */
  headers: Record<string, string>;
  body: string;
}

/** How a service delivers its events. The settings say how often and how fast it tries. */
export interface DeliveryRules {
  /** What happens to a webhook when the last attempt at an event has failed: it is deactivated, or goes on with its next event. */
  readonly afterFailure: 'deactivate' | 'go on';
  /** How long the events of an inactive webhook are buffered, in milliseconds; later ones are lost. */
  readonly bufferTime: number;
  /**
   * Makes the request of an attempt, signed where the service signs.
   *
   * @param now in milliseconds since 1970
   */
  readonly request: (webhook: Webhook, event: PendingEvent, now: number) => DeliveryRequest;
}

/** A delivery as JSON, without a signature. */
export function jsonRequest({ payload }: PendingEvent): DeliveryRequest {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
}
