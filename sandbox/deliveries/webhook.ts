/** An event that is to be delivered. */
export interface PendingEvent {
  event: string;
  payload: Record<string, unknown>;
}

/** A webhook as far as its deliveries are concerned; an account keeps more of it. */
export interface Webhook {
  id: number;
  url: string;
  active: boolean;
  /** Instant in milliseconds; null while it is active. */
  deactivatedAt: number | null;
  /** Events that wait for a re-activation with replay. */
  buffer: PendingEvent[];
}

/** The request of one attempt to deliver an event. */
export interface DeliveryRequest {
  /** By name in lower case; a signature is one of them. */
  headers: Record<string, string>;
  body: string;
}

/** How a service delivers its events. How often and how fast it tries is told by the settings. */
export interface DeliveryRules {
  /** For so many milliseconds, the events of an inactive webhook are buffered; later ones are lost. */
  readonly bufferTime: number;
  /** Makes the request of an attempt, signed where the service signs. @param now instant in milliseconds */
  readonly request: (webhook: Webhook, event: PendingEvent, now: number) => DeliveryRequest;
}

/** A delivery as JSON, without a signature. */
export function jsonRequest({ payload }: PendingEvent): DeliveryRequest {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
}
