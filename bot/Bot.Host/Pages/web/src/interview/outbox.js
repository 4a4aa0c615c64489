// Answers on their way to the host: sent again until it has them, also through the connection after the one that broke. Each
// carries an id by which the host knows it again, so that sending twice is never saying twice.
const between = 2000;
const busy = 429;
const tryAgain = 'retry'; // What Direct Line's client says instead of an id when nobody answered.

/** How long an answer is tried; Web Chat itself waits no longer than this for one to come back. */
export const patience = 300000;

const unsent = new Map();

/** Sends through a connection from now on, beginning with what the one before did not get through. */
export function sendThrough(directLine) {
  const post = directLine.postActivity.bind(directLine);

  async function send(activity, since) {
    const key = activity.channelData.clientActivityID;
    unsent.set(key, { activity, since });
    while (performance.now() - since < patience) {
      try {
        const id = await outcome(post(activity));
        if (id !== tryAgain) {
          unsent.delete(key);
          return id;
        }
      } catch (error) {
        if (isRefused(error)) {
          unsent.delete(key);
        }

        if (error.status !== busy) {
          throw error;
        }
      }

      await pause(between);
    }

    unsent.delete(key);
    throw new Error('The host could not be reached for too long.');
  }

  directLine.postActivity = activity => ({
    subscribe(observer) {
      send(activity, performance.now()).then(
        id => {
          observer.next(id);
          observer.complete();
        },
        error => observer.error(error),
      );
      return { unsubscribe() {} };
    },
  });

  for (const { activity, since } of [...unsent.values()]) {
    send(activity, since).catch(error => console.warn('An answer is still on its way.', error));
  }
}

/** The host got it and does not want it. Without a status it is the connection that is over, and the next one takes it. */
const isRefused = ({ status }) => status >= 400 && status < 500 && status !== busy;

const outcome = observable => new Promise((resolve, reject) => observable.subscribe({ next: resolve, error: reject }));

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
