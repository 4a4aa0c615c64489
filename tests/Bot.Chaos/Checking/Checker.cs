using System.Text.Json.Nodes;

namespace Bot.Chaos.Checking;

/// <summary>
/// Says whether the promise was kept, from outside: of what people were told, what reached them, and what researchers have.
/// </summary>
internal sealed class Checker(Evidence evidence, Study study)
{
    private readonly Row _finished = new("everybody came to the end");
    private readonly Row _transcripts = new("each person has one transcript, complete");
    private readonly Row _once = new("each accepted answer is in its transcript once");
    private readonly Row _order = new("answers are in the order in which they were given");
    private readonly Row _filed = new("each answer stands under its question, each question asked once");
    private readonly Row _reached = new("everything said reached its person, in order");
    private readonly Row _ids = new("what came twice has the same id, and never on the web");
    private readonly Row _after = new("nothing is said after the end");
    private readonly Row _forgotten = new("of who asked to be forgotten nothing is left and nothing was delivered") { MayBeEmpty = true };
    private readonly Row _delivered = new("each transcript was delivered, once after deduplication");

    /// <summary>How often a message came twice to a person.</summary>
    public int Repeats { get; private set; }

    /// <summary>How often a transcript came twice to the webhook.</summary>
    public int RepeatedDeliveries { get; private set; }

    public IReadOnlyList<Row> Check()
    {
        var seen = evidence.Seen.ToLookup(line => Evidence.Text(line, "person"));
        foreach (var person in evidence.People)
        {
            _finished.Check(person is { StuckBecause: null } and ({ Ended: true } or { Forgotten: true }), () => $"{person.Name} is stuck {person.StuckBecause}");
            var own = person.Sent.SelectMany(answer => evidence.WithAnswer[answer.Token]).Distinct().ToList();
            if (person.Forgotten)
            {
                CheckForgotten(person, own);
                continue;
            }

            _transcripts.Check(own is [{ Status: "complete" }], () => $"{person.Name} has {own.Count}: {string.Join(", ", own.Select(t => $"{t.Id} {t.Status}"))}");
            foreach (var transcript in own)
            {
                CheckAnswers(person, transcript);
                CheckQuestions(person, transcript);
                CheckReached(person, transcript, [.. seen[person.Name]]);
                CheckDelivered(person, transcript);
            }
        }

        return [_finished, _transcripts, _once, _order, _filed, _reached, _ids, _after, _delivered, _forgotten];
    }

    private void CheckForgotten(PersonRecord person, List<TranscriptRecord> own)
    {
        var delivered = person.Sent.Count(answer => evidence.DeliveredAnswers.Contains(answer.Token));
        _forgotten.Check(own.Count == 0 && delivered == 0, () => $"{person.Name} stands in {string.Join(' ', own.Select(t => t.Id))} and {delivered} answers were delivered");
    }

    private void CheckAnswers(PersonRecord person, TranscriptRecord transcript)
    {
        var places = new List<int>();
        var all = string.Join('\n', transcript.Written);
        foreach (var (question, token) in person.Sent)
        {
            var times = all.Split(token).Length - 1;
            var accepted = person.Accepted.Contains((question, token));
            _once.Check(accepted ? times == 1 : times <= 1, () => $"{person.Name}, answer {question} ({token}, {(accepted ? "accepted" : "not accepted")}) is {times} times in {transcript.Id}");
            if (times > 0)
            {
                places.Add(all.IndexOf(token, StringComparison.Ordinal));
            }
        }

        _order.Check(places.SequenceEqual(places.Order()), () => $"{person.Name}, answers stand at {string.Join(' ', places)} in {transcript.Id}");
    }

