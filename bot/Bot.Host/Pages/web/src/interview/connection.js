// Direct Line on our own host, and what becomes of the connection.
import { sendThrough } from './outbox.js';
import { page } from './page.js';

/** States of the DirectLine object: the one in which it works, and those that end it. */
const online = 2;
const lost = new Set([3, 4, 5]); // ExpiredToken, FailedToConnect, Ended

// Also how long Direct Line's client waits before it looks again for a host that is away.
const requestTimeout = 5000;

/** After this the client's own attempts are at their end, and a new session is begun. */
const longestBreak = 45000;

/**
 * @param {{token: string}} session
 * @param {{opened: () => void, interrupted: () => void, lost: () => void}} events
 */
export function connect(session, events) {
  let giveUp;
  class ObservedSocket extends WebSocket {
    constructor(address) {
      super(address);
      this.addEventListener('open', () => {
        clearTimeout(giveUp);
        events.opened();
      });
      this.addEventListener('close', () => {
        if (directLine.connectionStatus$.value === online) {
          clearTimeout(giveUp);
          giveUp = setTimeout(end, longestBreak);
          events.interrupted();
        }
      });
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
  function end() {
    if (!isLost) {
      isLost = true;
      clearTimeout(giveUp);
      directLine.end();
      events.lost();
    }
  }

  directLine.connectionStatus$.subscribe(status => lost.has(status) && end());
  sendThrough(directLine);
  return directLine;
}
