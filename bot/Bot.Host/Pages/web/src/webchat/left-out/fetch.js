// The browser's own.
export default globalThis.fetch?.bind(globalThis);
export const fetch = globalThis.fetch?.bind(globalThis);
export const Headers = globalThis.Headers;
