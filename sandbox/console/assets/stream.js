/*
 * The stream of changes, open only while the page is seen: a browser keeps six connections to one address, so that a seventh tab with a stream of its own
 * would not load. A page that is seen again hears first what changed meanwhile.
 */

class SeenStream extends EventTarget {
  /** @type {string} */
  #address;
  /** @type {EventSource | null} */
  #source = null;
  #lastId = '';
  /** @type {Set<string>} */
  #types = new Set();
  #ending = new AbortController();
  /** @type {((event: Event) => void) | null} */
  onopen = null;
  /** @type {((event: Event) => void) | null} */
  onerror = null;

  /** @param {string} address */
  constructor(address) {
    super();
    this.#address = address;
    document.addEventListener('visibilitychange', () => this.#follow(), { signal: this.#ending.signal });
    this.#follow();
  }

  get readyState() {
    return this.#source?.readyState ?? EventSource.CONNECTING;
  }

  /** @override @param {string} type @param {EventListenerOrEventListenerObject | null} listener */
  addEventListener(type, listener) {
    super.addEventListener(type, listener);
    this.#types.add(type);
    this.#source?.addEventListener(type, this.#tell);
  }

  close() {
    this.#ending.abort();
    this.#stop();
  }

  #follow() {
    if (document.visibilityState === 'hidden') {
      this.#stop();
    } else if (this.#source === null) {
      this.#start();
    }
  }

  #start() {
    const address = new URL(this.#address, location.href);
    if (this.#lastId !== '') {
      address.searchParams.set('after', this.#lastId);
    }
    const source = new EventSource(address);
    source.onopen = (event) => this.onopen?.(event);
    source.onerror = (event) => this.onerror?.(event);
    for (const type of this.#types) {
      source.addEventListener(type, this.#tell);
    }
    this.#source = source;
  }

  #stop() {
    this.#source?.close();
    this.#source = null;
  }

  /** @param {MessageEvent} event */
  #tell = ({ type, data, lastEventId }) => {
    this.#lastId = lastEventId;
    this.dispatchEvent(new MessageEvent(type, { data, lastEventId }));
  };
}

/** @type {SeenStream | undefined} */
let stream;

Object.assign(Reflect.get(window, 'htmx'), {
  /** @param {string} address */
  createEventSource(address) {
    stream?.close();
    stream = new SeenStream(address);
    return stream;
  },
});
