import * as z from 'zod/mini';
import { text } from '../../../webservice/catalogue/contracts.ts';
import { lazy } from '../../../webservice/lazy.ts';
import { type BodyFormat, type DecodedBody, jsonFormat } from '../connection/body_format.ts';
import { envelopeOf } from './envelope.ts';
import { parsedXml } from './xml.ts';

/** More is never handed on, so it is not taken apart either; in characters. */
const MAX_READ = 2_000_000;
const OF_SERVER = /(^|:)server\b/i;

const envelope = lazy(() => z.object({ Envelope: z.object({ Body: z.record(z.string(), z.unknown()) }) }));
const fault = lazy(() => z.object({ faultcode: text(), faultstring: text() }));

/**
 * SOAP 1.1, for the call of one method. A fault has status 500 whatever it means; one that is not the server's own stands for a call that was refused, as 400
 * does for REST.
 */
export const soapFormat = (method: string): BodyFormat => ({
  headers: { 'content-type': 'text/xml; charset=utf-8', accept: 'text/xml', soapaction: '""' },
  encode: (body) => envelopeOf(method, Object(body)),
  decode(written, status) {
    if (written.length > MAX_READ) {
      return { status, value: written, message: null };
    }
    const read = envelope().safeParse(valueIn(written));
    // What stands before both APIs may answer as REST does.
    return read.success ? contentOf(read.data.Envelope.Body, status) : { ...jsonFormat.decode(written, status), value: undefined };
  },
});

function contentOf(body: Readonly<Record<string, unknown>>, status: number): DecodedBody {
  const read = fault().safeParse(body.Fault);
  if (!read.success) {
    return { status, value: Object.values(body)[0], message: null };
  }
  const { faultcode, faultstring } = read.data;
  const meant = OF_SERVER.test(faultcode) ? 500 : 400;
  return { status: [200, 500].includes(status) ? meant : status, value: undefined, message: faultstring };
}

/** undefined where it cannot be read. */
function valueIn(written: string): unknown {
  try {
    return parsedXml(written);
  } catch {
    return undefined;
  }
}
