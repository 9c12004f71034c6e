import * as z from 'zod/mini';
import { encodeJson, jsonHeaders, parsedJson } from '../../../webservice/calls/json.ts';
import { lazy } from '../../../webservice/lazy.ts';

/** The body of an answer, decoded. */
export interface DecodedBody {
  /** The status of the answer, or what it means where the form has a way of its own to tell errors. */
  readonly status: number;
  /** undefined where the body is not of this form. */
  readonly value: unknown;
  /** The sentence of an error, whatever the status is; null where the answer is none. */
  readonly message: string | null;
}

/** How the bodies of a call are written and read. */
export interface BodyFormat {
  readonly headers: Readonly<Record<string, string>>;
  encode(body: object): string;
  decode(text: string, status: number): DecodedBody;
}

const errorBody = lazy(() => z.object({ error: z.object({ message: z.string() }) }));

/** That of the REST API. */
export const jsonFormat: BodyFormat = {
  headers: jsonHeaders,
  encode: encodeJson,
  decode(text, status) {
    const value = parsedJson(text);
    const error = errorBody().safeParse(value);
    return { status, value, message: error.success ? error.data.error.message : null };
  },
};
