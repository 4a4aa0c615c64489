using System.Globalization;

namespace Bot.Chaos.People;

/// <summary>
/// Somebody who takes part: answers each question once, in words that nobody else uses, and waits for the next. What is sent
/// twice on the way is sent by the wire, not by them.
/// </summary>
internal abstract class Person(string name, string channel, Study study, Scenario scenario, Journal journal, RoundRobin line, Random random)
{
    private const int LeavesAt = 4;
    private const string Letters = "bcdfghjklmnpqrstvwxz";
    private const int TokenLength = 12;

    private Func<Uri, int, HttpRequestMessage>? _before;

    /// <summary>Unique in a run.</summary>
    public string Name { get; } = name;

    protected RoundRobin Line { get; } = line;

    protected TimeSpan Patience { get; } = scenario.Patience;

    /// <summary>Takes part to the end. What goes wrong is written down, for the checker to find.</summary>
    public async Task TakePartAsync(CancellationToken cancellation)
    {
        var at = 0;
        try
        {
            journal.Begun(Name, channel);
            await BeginAsync(cancellation);
            for (var answered = -1; answered <= study.Questions.Count;)
            {
                at = await HearAsync(answered, cancellation);
                if (at > study.Questions.Count)
                {
                    journal.AtEnd(Name);
                    await AfterwardsAsync(cancellation);
                    return;
                }

                if (at == LeavesAt && random.Next(100) < scenario.LeavingPercent)
                {
                    await LeaveAsync(cancellation);
                    return;
                }

                await AnswerAsync(at, cancellation);
                answered = at;
            }
        }
        catch (TimeoutException gaveUp)
        {
            journal.Stuck(Name, at, gaveUp.Message);
        }
    }

    /// <summary>Opens the conversation and asks for the study.</summary>
    protected abstract Task BeginAsync(CancellationToken cancellation);

    /// <summary>The next message of the interviewer.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    protected abstract Task<string> NextAsync(CancellationToken cancellation);

    /// <summary>A message as the channel delivers it, the same each time.</summary>
    protected abstract Func<Uri, int, HttpRequestMessage> Message(string text);

    /// <summary>What is done when the interview is over.</summary>
    protected virtual Task AfterwardsAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Sends a message until it is taken; sometimes the wire brings it, or the one before, a second time.</summary>
    protected async Task SendAsync(Func<Uri, int, HttpRequestMessage> message, CancellationToken cancellation)
    {
        var again = random.Next(100) < scenario.RedeliveredPercent ? random.Next(3) : -1;
        var copy = again switch
        {
            0 => Line.SendOnceAsync(message, cancellation),
            1 when _before is { } before => Line.SendOnceAsync(before, cancellation),
            _ => Task.CompletedTask,
        };
        await Line.SendAsync(message, Patience, cancellation);
        await copy;
        if (again == 2)
        {
            await Line.SendOnceAsync(message, cancellation);
        }

        _before = message;
    }

    private async Task<int> HearAsync(int answered, CancellationToken cancellation)
    {
        while (true)
        {
            // Behind an answer given already: a message that came twice, or a pointer back.
            if (study.Asks(await NextAsync(cancellation)) is { } asked && asked > answered)
            {
                return asked;
            }
        }
    }

    private async Task LeaveAsync(CancellationToken cancellation)
    {
        await SendAsync(Message("delete my data"), cancellation);
        while (!Study.Forgets(await NextAsync(cancellation)))
        {
        }

        journal.Forgotten(Name);
    }

    private async Task AnswerAsync(int question, CancellationToken cancellation)
    {
        var token = question == 0 ? "consent" : Token();
        var text = question == 0
            ? "Yes, I agree"
            : string.Create(CultureInfo.InvariantCulture, $"In the year {2000 + question} I was disappointed because a delivery came late, which I noted as {token}, and so I ordered less after that.");
        journal.Sending(Name, question, token);
        await SendAsync(Message(text), cancellation);
        journal.Taken(Name, question, token);
    }

    private string Token() => string.Create(TokenLength, random, static (letters, random) =>
    {
        foreach (ref var letter in letters)
        {
            letter = Letters[random.Next(Letters.Length)];
        }
    });
}
