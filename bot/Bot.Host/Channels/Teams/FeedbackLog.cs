using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Teams;

/// <summary>Counts in the log how people judge generated messages: the thumb alone, never the words beside it.</summary>
internal sealed partial class FeedbackLog(ILogger<FeedbackLog> log)
{
    public void Note(Activity activity)
    {
        var vote = ((activity.Value as ObjectValue)?["actionValue"] as ObjectValue)?["reaction"] as TextValue;
        Log.Voted(log, vote?.Text == "like");
    }

    private static partial class Log
    {
        [LoggerMessage(321, LogLevel.Information, "Somebody judged a generated message; they liked it: {Liked}")]
        public static partial void Voted(ILogger logger, bool liked);
    }
}
