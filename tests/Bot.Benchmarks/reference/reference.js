// The same work as Bot.Benchmarks, done by Microsoft's JavaScript implementation. Reads one command a line, answers in one line of JSON:
//   results <work>        what the work comes to, to be compared with ours
//   run <work> <passes>   how many nanoseconds that many passes took
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { ExpressionParser } = require('adaptive-expressions');
const { Templates } = require('botbuilder-lg');
const { BotAdapter, ConversationState, MemoryStorage, TurnContext, UserState } = require('botbuilder');
const { DialogManager } = require('botbuilder-dialogs');
const { AdaptiveBotComponent, LanguageGenerationBotComponent, LanguageGeneratorExtensions, ResourceExtensions } = require('botbuilder-dialogs-adaptive');
const { ResourceExplorer } = require('botbuilder-dialogs-declarative');
const { ServiceCollection, noOpConfiguration } = require('botbuilder-dialogs-adaptive-runtime-core');

const cases = path.join(__dirname, '..', 'cases');
const read = name => JSON.parse(fs.readFileSync(path.join(cases, name), 'utf8'));

function parsing() {
  const { expressions } = read('expressions.json');
  return {
    pass: () => { for (const text of expressions) new ExpressionParser().parse(text); },
    results: () => expressions.map(text => typeof new ExpressionParser().parse(text) === 'object'),
  };
}

function evaluating() {
  const { scope, expressions } = read('expressions.json');
  const parsed = expressions.map(text => new ExpressionParser().parse(text));
  return {
    pass: () => { for (const expression of parsed) expression.tryEvaluate(scope); },
    results: () => parsed.map(expression => {
      const { value, error } = expression.tryEvaluate(scope);
      if (error) throw new Error(error);
      return value;
    }),
  };
}

function generating() {
  const templates = Templates.parseFile(path.join(cases, 'templates.lg'));
  const calls = read('templates.json');
  return {
    pass: () => { for (const { template, data } of calls) templates.evaluate(template, data); },
    results: () => calls.map(({ template, data }) => templates.evaluate(template, data)),
  };
}

class Collecting extends BotAdapter {
  constructor() {
    super();
    this.sent = [];
  }

  async sendActivities(_, activities) {
    this.sent.push(...activities.filter(activity => activity.type === 'message').map(activity => activity.text));
    return activities.map(() => ({ id: '' }));
  }

  async receive(activity, bot) {
    await this.runMiddleware(new TurnContext(this, activity), bot);
  }
}

function conversing() {
  const services = new ServiceCollection({ declarativeTypes: [] });
  new AdaptiveBotComponent().configureServices(services, noOpConfiguration);
  new LanguageGenerationBotComponent().configureServices(services, noOpConfiguration);
  const explorer = new ResourceExplorer({ declarativeTypes: services.mustMakeInstance('declarativeTypes') });
  explorer.addFolder(path.join(cases, 'interview'), false, false);
  const manager = new DialogManager(explorer.loadType('interview.dialog'));
  ResourceExtensions.useResourceExplorer(manager, explorer);
  LanguageGeneratorExtensions.useLanguageGeneration(manager);
  const texts = read('answers.json').interview;

  const hold = async () => {
    const storage = new MemoryStorage();
    manager.conversationState = new ConversationState(storage);
    manager.userState = new UserState(storage);
    const adapter = new Collecting();
    for (const text of texts) {
      const activity = { type: 'message', id: '1', text, locale: 'en-us', channelId: 'test', serviceUrl: 'https://test', from: { id: 'user' }, recipient: { id: 'bot' }, conversation: { id: 'c' } };
      await adapter.receive(activity, async context => {
        await manager.onTurn(context);
        await manager.conversationState.saveChanges(context, false);
        await manager.userState.saveChanges(context, false);
      });
    }
    return adapter.sent;
  };
  return { pass: hold, results: hold };
}

const makers = { parsing, evaluating, generating, conversing };
const works = {};

async function perform(line) {
  const [command, name, passes] = line.split(' ');
  const work = works[name] ??= makers[name]();
  if (command === 'results') return work.results();
  const start = process.hrtime.bigint();
  for (let i = 0; i < Number(passes); i++) {
    const done = work.pass();
    if (done) await done;
  }
  return Number(process.hrtime.bigint() - start);
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await perform(line)) + '\n');
  }
})();
