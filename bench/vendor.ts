import type { ZObject } from 'zapier-platform-core';

/** A request as it arrives at the bench's service. */
export interface ReceivedCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Byte by byte. */
  readonly body: string;
}

/** What the service answers. */
export interface Reply {
  readonly body: string | Buffer;
  /** 200 where nothing is said. */
  readonly status?: number;
  /** JSON where nothing is said. */
  readonly contentType?: string;
  /** How many rows of an import arrived with the call. */
  readonly importedRows?: number;
}

/** An action, and the same requests with nothing around them. */
export interface MeasuredAction {
  readonly key: string;
  readonly inputData: Readonly<Record<string, unknown>>;
  /** @param url where the service is */
  readonly bare: (z: ZObject, url: string) => Promise<unknown>;
}

/** What the bench knows of one integration: its service, which answers always the same and at once, and what is measured of its app. */
export interface Vendor {
  /** That of its app. */
  readonly name: string;
  /** What connects the app with the service. */
  readonly connect: (url: string) => { readonly authData: Readonly<Record<string, string>>; readonly environment: Readonly<Record<string, string>> };
  readonly answer: (call: ReceivedCall) => Reply;
  /** An instant trigger, and what is delivered to it. */
  readonly hook: {
    readonly key: string;
    readonly inputData: Readonly<Record<string, unknown>>;
    readonly delivery: object;
    /** Calls that the first event costs a connection; the next ones cost none. */
    readonly firstCalls: number;
  };
  /** Actions with one call and with several. */
  readonly actions: { readonly one: MeasuredAction; readonly several: MeasuredAction };
}
