// A mail server (the npm package smtp-server) that keeps what it gets, for tests.
//   node smtp_server.mjs [--login] [--starttls]   listens on a free port of loopback and prints it; wants user "candor"
//                                   with password "right"; offers STARTTLS with a certificate that nobody trusts
// Commands, one JSON object a line on standard input; each is answered by "ok":
//   {"answer": 451}                 DATA is answered with this code
//   {"recipient": 550}              RCPT TO is answered with this code
//   {"drop": "data"}                the connection is cut when the mail has come, before the answer; the mail is kept
//   {"drop": "mail"}                the connection is cut at MAIL FROM
//   {"times": 1}                    beside the others: how often (left out: until told otherwise)
//   {}                              takes everything again
// Every mail that comes is a line of JSON on standard output: {"from","to","user","raw"}.
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

let faults = {};
const login = process.argv.includes('--login');
const starttls = process.argv.includes('--starttls');

/** Takes one occurrence of a fault; null when there is none (any more). */
function take(name) {
  const fault = faults[name];
  if (fault === undefined) return null;
  if (faults.times !== undefined && --faults.times <= 0) faults = {};
  return fault;
}

const refusal = code => Object.assign(new Error('not now'), { responseCode: code });

const server = new SMTPServer({
  authOptional: !login,
  disabledCommands: starttls ? [] : ['STARTTLS'],
  allowInsecureAuth: true,
  logger: false,
  size: 10 * 1024 * 1024,
  onAuth(auth, session, done) {
    const right = auth.username === 'candor' && auth.password === 'right';
    done(right ? null : refusal(535), { user: auth.username });
  },
  onMailFrom(address, session, done) {
    if (faults.drop === 'mail') {
      take('drop');
      cut(session);
      return;
    }

    done();
  },
  onRcptTo(address, session, done) {
    const code = take('recipient');
    done(code ? refusal(code) : null);
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      const code = take('answer');
      if (code) {
        done(refusal(code));
        return;
      }

      say({
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map(to => to.address),
        user: session.user ?? null,
        raw: Buffer.concat(parts).toString('latin1'),
      });
      if (faults.drop === 'data') {
        take('drop');
        cut(session);
        return;
      }

      done();
    });
  },
});

/** Cuts the connection of a session as a broken network does. */
function cut(session) {
  for (const connection of server.connections) {
    if (connection.session.id === session.id) connection._socket.resetAndDestroy();
  }
}

const say = message => process.stdout.write(`${JSON.stringify(message)}\n`);

server.on('error', () => {});
server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
createInterface({ input: process.stdin }).on('line', line => {
  faults = JSON.parse(line);
  say({ ok: true });
}).on('close', () => process.exit(0));