    private void CheckQuestions(PersonRecord person, TranscriptRecord transcript)
    {
        for (var number = 1; number <= study.Questions.Count; number++)
        {
            var id = study.Questions[number - 1].Id;
            var asked = transcript.Messages.Count(m => Evidence.Text(m, "kind") == "question" && Evidence.Text(m, "questionId") == id);
            var covered = transcript.Coverage.SingleOrDefault(c => Evidence.Text(c, "questionId") == id);
            var answers = covered?["answerSeqs"]?.AsArray().Select(seq => Evidence.Text(transcript.Messages.Single(m => (long)m["seq"]! == (long)seq!), "text")).ToList() ?? [];
            var token = person.Accepted.Where(answer => answer.Question == number).Select(answer => answer.Token).SingleOrDefault();
            _filed.Check(
                asked == 1 && covered is not null && Evidence.Text(covered, "status") == "answered" && token is not null && answers is [var only] && only.Contains(token, StringComparison.Ordinal),
                () => $"{person.Name}, {id} of {transcript.Id}: asked {asked} times, {covered?["status"]}, answers {string.Join(" | ", answers)}");
        }
    }

    private void CheckReached(PersonRecord person, TranscriptRecord transcript, IReadOnlyList<JsonObject> seen)
    {
        var web = person.Channel == People.WebPerson.ChannelName;
        var said = seen.Where(line => Evidence.Text(line, "from") == "interviewer").ToList();

        // On the web the page is read twice: as it goes and again when it is over.
        foreach (var reading in said.GroupBy(line => Evidence.Text(line, "when")))
        {
            var texts = reading.Select(line => Evidence.Text(line, "text")).ToList();
            var ids = reading.Select(line => Evidence.Text(line, "id")).ToList();
            Repeats += web ? 0 : ids.Count - ids.Distinct().Count();
            _ids.Check(
                web ? ids.Distinct().Count() == ids.Count : reading.GroupBy(line => Evidence.Text(line, "id")).All(same => same.Select(line => Evidence.Text(line, "text")).Distinct().Count() == 1),
                () => $"{person.Name} got {string.Join(' ', ids)}");

            var first = reading.DistinctBy(line => Evidence.Text(line, "id")).Select(line => Evidence.Text(line, "text")).ToList();
            _reached.Check(web ? texts.SequenceEqual(transcript.Said) : Within(transcript.Said, first), () => $"{person.Name} ({Evidence.Text(reading.First(), "when")}) of {transcript.Id} got {string.Join(" | ", first)}; said was {string.Join(" | ", transcript.Said)}");

            var end = first.FindIndex(text => study.Asks(text) > study.Questions.Count);
            _after.Check(end == first.Count - 1, () => $"{person.Name} got after the end: {string.Join(" | ", first.Skip(end + 1))}");
        }

        var own = seen.Where(line => Evidence.Text(line, "from") == "participant" && Evidence.Text(line, "when") == "afterwards").Select(line => Evidence.Text(line, "text")).ToList();
        _reached.Check(!web || own.SequenceEqual(transcript.Written), () => $"{person.Name} sees of their own words: {string.Join(" | ", own)}");
    }

    private void CheckDelivered(PersonRecord person, TranscriptRecord transcript)
    {
        var deliveries = evidence.DeliveriesOf[transcript.Id].ToList();
        var different = deliveries.DistinctBy(delivery => delivery.Id).Count();
        RepeatedDeliveries += deliveries.Count - different;
        _delivered.Check(
            different == 1 && deliveries.All(delivery => JsonNode.DeepEquals(delivery.Body, transcript.Json)),
            () => $"{person.Name}, {transcript.Id}: {deliveries.Count} deliveries under {different} ids, {deliveries.Count(delivery => !JsonNode.DeepEquals(delivery.Body, transcript.Json))} of them differ from the transcript");
    }

    /// <summary>
    /// Whether texts stand in others, in their order: chats get greetings too that belong to no interview, and below a question the
    /// choices in words.
    /// </summary>
    private static bool Within(IReadOnlyList<string> texts, List<string> others)
    {
        var at = 0;
        foreach (var text in texts)
        {
            at = others.FindIndex(at, other => other == text || other.StartsWith(text + "\n", StringComparison.Ordinal)) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }
}
