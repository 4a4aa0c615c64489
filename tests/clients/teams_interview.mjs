// Holds interviews in the personal chat of the Agents Playground, by clicks and by words in turn, and looks at what is seen there.
// node teams_interview.mjs --playground playground.mjs --bot URL/api/messages --port 56150 --study loyalty [--study churn]… [--post] [--shots DIR]
//   --post   the researcher's post is expected in the team's channel, with the transcript in its thread
//   --shots  pictures of the real page: each card as it is asked, and the whole afterwards
// Prints one JSON line for each interview, then "N passed, N failed".
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    playground: { type: 'string' }, bot: { type: 'string' }, port: { type: 'string' },
    study: { type: 'string', multiple: true }, post: { type: 'boolean' }, shots: { type: 'string' },
  },
});
const { Playground } = await import(pathToFileURL(options.playground).href);
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const research = new URL('/research/api/interviews', options.bot);
const mostTurns = 60;
const quiet = 1200;
let passed = 0;
let failed = 0;

function check(holds, what, seen) {
  holds ? passed++ : failed++;
  console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${what}`, holds ? '' : JSON.stringify(seen)?.slice(0, 600) ?? '');
}

const cardOf = message => message.attachments?.find(a => /adaptive/.test(a.contentType))?.content;

/** All buttons of a card, wherever they stand. */
function buttonsOf(node, found = []) {
  if (Array.isArray(node)) node.forEach(item => buttonsOf(item, found));
  else if (node && typeof node === 'object') {
    if (node.type === 'Action.Submit') found.push(node);
    else Object.values(node).forEach(item => buttonsOf(item, found));
  }
  return found;
}

/** All texts of a card that people see. */
function textsOf(node, found = []) {
  if (Array.isArray(node)) node.forEach(item => textsOf(item, found));
  else if (node && typeof node === 'object') {
    if (node.type === 'TextRun' || node.type === 'TextBlock') found.push(node.text);
    Object.values(node).forEach(item => textsOf(item, found));
  }
  return found;
}

class Interview {
  constructor(playground, study, watching) {
    Object.assign(this, { playground, study, watching, said: [], clicked: [], cards: [], asked: [], from: playground.frames.length, answers: 0 });
  }

  /** What the bot said since the last time, once it has said all. */
  async hear(patience = 15000) {
    const heard = [];
    const until = Date.now() + patience;
    for (let last = Date.now(); Date.now() < until && (heard.length === 0 || Date.now() - last < quiet); await sleep(50)) {
      for (; this.from < this.playground.frames.length; this.from++) {
        const { action, message } = this.playground.frames[this.from];
        if (message?.from?.id !== this.playground.botId || (message.conversation?.id ?? this.playground.personal) !== this.playground.personal) continue;
        if (action === 'createMessage' && (message.text || message.attachments?.length)) heard.push(message);
        last = Date.now();
      }
    }
    return heard;
  }

  /** Answers a message: cards by a click and by words in turn, questions by a story. */
  async answer(message) {
    const card = cardOf(message);
    const buttons = card ? buttonsOf(card) : [];
    if (buttons.length === 0) return this.say(this.story());
    this.cards.push(message.messageId);
    await this.watching?.shoot(`${this.study}-card-${this.cards.length}`, 'personal');
    const button = buttons.length === 11 || this.cards.length > 3 ? buttons.at(-1) : buttons[0];
    const choice = button.data.candor.choice;
    if (this.cards.length % 3 === 0) return this.say(choice);
    this.clicked.push(message.messageId);
    this.said.push(choice);
    await this.playground.submit(message.messageId, button.data);
  }

  async say(text) {
    this.said.push(text);
    await this.playground.say(text);
  }

  story() {
    this.answers++;
    return `In ${2000 + this.answers} I was disappointed because delivery number ${this.answers} came late, and so I ordered less after that.`;
  }

  async find(status) {
    const all = await (await fetch(`${research}?study=${this.study}`)).json();
    return all.find(i => i.status === status);
  }

  async run() {
    await this.playground.say(`start ${this.study}`);
    for (let turn = 0; turn < mostTurns; turn++) {
      const heard = await this.hear();
      if (heard.length === 0) break;
      this.asked.push(...heard);
      if (await this.find('complete')) break;
      await this.answer(heard.at(-1));
    }
    const listed = await this.find('complete');
    check(listed, `${this.study}: complete after ${this.said.length} answers`, this.asked.slice(-2));
    if (!listed) return;
    const transcript = await (await fetch(`${research}/${listed.id}`)).json();
    const words = transcript.messages.filter(m => m.from === 'participant').map(m => m.text);
    check(JSON.stringify(words) === JSON.stringify(this.said), `${this.study}: the transcript holds every answer once, in order`, { words, said: this.said });
    check(transcript.channel === 'msteams', `${this.study}: held in Teams`, transcript.channel);
    check(this.clicked.length >= 3, `${this.study}: ${this.clicked.length} cards were clicked, ${this.cards.length - this.clicked.length} answered in words`);
    const updated = this.playground.frames.filter(f => f.action === 'updateMessage').map(f => f.message);
    const used = this.cards.filter(id => updated.some(m => m.messageId === id && buttonsOf(cardOf(m) ?? {}).length === 0));
    check(used.length === this.cards.length, `${this.study}: every answered card stands without buttons`, { cards: this.cards, used });
    check(this.asked.every(m => !cardOf(m) || (cardOf(m).version === '1.5' && cardOf(m).fallbackText)), `${this.study}: cards are 1.5 and have words for those who cannot see them`);
    const n = this.playground.calls.filter(c => c.dir === 'bot->connector' && c.status >= 400);
    check(n.length === 0, `${this.study}: the connector refused nothing`, n.map(c => [c.method, c.path, c.status, c.responseBody]));
    console.log(JSON.stringify({ study: this.study, messages: transcript.messages.length, said: this.said.length, clicked: this.clicked.length, cards: this.cards.length }));
    if (options.post) await this.post(transcript);
  }

  /** The post in the channel, and the transcript in its thread. */
  async post(transcript) {
    const channel = this.playground.general;
    const sent = () => this.playground.calls.filter(c => c.dir === 'bot->connector' && c.method === 'POST' && c.status < 300 && decodeURIComponent(c.path).includes(`/conversations/${channel}`) && c.requestBody?.attachments);
    let posts = [];
    for (let i = 0; i < 100; i++, await sleep(100)) {
      posts = sent().filter(c => textsOf(cardOf(c.requestBody)).some(t => t.includes(transcript.participant)));
      const expected = posts.length === 0 ? 1 : sent().filter(c => decodeURIComponent(c.path).includes(`;messageid=${posts[0].responseBody.id}`)).length;
      if (posts.length > 0 && expected > 0) break;
    }
    check(posts.length === 1, `${this.study}: one post in the team's channel`, posts.length);
    if (posts.length === 0) return;
    const shown = textsOf(cardOf(posts[0].requestBody)).join('\n');
    check(transcript.summary.quotes.slice(0, 3).every(q => shown.includes(q.text)), `${this.study}: the post quotes what was really said`, shown);
    const thread = sent().filter(c => decodeURIComponent(c.path).includes(`;messageid=${posts[0].responseBody.id}`));
    const told = thread.flatMap(c => textsOf(cardOf(c.requestBody))).join('\n');
    const lost = transcript.messages.filter(m => !m.text.split('\n').filter(l => l.trim()).every(l => told.includes(l.trim())));
    check(thread.length > 0 && lost.length === 0, `${this.study}: the transcript is in the post's thread, in ${thread.length} part(s)`, lost);
    await this.correct(transcript, posts[0].responseBody.id, sent);
  }

  /** An answer that the post quotes is edited after the end: the same post changes, and nothing else is posted. */
  async correct(transcript, post, sent) {
    const before = sent().length;
    const old = transcript.summary.quotes[0].text;
    const corrected = old.replace('delivery', 'invoice');
    const heard = this.playground.calls.map(c => c.requestBody).find(b => b?.type === 'message' && b.from?.id === this.playground.me && b.text === old);
    check(heard?.id, `${this.study}: the quoted message is known by its id`, this.playground.calls.length);
    if (!heard) return;
    await this.playground.custom({ ...heard, type: 'messageUpdate', text: corrected, channelData: { ...heard.channelData, eventType: 'editMessage' } });
    const updates = () => this.playground.calls.filter(c => c.dir === 'bot->connector' && c.method === 'PUT' && decodeURIComponent(c.path).endsWith(`/activities/${post}`));
    for (let i = 0; i < 100 && updates().length === 0; i++) await sleep(100);
    await sleep(quiet);
    const now = textsOf(cardOf(updates().at(-1)?.requestBody ?? {})).join('\n');
    check(updates().length === 1 && updates()[0].status < 300 && now.includes(corrected) && !now.includes(old), `${this.study}: an edit after the end changes the post`, { updates: updates().length, now });
    check(sent().length === before, `${this.study}: and posts nothing`, sent().length - before);
  }
}

