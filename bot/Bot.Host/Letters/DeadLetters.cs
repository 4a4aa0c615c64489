using System.Globalization;
using Bot.Host.Delivery;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Letters;

/// <summary>
/// What could not be delivered, and answers that could not be worked on: shown without anybody's words, put back, or thrown away.
/// Whatever is done is written down in the audit trail.
/// </summary>
public sealed partial class DeadLetters(ITurnStore store, Vault vault, AuditTrail audit, TimeProvider time, ILogger<DeadLetters> log)
{
    /// <summary>Letters that one look shows, and one call for all handles at once.</summary>
    public const int Most = 500;

    private const char Between = ':';

    /// <summary>The newest letters, newest first.</summary>
    public async Task<IReadOnlyList<LetterLine>> ListAsync(CancellationToken cancellation)
    {
        var lines = new List<LetterLine>();
        foreach (var letter in await store.ListDeadAsync(Most, cancellation))
        {
            lines.Add(new(
                IdOf(letter), letter.Interview.Value, await WhatAsync(letter, cancellation), letter.Reason, letter.Attempts, letter.EnqueuedAt, letter.DiedAt, letter.Payload.Length));
        }

        return lines;
    }

    /// <summary>One letter; null when there is none such.</summary>
    public async Task<LetterLine?> FindAsync(string id, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).FirstOrDefault(letter => letter.Id == id);

    /// <summary>Puts a letter back where it came from, to be tried again at once.</summary>
    /// <param name="by">By what way it was asked for.</param>
    /// <returns>False when there is no such letter.</returns>
    public Task<bool> ReplayAsync(string id, string by, CancellationToken cancellation) =>
        DoAsync(id, by, "replayed", (interview, lane, sequence) => store.ReplayDeadAsync(interview, lane, sequence, time.GetUtcNow(), cancellation), cancellation);

    /// <summary>Throws a letter away for good.</summary>
    /// <returns>False when there is no such letter.</returns>
    public Task<bool> DiscardAsync(string id, string by, CancellationToken cancellation) =>
        DoAsync(id, by, "discarded", (interview, lane, sequence) => store.DiscardDeadAsync(interview, lane, sequence, cancellation), cancellation);

    /// <summary>Puts all letters back, oldest first, so that those of one lane keep their order.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ReplayAllAsync(string by, CancellationToken cancellation)
    {
        var replayed = 0;
        foreach (var letter in (await store.ListDeadAsync(Most, cancellation)).OrderBy(letter => letter.DiedAt).ThenBy(letter => letter.Sequence))
        {
            replayed += await ReplayAsync(IdOf(letter), by, cancellation) ? 1 : 0;
        }

        return replayed;
    }

    private async Task<bool> DoAsync(string id, string by, string action, Func<InterviewId, string, long, ValueTask<bool>> act, CancellationToken cancellation)
    {
        var (first, last) = (id.IndexOf(Between, StringComparison.Ordinal), id.LastIndexOf(Between));
        if (first <= 0 || first == last
            || !long.TryParse(id[(last + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || !await act(new InterviewId(id[..first]), id[(first + 1)..last], sequence))
        {
            return false;
        }

        Log.Done(log, id, action, by);
        await audit.AddAsync(by, action, id, cancellation);
        return true;
    }

    private static string IdOf(DeadLetter letter) => string.Create(CultureInfo.InvariantCulture, $"{letter.Interview}{Between}{letter.Lane}{Between}{letter.Sequence}");

    /// <summary>What a letter is, as far as anybody may know.</summary>
    private async ValueTask<string> WhatAsync(DeadLetter letter, CancellationToken cancellation)
    {
        if (letter.Lane == StoreArguments.InboxLane)
        {
            return "something that came in and could not be worked on";
        }

        try
        {
            var payload = (await vault.FindAsync(letter.Interview, cancellation)).Open(RecordKind.Outbox, letter.Payload.Span);
            return letter.Lane == ChatLane.Name ? $"a message to the participant in {ChatLane.Read(payload).Channel}" : OfResearchers(payload);
        }
        catch (SealedDataException)
        {
            return "something of an interview that was erased";
        }
    }

    private static string OfResearchers(byte[] payload)
    {
        var (target, part) = ResearcherTargets.Read(payload);
        var what = ResearcherTargets.AlertOf(part) is { } reason ? $"the alert {reason}"
            : part switch { "" => "the transcript", ResearcherMessage.Amendment => "an edit of the transcript", _ => $"a part of the transcript ({part})" };
        return $"{what} to {Place(target)}";
    }

    /// <summary>A target without what may be a secret in its address, and without the name in front of a mail address.</summary>
    private static string Place(ResearcherTarget target) => target switch
    {
        { Scheme: "mailto" } => $"e-mail at {target.Place[(target.Place.LastIndexOf('@') + 1)..]}",
        { Scheme: ResearcherTarget.Thanks } => "the participant, as thanks",
        _ when Uri.TryCreate(target.Place, UriKind.Absolute, out var address) && address.Host.Length > 0 => $"{target.Scheme} {address.Authority}",
        _ => $"{target.Scheme} {target.Place}",
    };

    private static partial class Log
    {
        [LoggerMessage(161, LogLevel.Information, "The dead letter {Letter} was {Action} ({By}).")]
        public static partial void Done(ILogger logger, string letter, string action, string by);
    }
}
