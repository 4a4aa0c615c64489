namespace Bot.Host.Models;

/// <summary>Why a call to a model gave nothing, in the words that transcripts and logs keep.</summary>
internal static class Failures
{
    /// <summary>The deadline of the turn passed.</summary>
    public const string Timeout = "timeout";

    /// <summary>Newer text came: the question is moot.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>The model will not answer.</summary>
    public const string Refused = "refused";

    /// <summary>The answer ended in its middle.</summary>
    public const string Cut = "cut";

    /// <summary>The answer is none that the protocol knows.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The server fails or cannot be reached.</summary>
    public const string Down = "down";

    /// <summary>The server has had too many calls.</summary>
    public const string Busy = "busy";

    /// <summary>The key, the model's name or the call itself is wrong: repeating it changes nothing.</summary>
    public const string Rejected = "rejected";

    /// <summary>The study has spent its tokens of the day.</summary>
    public const string Budget = "budget";

    /// <summary>The word for an HTTP status; 0 when there was no answer at all.</summary>
    public static string Of(int status) => status switch
    {
        429 => Busy,
        408 => Timeout,
        0 or >= 500 => Down,
        _ => Rejected,
    };

    /// <summary>Whether the same call might succeed at once.</summary>
    public static bool MayRetry(string failure) => failure is Refused or Cut or Unreadable or Down;

    /// <summary>Whether it speaks against the server rather than against one answer.</summary>
    public static bool MeansDown(string failure) => failure is Timeout or Down or Busy or Rejected;
}