/** The real page, opened before anything is said: it shows only what it saw. */
async function watch(playground) {
  const { chromium } = createRequire(path.join(process.env.PLAYGROUND_NPM ?? process.cwd(), 'x.js'))('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const open = async place => {
    const page = await (await browser.newContext({ viewport: { width: 1500, height: 2600 } })).newPage();
    await page.route(url => /^http/.test(url.href) && !/^https?:\/\/(127\.0\.0\.1|localhost)/.test(url.href), route => route.abort());
    await page.goto(playground.base, { waitUntil: 'load' });
    await page.waitForTimeout(4000);
    if (place) await page.getByText(place).first().click();
    await page.waitForTimeout(1500);
    return page;
  };
  const pages = { personal: await open(), channel: await open('General') };
  return {
    async shoot(name, of) {
      await sleep(700);
      await pages[of].screenshot({ path: path.join(options.shots, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}

const playground = new Playground({ bot: options.bot, port: Number(options.port) });
try {
  await playground.start();
  await playground.install(playground.general);
  await playground.install(playground.personal);
  await sleep(1500);
  const watching = options.shots ? await watch(playground) : undefined;
  for (const study of options.study) {
    await new Interview(playground, study, watching).run();
    await watching?.shoot(`${study}-personal`, 'personal');
    await watching?.shoot(`${study}-channel`, 'channel');
  }
  await watching?.close();
} catch (fault) {
  check(false, fault.stack);
} finally {
  playground.stop();
  console.log(`${passed} passed, ${failed} failed`);
  setTimeout(() => process.exit(failed ? 1 : 0), 200);
}
