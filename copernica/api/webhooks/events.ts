import type { WebhookTrigger } from '../methods/webhooks.ts';
import { Body } from './body.ts';

/**
 * Reads the events of one delivery: one, as documented, or several in a list.
 *
 * @param trigger what the webhook is for
 * @param read reads one event; null where there is none
 */
export function readEvents<Event>(trigger: WebhookTrigger, delivered: unknown, read: (body: Body) => Event | null): Event[] {
  const bodies: readonly unknown[] = Array.isArray(delivered) ? delivered : [delivered];
  return bodies.flatMap((one) => {
    const event = typeof one === 'object' && one !== null ? read(bodyOf(one, trigger)) : null;
    return event === null ? [] : [event];
  });
}

/** Without the type that the webhook is for; old bodies call it `action` (seen in 2017). */
function bodyOf(delivered: object, trigger: WebhookTrigger): Body {
  const body = new Body(delivered);
  const key = 'type' in delivered ? 'type' : 'action';
  const type = body.part(key);
  if (type !== trigger && type !== undefined) {
    body.put(key, type);
  }
  return body;
}
