// Direct Line on our own host, and what becomes of the connection.
import { page } from './page.js';

/** The states of the DirectLine object that end it. */
const lost = new Set([3, 4, 5]); // ExpiredToken, FailedToConnect, Ended

const requestTimeout = 8000;

/**
 * @param {{token: string}} session
 * @param {{opened: () => void, interrupted: () => void, lost: () => void}} events
 */
export function connect(session, events) {
  class ObservedSocket extends WebSocket {
    constructor(address) {
      super(address);
      this.addEventListener('open', events.opened);
      this.addEventListener('close', () => directLine.connectionStatus$.value === 2 && events.interrupted());
    }
  }

  const directLine = new CandorWebChat.DirectLine({
    conversationStartProperties: { locale: session.language },
    domain: new URL(page.directLine, location.href).href,
    // Web Chat's client waits 3 to 15 seconds before it connects again, by chance; a person waits less gladly than a bot.
    random: () => Math.random() / 6,
    timeout: requestTimeout,
    token: session.token,
    webSocket: true,
    WebSocket: ObservedSocket,
  });
  let isLost = false;
  directLine.connectionStatus$.subscribe(status => {
    if (lost.has(status) && !isLost) {
      isLost = true;
      directLine.end();
      events.lost();
    }
  });
  return directLine;
}
