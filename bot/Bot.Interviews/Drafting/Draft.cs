using System.Collections.Immutable;

namespace Bot.Interviews.Drafting;

/// <summary>
/// A study that is being written: every version that it had, and which of them counts. An edit adds a version, undo goes back
/// to the one that it was made from; nothing is lost.
/// </summary>
/// <param name="Number">By which researchers name it.</param>
/// <param name="Versions">All versions, oldest first.</param>
/// <param name="Current">The version that counts, from 0.</param>
/// <param name="Published">The study's newest revision that was published from it; null before.</param>
public sealed record Draft(int Number, ImmutableArray<DraftVersion> Versions, int Current, int? Published = null)
{
    /// <summary>Versions that a draft may have: nobody edits so often, and what is stored stays small.</summary>
    public const int MostVersions = 400;

    /// <summary>The message that took the last change back, where it may come twice; empty where it cannot.</summary>
    public string TakenBackBy { get; init; } = "";

    public DraftVersion Version => Versions[Current];

    /// <summary>This draft with one more version, made from the current one.</summary>
    /// <exception cref="InvalidOperationException">It has <see cref="MostVersions"/>.</exception>
    public Draft With(DraftVersion version) => Versions.Length >= MostVersions
        ? throw new InvalidOperationException($"Draft {Number} has been changed {MostVersions} times: publish it and begin a new one.")
        : this with { Versions = Versions.Add(version with { Parent = Current }), Current = Versions.Length };

    /// <summary>This draft as it was before its last edit; null when there was none.</summary>
    public Draft? Undone() => Version.Parent is { } parent ? this with { Current = parent } : null;
}

/// <summary>A draft at one moment.</summary>
/// <param name="Study">The study file.</param>
/// <param name="Step">What was asked last, when the draft is filled in step by step.</param>
/// <param name="At">Which question the step is about, from 0.</param>
/// <param name="Said">The words that made this version.</param>
/// <param name="By">Who said them, by the channel's id; empty at a terminal.</param>
public sealed record DraftVersion(string Study, DraftStep Step, int At, string Said, string By, DateTimeOffset When)
{
    /// <summary>The version that it was made from; null for the first.</summary>
    public int? Parent { get; init; }

    /// <summary>Wordings that were offered for the question that the step is about.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];

    /// <summary>The message that made this version, where it may come twice; empty where it cannot.</summary>
    public string Request { get; init; } = "";

    /// <summary>The model that proposed it; null when a person or the built-in plans did.</summary>
    public DraftMark? WrittenBy { get; init; }

    /// <summary>The study has been published: its id stays, whatever its title becomes.</summary>
    public bool KeepsId { get; init; }

    /// <summary>The template that the draft was begun from: its flow is taken over.</summary>
    public string Template { get; init; } = "";
}

/// <summary>What a researcher is asked while a draft is filled in.</summary>
public enum DraftStep
{
    /// <summary>Nothing: edits are awaited.</summary>
    Open,

    /// <summary>What the research question is about, since it was too vague.</summary>
    Clarify,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Who takes part.</summary>
    Participants,

    /// <summary>Whether a question is kept, reworded or left out.</summary>
    Question,

    /// <summary>How a question is worded for people who have left.</summary>
    Former,

    /// <summary>Whether there is another question.</summary>
    More,
}
